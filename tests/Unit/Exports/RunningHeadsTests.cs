using System.Text;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Exports;

public sealed class RunningHeadsTests
{
    [Fact]
    public void Every_part_of_the_book_has_its_own_and_a_section_opens_on_the_page_of_its_first_topic()
    {
        var style = Style(SmallSite.Topic("history/one"), SmallSite.Topic("history/two"));

        Assert.Contains("@page Topic-one { @top-left { content: \"Small site · History\" } @top-right { content: \"1.1 The one\" } }", style, StringComparison.Ordinal);
        Assert.Contains("[aria-labelledby=\"Section-history\"], [aria-labelledby=\"Topic-one\"] { page: Topic-one }", style, StringComparison.Ordinal);
        Assert.Contains("\n[aria-labelledby=\"Topic-two\"] { page: Topic-two }", style, StringComparison.Ordinal);
        Assert.Contains("@top-right { content: \"Sources\" }", style, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_cannot_end_its_string()
    {
        var style = Style(("topics/history/one.md", "---\ntitle: 'A \"b\" \\ } <c> – é'\nsummary: S.\n---\n"));

        Assert.Contains("content: \"1.1 A “b” \\00005C } \\00003Cc> – é\" }", style, StringComparison.Ordinal);
    }

    private static string Style(params (string, string)[] files)
    {
        var built = SiteBuild.InMemory(SmallSite.With(files), SmallSite.Options);
        return Encoding.UTF8.GetString(built.Files.Single(file => file.Path == SiteUrls.RunningHeads.Path).Bytes.Span);
    }
}
