using System.Text.RegularExpressions;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.RealSite;

/// <summary>A source has everything that cites it on its page: a reader who comes from a figure does not read there that nothing rests on it.</summary>
public sealed class SourceUseTests(BuiltSite site)
{
    [Fact]
    public void What_is_named_in_a_topic_or_a_table_is_cited_on_its_page_and_nothing_else_is()
    {
        var named = Files.In(BuiltSite.Input)
            .Where(path => path.StartsWith("topics/", StringComparison.Ordinal) || path.StartsWith("data/", StringComparison.Ordinal))
            .SelectMany(path => Regex.Matches(File.ReadAllText(Path.Combine(BuiltSite.Input, path)), "[a-z0-9]+(-[a-z0-9]+)*"))
            .Select(word => word.Value)
            .ToHashSet();

        var pages = site.Pages.OfType<SourcePage>().ToList();
        Assert.NotEmpty(pages);
        Expect.Nothing(pages
            .Where(page => named.Contains(page.Source.Id.Value) != (page.Statements.Length + page.OtherUses.Length + page.Topics.Length > 0))
            .Select(page => page.Source.Id.Value));
    }
}
