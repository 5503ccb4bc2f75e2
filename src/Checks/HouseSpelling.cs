using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace EuNatoSite.Checks;

/// <param name="Offset">Where in the text it stands.</param>
internal readonly record struct Misspelling(int Offset, string Written, string Right);

/// <summary>The site's spelling: British, as the institutions of the EU use it, and the names that states want.</summary>
internal static partial class HouseSpelling
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["defense"] = "defence",
        ["defenses"] = "defences",
        ["turkey"] = "Türkiye",
        ["kiev"] = "Kyiv",
        ["program"] = "programme",
        ["programs"] = "programmes",
        ["center"] = "centre",
        ["centers"] = "centres",
        ["labor"] = "labour",
        ["neighbor"] = "neighbour",
        ["neighbors"] = "neighbours",
        ["neighboring"] = "neighbouring",
        ["neighborhood"] = "neighbourhood",
        ["behavior"] = "behaviour",
        ["favor"] = "favour",
        ["favored"] = "favoured",
        ["favors"] = "favours",
        ["honor"] = "honour",
        ["armor"] = "armour",
        ["armored"] = "armoured",
        ["harbor"] = "harbour",
        ["endeavor"] = "endeavour",
        ["endeavors"] = "endeavours",
        ["analyze"] = "analyse",
        ["analyzed"] = "analysed",
        ["analyzes"] = "analyses",
        ["analyzing"] = "analysing",
        ["paralyzed"] = "paralysed",
        ["fulfill"] = "fulfil",
        ["fulfills"] = "fulfils",
        ["signaled"] = "signalled",
        ["canceled"] = "cancelled",
        ["traveled"] = "travelled",
        ["fueled"] = "fuelled",
        ["catalog"] = "catalogue",
        ["dialog"] = "dialogue",
        ["percent"] = "%",
        ["eu-nato"] = "EU–NATO",
        ["nato-eu"] = "NATO–EU",
        ["eu-us"] = "EU–US",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Verbs of which only the form with "is" is used here.
    private static readonly FrozenSet<string> Stems = new[]
    {
        "author", "categor", "central", "character", "critic", "crystall", "digital", "digit", "emphas", "european", "final", "formal",
        "galvan", "general", "harmon", "institutional", "jeopard", "legal", "liberal", "marginal", "material", "maxim", "militar",
        "minim", "mobil", "modern", "neutral", "normal", "optim", "organ", "penal", "polar", "priorit", "privat", "real", "recogn",
        "revital", "revolution", "scrutin", "special", "stabil", "standard", "summar", "symbol", "synchron", "util", "visual", "weapon",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableArray<string> Prefixes = ["un", "re", "de", "dis"];

    // Names that others write in their own way.
    private static readonly ImmutableArray<string> OfficialNames =
    [
        "North Atlantic Treaty Organization", "World Health Organization", "World Trade Organization",
        "Department of Defense", "Secretary of Defense",
    ];

    /// <summary>The words of a Markdown text that are spelt otherwise; code, addresses, citations, domains and official names are passed over.</summary>
    public static IEnumerable<Misspelling> In(string markdown)
    {
        foreach (Match match in Token().Matches(markdown))
        {
            if (match.Groups["word"] is { Success: true } word && Right(word.Value) is { } right && !IsInOfficialName(markdown, word.Index))
            {
                yield return new Misspelling(word.Index, word.Value, right);
            }
        }
    }

    // A word that is listed as a whole, or else each of its parts: "defense-related", "Kiev's".
    private static string? Right(string word) => RightAlone(word) ?? RightOfParts(word) ?? RightOfOwner(word);

    private static string? RightOfParts(string word)
    {
        // A sign cannot stand for a part of a word.
        var right = string.Join('-', word.Split('-').Select(part => (RightAlone(part) ?? RightOfOwner(part)) is { } other and not "%" ? other : part));
        return right == word ? null : right;
    }

    private static string? RightOfOwner(string word) =>
        word is [.., '\'' or '’', 's'] && RightAlone(word[..^2]) is { } right ? right + word[^2..] : null;

    private static string? RightAlone(string word)
    {
        if (Words.TryGetValue(word, out var listed))
        {
            return char.IsUpper(word[0]) ? char.ToUpperInvariant(listed[0]) + listed[1..] : listed;
        }

        var verb = VerbWithZ().Match(word);
        return verb.Success && IsKnown(verb.Groups["stem"].Value) ? $"{verb.Groups["stem"].Value}is{verb.Groups["after"].Value}" : null;
    }

    private static bool IsKnown(string stem) =>
        Stems.Contains(stem) || Prefixes.Any(prefix => stem.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && Stems.Contains(stem[prefix.Length..]));

    private static bool IsInOfficialName(string text, int at) => OfficialNames.Any(name =>
    {
        var from = Math.Max(0, at - name.Length);
        var found = text.IndexOf(name, from, Math.Min(text.Length - from, 2 * name.Length), StringComparison.Ordinal);
        return found >= 0 && found <= at && at < found + name.Length;
    });

    [GeneratedRegex(@"`[^`]*`|\]\([^)\s]*\)|\[@[^\]]*\]|\[\[[^\]|]*|<[^>\s]*>|https?://\S+|(?<![\w-])[\w-]+(?:\.[a-z]{2,})+|(?<word>\p{L}+(?:['’-]\p{L}+)*)")]
    private static partial Regex Token();

    [GeneratedRegex("^(?<stem>[a-z]+)iz(?<after>e|es|ed|er|ers|ing|ation|ations|ational)$", RegexOptions.IgnoreCase)]
    private static partial Regex VerbWithZ();
}
