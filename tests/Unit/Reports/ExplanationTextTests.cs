using EuNatoSite.Diagnostics;
using EuNatoSite.Reports;

namespace EuNatoSite.Tests.Reports;

public sealed class ExplanationTextTests
{
    [Fact]
    public void An_explanation_reads_in_a_terminal() => Assert.Equal(
        """
        HTML in a text (error raw-html)

        Texts are written in Markdown alone. HTML that anybody may propose could run
        scripts in a reader's browser, and would look out of place in print and in
        search.

        In the text of a topic:

            The <b>Berlin Plus</b> arrangements date from 2003.

        The same, mended:

            The **Berlin Plus** arrangements date from 2003.

        If that does not help:

        If you want to show a tag and not to use it, put it between backticks.
        """,
        ExplanationText.Plain(Explanations.Find("raw-html")!));

    [Fact]
    public void Nothing_is_wider_than_eighty_columns() => Assert.All(
        Explanations.All.SelectMany(explanation => ExplanationText.Lines(explanation)).Concat(ExplanationText.Overview()),
        line => Assert.InRange(line.Text.Length, 0, 80));

    [Fact]
    public void The_overview_names_every_code_once_with_its_title()
    {
        var lines = ExplanationText.Overview().Select(line => line.Text).ToList();

        Assert.All(Explanations.All, explanation => Assert.Single(
            lines, line => line.StartsWith($"  {explanation.Code} ", StringComparison.Ordinal) && line.EndsWith($"  {explanation.Title}", StringComparison.Ordinal)));
        Assert.All(Explanations.Groups, group => Assert.Contains(group.Title, lines));
    }
}
