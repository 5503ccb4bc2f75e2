using System.Collections.Frozen;

namespace EuNatoSite.Linking;

/// <summary>
/// Words that a text cannot do without, whatever it is about: the closed classes of English (articles, prepositions, conjunctions,
/// pronouns, forms of be, have and do, modal verbs). As the name of a term each would link every other sentence.
/// </summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = (
        "a an the this that these those "
        + "about above across after against along among around as at before behind below beneath beside between beyond by despite down during "
        + "except for from in inside into like near of off on onto out outside over past since through throughout till to toward towards under "
        + "until up upon via with within without "
        + "and but or nor so yet if because although though unless while whereas whether than "
        + "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one oneself itself themselves "
        + "who whom whose which what when where why how "
        + "am is are was were be been being have has had having do does did doing done can could may might must shall should will would "
        + "all any both each either every few many more most much neither no none not other others same several some such "
        + "also again already always ever here just never now often only then there too very")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a name is one of them, a single letter or a number. A word in capitals is an abbreviation, as in
    /// "WHO": it is found in that case alone.
    /// </summary>
    public static bool IsOne(string name) =>
        (name.Length == 1 && char.IsLetter(name[0])) || name.All(char.IsDigit) || (Words.Contains(name) && !name.All(char.IsUpper));
}
