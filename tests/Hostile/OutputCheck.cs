using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using EuNatoSite.Output;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Hostile;

/// <summary>Looks through the files of a build, also one with errors, as the preview shows it: nothing may act, and each must be what its name says.</summary>
internal static partial class OutputCheck
{
    // What every small site has is looked through once.
    private static readonly Lazy<Dictionary<string, OutputFile>> Usual = new(() =>
    {
        var files = SiteBuild.InMemory(SmallSite.With(), SmallSite.Options).Files;
        Expect.Nothing(files.SelectMany(In));
        return files.ToDictionary(file => file.Path, StringComparer.Ordinal);
    });

    /// <summary>Those of a small site that nobody means harm to.</summary>
    public static IEnumerable<OutputFile> UsualFiles => Usual.Value.Values;

    public static bool IsUsual(OutputFile file) =>
        Usual.Value.TryGetValue(file.Path, out var usual) && usual.Bytes.Span.SequenceEqual(file.Bytes.Span);

    public static IEnumerable<string> Offences(IEnumerable<OutputFile> files) => files.Where(file => !IsUsual(file)).SelectMany(In);

    private static IEnumerable<string> In(OutputFile file)
    {
        IEnumerable<string> found;
        try
        {
            found = [.. Found(file)];
        }
        catch (Exception exception) when (exception is JsonException or XmlException or Xunit.Sdk.XunitException or InvalidOperationException or FormatException)
        {
            found = [exception.Message];
        }

        return found.Select(offence => $"{file.Path}: {offence}");
    }

    private static IEnumerable<string> Found(OutputFile file) => Path.GetExtension(file.Path) switch
    {
        ".html" => Activity.In(TextOf(file)),
        ".json" or ".webmanifest" => Json(TextOf(file)),
        ".js" when file.Path.Contains("search-index", StringComparison.Ordinal) => Json(Between(TextOf(file), "(window.euNatoSearchIndex??=[]).push(", ");\n")),
        ".js" when file.Path.Contains("search-loader", StringComparison.Ordinal) => Json(Between(TextOf(file), "window.euNatoSearchFiles=", ";\n")),
        ".csv" => Table(file),
        ".ics" => Calendar(file),
        ".bib" => Bibliography(TextOf(file)),
        ".xml" or ".svg" => Xml(file),
        ".css" when file.Path.StartsWith("print/", StringComparison.Ordinal) => Style(TextOf(file)),
        "" when file.Path == "_redirects" => TextOf(file).Split('\n')[..^1].Where(line => !Rule().IsMatch(line)),
        _ => [],
    };

    // Read as strictly as a program would: half a character is no text.
    private static string TextOf(OutputFile file) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Bytes.Span);

    private static IEnumerable<string> Json(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [];
    }

    private static string Between(string text, string start, string end)
    {
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.EndsWith(end, text, StringComparison.Ordinal);
        return text[start.Length..^end.Length];
    }

    private static IEnumerable<string> Table(OutputFile file) =>
        CsvFile.Formulas(CsvFile.Read(file.Bytes.ToArray())).Select(cell => $"a formula: {cell}");

    private static IEnumerable<string> Calendar(OutputFile file)
    {
        CalendarFile.Read(file.Bytes.ToArray());
        return [];
    }

    private static IEnumerable<string> Bibliography(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var depth = line.Aggregate(0, (depth, c) => c == '{' ? depth + 1 : c == '}' && depth >= 0 ? depth - 1 : depth);
            var isWhole = line.Length == 0 || line == "}" || (depth == 1 && Entry().IsMatch(line)) || (depth == 0 && Field().IsMatch(line)) || Month().IsMatch(line);
            var isComment = !line.StartsWith("  url = ", StringComparison.Ordinal) && Bare().IsMatch(line);
            if (!isWhole || isComment || Command().Matches(line).Any(command => !KnownCommand().IsMatch(command.Value)))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Xml(OutputFile file)
    {
        using var reader = XmlReader.Create(new MemoryStream(file.Bytes.ToArray()), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "script")
            {
                return ["a script"];
            }
        }

        return [];
    }

    // Its texts left out, a style of running heads is rules of a few words.
    private static IEnumerable<string> Style(string text) =>
        CssText().Replace(text, "").Split('\n').Where(line => !CssRule().IsMatch(line));

    [GeneratedRegex("^/[a-z0-9/.-]+ https://[a-z0-9/.-]+ 301!$")]
    private static partial Regex Rule();

    [GeneratedRegex("^@misc\\{[^{},\\s]+,$")]
    private static partial Regex Entry();

    [GeneratedRegex("^  [a-z]+ = \\{.*\\},$")]
    private static partial Regex Field();

    [GeneratedRegex("^  month = [a-z]{3},$")]
    private static partial Regex Month();

    // What begins a comment or a parameter in TeX.
    [GeneratedRegex(@"(?<!\\)[%#]")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\\[A-Za-z]+")]
    private static partial Regex Command();

    [GeneratedRegex(@"^\\(text[a-z]+|url)$")]
    private static partial Regex KnownCommand();

    [GeneratedRegex("\"(?:[^\"\\\\\\n]|\\\\[0-9A-F]{6})*\"")]
    private static partial Regex CssText();

    [GeneratedRegex(@"^(?:@page [\w-]+ \{ @top-left \{ content:  \} @top-right \{ content:  \} \}|(?:\[aria-labelledby=\](?:, )?)+ \{ page: [\w-]+ \})?$")]
    private static partial Regex CssRule();
}
