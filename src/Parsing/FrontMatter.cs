using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Parsing;

/// <summary>A Markdown file cut into its front matter and its body.</summary>
internal sealed partial record FrontMatter(PlacedText Yaml, PlacedText Body)
{
    private const int MaxLength = 64 * 1024;

    /// <returns>Null where there is none. Problems: <c>front-matter-missing</c>, <c>yaml-limit</c>.</returns>
    public static FrontMatter? Split(SourceText file, ProblemLog problems)
    {
        const string Opening = "---\n";
        var text = file.Text;
        var closing = text.StartsWith(Opening, StringComparison.Ordinal) ? FindClosing(text, Opening.Length - 1) : -1;
        if (closing < 0)
        {
            var isOpen = text.StartsWith(Opening, StringComparison.Ordinal);
            problems.Add(Problems.FrontMatterMissing(isOpen ? file.At(EndOfKeys(text)) : SourceLocation.StartOf(file.Path), isOpen));
            return null;
        }

        if (closing > MaxLength)
        {
            problems.Add(Problems.YamlLimit(SourceLocation.StartOf(file.Path), "64 KiB"));
            return null;
        }

        var body = text.IndexOf('\n', closing + 1);
        var bodyStart = body < 0 ? text.Length : body + 1;
        return new FrontMatter(
            new PlacedText(text[Opening.Length..(closing + 1)], file, Opening.Length),
            new PlacedText(text[bodyStart..], file, bodyStart));
    }

    // Where a line first reads as none of front matter: that is indented, or a key, a dash, a comment, or nothing.
    private static int EndOfKeys(string text)
    {
        var prose = Prose().Match(text);
        return prose.Success ? prose.Index : text.Length;
    }

    [GeneratedRegex("^(?![ \\t\\n#-]|[\\w-]+:|\\z)", RegexOptions.Multiline)]
    private static partial Regex Prose();

    // The index of the line end before the closing line.
    private static int FindClosing(string text, int from)
    {
        for (var at = text.IndexOf("\n---", from, StringComparison.Ordinal); at >= 0; at = text.IndexOf("\n---", at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf('\n', at + 1);
            var line = text.AsSpan()[(at + 1)..(end < 0 ? text.Length : end)];
            if (line.TrimEnd() is "---")
            {
                return at;
            }
        }

        return -1;
    }
}
