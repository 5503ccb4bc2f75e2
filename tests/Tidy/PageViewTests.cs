using System.Text;
using System.Text.RegularExpressions;
using EuNatoSite.Pages;
using EuNatoSite.Rendering;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Tidy;

/// <summary>A page kind without a view would end a build; a view without a page kind is a page that nobody ever sees.</summary>
public sealed partial class PageViewTests
{
    [Fact]
    public void Every_kind_of_page_is_drawn()
    {
        var input = SourceReader.Read(Repository.At("tests/Fixtures/whole-site/input")).Value;
        var options = new BuildOptions(BaseUrl: null, new DateOnly(2026, 11, 22), IsStrict: false);
        var pages = SiteBuild.InMemory(input, options).Pages.Made();
        var kinds = typeof(Page).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Page)) && !type.IsAbstract);

        // The fixture has one of everything, so that a new kind is missed here before it is missed by a reader.
        Assert.Equal(kinds.Select(kind => kind.Name).Order(), pages.Select(page => page.GetType().Name).Distinct().Order());
        Assert.All(pages, page =>
            Assert.Contains("</main>", Encoding.UTF8.GetString(PageRenderer.DrawAlone(page).Bytes.Span), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_view_is_that_of_a_page_kind()
    {
        var renderer = File.ReadAllText(Repository.At("src/Rendering/PageRenderer.cs"));
        var views = RepositoryFiles.Sources
            .Select(file => ViewFile().Match(file.Path))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value);

        Assert.All(views, view => Assert.Matches($@"\b{view}\b", renderer));
    }

    [GeneratedRegex(@"^theme/(\w+View)\.razor$")]
    private static partial Regex ViewFile();
}
