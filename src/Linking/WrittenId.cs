using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Linking;

/// <summary>What stands where an id is wanted and is none: a name, a path, an id in which a program has changed a hyphen.</summary>
internal static partial class WrittenId
{
    /// <summary>What of it may be the id or the name: of a path the name of its file, and a hyphen for each other dash.</summary>
    public static string WordsOf(string written) => Texts.WithHyphens(FileName().Match(written) is { Success: true } file ? file.Groups["name"].Value : written);

    // What holds a blank is no path, though a name may have a slash.
    [GeneratedRegex(@"^(?:[^\s#]*/)?(?<name>[^\s#/]+?)(?:\.(?:md|html?))?/?(?:#[^\s]*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
