using System.Text;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Parsing;

/// <summary>A Markdown file cut into its front matter and its body.</summary>
internal sealed partial record FrontMatter(PlacedText Yaml, PlacedText Body)
{
    private const int MaxBytes = 64 * 1024;
    private const string Opening = "---\n";

    /// <returns>
    /// Null where there is none, or it closes above one of its keys. Problems: <c>front-matter-missing</c>, <c>yaml-limit</c>, and <c>block-malformed</c> where the body begins
    /// with another.
    /// </returns>
    public static FrontMatter? Split(SourceText file, ProblemLog problems)
    {
        var text = file.Text;
        var closing = text.StartsWith(Opening, StringComparison.Ordinal) ? FindClosing(text, Opening.Length - 1) : -1;
        if (closing < 0)
        {
            problems.Add(text.StartsWith(Opening, StringComparison.Ordinal) ? NotClosed(file) : NotOpened(file));
            return null;
        }

        if (Encoding.UTF8.GetByteCount(text.AsSpan(0, closing)) > MaxBytes)
        {
            problems.Add(Problems.YamlLimit(SourceLocation.StartOf(file.Path), "64 KiB long", "take out what is not needed, or make two files of it"));
            return null;
        }

        var inner = Behind(file, closing);
        if (Again().Match(inner.Value) is { Success: true } again)
        {
            problems.Add(Problems.BlockMalformed(inner.At(again.Groups["line"].Index), "---", "opens front matter a second time", "keep what is right of both between the first two lines '---'"));
            inner = FindClosing(text, inner.Offset + again.Groups["line"].Index) is >= 0 and var second ? Behind(file, second) : inner;
        }

        var yaml = new PlacedText(text[Opening.Length..(closing + 1)], file, Opening.Length);
        if ((string.IsNullOrWhiteSpace(yaml.Value) ? AnyKey() : OwnKey()).Match(inner.Value) is { Success: true } below)
        {
            var key = below.Groups["key"];
            problems.Add(Problems.FrontMatterMissing(inner.At(key.Index), $"the front matter closes above its key '{key.Value}'; take out the line '---' between"));
            return null;
        }

        return new FrontMatter(yaml, inner);
    }

    /// <summary>Problem: <c>block-malformed</c>, where a list of entries stands in the body of a topic.</summary>
    public static Diagnostic? EntriesIn(PlacedText body) => Entries().Match(body.Value) is { Success: true } entries
        ? Problems.BlockMalformed(
            body.At(entries.Index), entries.Groups["key"].Value, "belongs to the front matter, and adds nothing to the site here", "move it, with its entries, up between the first two lines '---'")
        : null;

    private static Diagnostic NotClosed(SourceText file)
    {
        var end = EndOfKeys(file.Text);
        var line = AlmostFrame().Match(file.Text, Opening.Length);
        return line.Success && line.Index <= end
            ? Problems.FrontMatterMissing(file.At(line.Index), Mend(line.Value, "close"))
            : Problems.FrontMatterMissing(
                file.At(end),
                "the front matter that the first line opens does not close; write a line '---' under its last key, as it seems above this one");
    }

    private static Diagnostic NotOpened(SourceText file) => Problems.FrontMatterMissing(
        SourceLocation.StartOf(file.Path),
        AlmostFrame().Match(file.Text) is { Success: true, Index: 0 } line ? Mend(line.Value, "open")
        : Lead().IsMatch(file.Text) ? "the front matter must begin in the first line of the file; take out what stands above its line '---'"
        : "the file must open with front matter: a line '---', the keys, and a line '---' again");

    private static string Mend(string line, string does) => line.Trim() switch
    {
        "---" when line[0] == '-' => "a blank stands behind the line '---' that opens the front matter; take it out",
        "---" => $"a line '---' that is indented does not {does} the front matter; write it at the margin",
        var shown => $"a line '{shown[..Math.Min(shown.Length, 20)]}' does not {does} the front matter; write '---' in its place",
    };

    // Where a line first reads as none of front matter: that is indented, or a key, a dash, a comment, or nothing.
    private static int EndOfKeys(string text)
    {
        var prose = Prose().Match(text);
        return prose.Success ? prose.Index : text.Length;
    }

    [GeneratedRegex("^(?![ \\t\\n#-]|[\\w-]+:|\\z)", RegexOptions.Multiline)]
    private static partial Regex Prose();

    // What editors and other generators make of three hyphens.
    [GeneratedRegex(@"^[ \t]*(?:-{2,}|[\u2010-\u2015]+-*|\+{3,}|- -[ -]*|\\-{3,}|\*{3,}|_{3,})[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex AlmostFrame();

    [GeneratedRegex(@"\A\s*(?<key>[a-z][a-z-]*):(?:[ \n]|\z)")]
    private static partial Regex AnyKey();

    [GeneratedRegex(@"\A\s*(?<key>title|summary|order|reviewed|review-after|sources|related|tags|redirect-from|draft|terms|events|disagreements):(?:[ \n]|\z)")]
    private static partial Regex OwnKey();

    [GeneratedRegex(@"^(?<key>(?:terms|events|disagreements):)[ \t]*\n[ \t]*- +[a-z-]+:", RegexOptions.Multiline)]
    private static partial Regex Entries();

    [GeneratedRegex(@"\A\s*(?<line>---)[ \t]*\n[a-z][a-z-]*:(?:[ \n]|\z)")]
    private static partial Regex Again();

    // Blank lines, or a fence of code around all of it.
    [GeneratedRegex(@"\A(?:[ \t]*\n|```[a-z]*[ \t]*\n)+---[ \t]*\n")]
    private static partial Regex Lead();

    private static PlacedText Behind(SourceText file, int closing)
    {
        var start = file.Text.NextLine(closing + 1);
        return new PlacedText(file.Text[start..], file, start);
    }

    // The index of the line end before the closing line.
    private static int FindClosing(string text, int from)
    {
        for (var at = text.IndexOf("\n---", from, StringComparison.Ordinal); at >= 0; at = text.IndexOf("\n---", at + 1, StringComparison.Ordinal))
        {
            if (text.AsSpan()[(at + 1)..text.EndOfLine(at + 1)].TrimEnd() is "---")
            {
                return at;
            }
        }

        return -1;
    }
}
