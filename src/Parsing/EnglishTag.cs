using System.Text.RegularExpressions;

namespace EuNatoSite.Parsing;

/// <summary>
/// The language that a site may say it is in: a tag of English (BCP 47), as <c>en</c> or <c>en-GB</c>. The words around the texts and the
/// names of months are English, so that another would mislead whoever reads a page aloud or looks for pages of a language.
/// </summary>
internal static partial class EnglishTag
{
    /// <summary>The language, then as many subtags as it may have in practice: script, region, variant.</summary>
    public const string Pattern = "en(?:-[A-Za-z0-9]{2,8}){0,4}";

    /// <summary>Where nothing is said.</summary>
    public const string Plain = "en";

    /// <summary>What a message asks for.</summary>
    public const string Wanted = "a tag of English, such as en or en-GB, as the words around the texts are English";

    public static bool IsOne(string tag) => Whole().IsMatch(tag);

    [GeneratedRegex($@"\A(?:{Pattern})\z")]
    private static partial Regex Whole();
}
