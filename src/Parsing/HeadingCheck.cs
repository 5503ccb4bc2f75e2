using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;

namespace EuNatoSite.Parsing;

/// <summary>Whether the headings of a body lead readers on: whoever listens to a page goes by their levels.</summary>
internal static class HeadingCheck
{
    // That of the title, which stands in front matter.
    private const int TitleLevel = 1;

    /// <summary>The warning <c>heading-malformed</c>.</summary>
    public static IEnumerable<Diagnostic> Of(ImmutableArray<Heading> headings)
    {
        var above = TitleLevel;
        foreach (var heading in headings)
        {
            if (heading.Text.Length == 0)
            {
                yield return Problems.HeadingMalformed(heading.Location, "this heading has no words; write some behind its signs, or take them out");
            }
            else if (heading.IsUnderlined)
            {
                yield return Problems.HeadingMalformed(
                    heading.Location,
                    $"a line of '{(heading.Level == TitleLevel ? '=' : '-')}' right beneath this text makes a heading of it; put a blank line between the two or take that line out, and write a heading that is meant with '##'");
            }
            else if (heading.Level == TitleLevel)
            {
                yield return Problems.HeadingMalformed(heading.Location, "a heading of the first level stands here, as only the title of the page is; write it with '##'");
            }
            else if (heading.Level > above + 1)
            {
                yield return Problems.HeadingMalformed(
                    heading.Location, $"a heading of level {heading.Level} stands beneath one of level {above}; write it with '{new string('#', above + 1)}'");
            }

            above = heading.Level;
        }
    }
}
