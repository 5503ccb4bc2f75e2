using System.Text.RegularExpressions;
using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

/// <summary>
/// Writes a text as a YAML value in one line, so that it reads back as it is: plain where that can be, or else in quotes. Texts
/// have no line ends and no control characters but tabs.
/// </summary>
internal static partial class YamlText
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>A value behind a key.</summary>
    /// <param name="isText">Whether it is words, so that <c>2003</c> and <c>true</c> need quotes for other readers of the file.</param>
    /// <param name="quote">The quotation mark to use, where one is needed.</param>
    public static string Of(string value, bool isText, char quote = '"') =>
        IsMisread(value) || (isText && ReadsAsOther().IsMatch(value)) ? Quoted(value, Kinder(value, quote)) : value;

    /// <summary>A text of a list in brackets.</summary>
    public static string InList(string value, char quote = '"') =>
        value.AsSpan().IndexOfAny(",[]{}") >= 0 ? Quoted(value, Kinder(value, quote)) : Of(value, isText: true, quote);

    /// <summary>A value in quotes, needed or not.</summary>
    public static string Quoted(string value, char quote) => quote == '\''
        ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
        : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // The other quotation mark, where that saves an escape and costs none.
    private static char Kinder(string value, char quote) => quote == '"'
        ? value.AsSpan().IndexOfAny('"', '\\') >= 0 && !value.Contains('\'', StringComparison.Ordinal) ? '\'' : '"'
        : value.Contains('\'', StringComparison.Ordinal) && value.AsSpan().IndexOfAny('"', '\\') < 0 ? '"' : '\'';

    // A plain value ends at ': ' and ' #', and what it starts with may say that it is something else.
    private static bool IsMisread(string value) =>
        value.Length == 0
        || YamlReader.IsNothing(value)
        || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1])
        || Indicators.Contains(value[0], StringComparison.Ordinal)
        || value[^1] == ':'
        || value.Contains(": ", StringComparison.Ordinal)
        || value.Contains(" #", StringComparison.Ordinal)
        || value.Contains('\t', StringComparison.Ordinal);

    // What YAML 1.1 and 1.2 take for a null, a truth, a number or a time (https://yaml.org/type/).
    [GeneratedRegex(
        @"^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.inf|\.nan"
        + @"|[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|\.[0-9][0-9_]*(?:e[-+]?[0-9]+)?)"
        + @"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|[ \t]+)[0-9].*)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadsAsOther();
}
