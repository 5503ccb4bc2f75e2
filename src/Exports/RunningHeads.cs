using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// What stands at the head of the print edition's pages, as a style: a page of its own name for each part of the book (CSS Paged
/// Media 3). Browsers cannot take a heading's text there themselves (<c>string-set</c>).
/// </summary>
public static class RunningHeads
{
    public static OutputFile Of(PrintPage page)
    {
        using var text = new Utf8Text(SiteUrls.RunningHeads.Path);
        foreach (var part in PartsOf(page))
        {
            text.Append(Rule(part));
        }

        return text.ToFile();
    }

    // A section opens on the page of its first topic.
    private static IEnumerable<Part> PartsOf(PrintPage page)
    {
        var title = page.Frame.Site.Title;
        return
        [
            new Part("Contents", ["Contents"], title, "Contents"),
            .. from section in page.Sections
               from topic in section.Topics
               select new Part(
                   topic.Anchor,
                   topic == section.Topics[0] ? [section.Anchor, topic.Anchor] : [topic.Anchor],
                   $"{title} · {section.Title}",
                   $"{topic.Number} {topic.Title}"),
            new Part("Glossary", ["Glossary"], title, "Glossary"),
            new Part("Sources", ["Sources"], title, "Sources"),
        ];
    }

    private static string Rule(Part part) =>
        $"@page {part.Name} {{ @top-left {{ content: {Quoted(part.Left)} }} @top-right {{ content: {Quoted(part.Right)} }} }}\n"
        + $"{string.Join(", ", part.Labels.Select(label => $"[aria-labelledby=\"{label}\"]"))} {{ page: {part.Name} }}\n";

    // What may mean something in a string of CSS is written by its number.
    private static string Quoted(string text) => $"\"{Texts.Escaped(text, EscapeOf)}\"";

    private static string? EscapeOf(char c) =>
        c is '"' or '\\' or '<' || char.IsControl(c) ? string.Create(CultureInfo.InvariantCulture, $"\\{(int)c:X6}") : null;

    /// <param name="Name">Of its pages.</param>
    /// <param name="Labels">The headings of what stands on them.</param>
    private sealed record Part(string Name, ImmutableArray<string> Labels, string Left, string Right);
}
