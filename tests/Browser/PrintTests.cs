using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using EuNatoSite.Pages;
using EuNatoSite.Sources;
using EuNatoSite.Tests.RealSite;
using Microsoft.Playwright;

namespace EuNatoSite.Tests.Browser;

/// <summary>The site on paper: the print edition as the browser makes a PDF of it, and what is left of a page without its screen.</summary>
[Collection("Browser")]
public sealed partial class PrintTests(Chromium chromium) : IDisposable
{
    // What only a screen can use, but for the print edition's contents, the heads of columns, which are buttons to sort by, and the line
    // on a topic's evidence.
    private const string LeftOvers = """
        () => [...document.querySelectorAll('nav:not(.print-contents), button:not(.sort), .arrow, input, select, textarea, :not(#Evidence) > summary, .skip')]
          .filter((it) => it.checkVisibility() && it.getClientRects().length > 0).map((it) => it.outerHTML.slice(0, 80))
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task The_print_edition_is_a_book(string format)
    {
        var book = await BookAsync(format);

        Assert.Matches("(?s)Whole site.*Everything there is, once.*Facts as of 1 November 2026.*Print edition of https://whole.example/reference/.*CC BY 4.0", book.Pages[0]);
        Assert.All(["Contents", "1 History", "1.1 Berlin Plus", "1.2 St-Malo", "2 Security", "Glossary", "Sources"], entry => Assert.Contains(entry, book.Pages[1], StringComparison.Ordinal));
        Assert.All(book.Pages[1..].Select((text, index) => (text, number: index + 2)), page => Assert.EndsWith($" {page.number}", page.text.TrimEnd(), StringComparison.Ordinal));
        Assert.Single(book.Pages[2..], page => SectionOpening().IsMatch(page));
        Assert.Matches(@"^\s*Whole site · Security\s+2\.1 ", book.Pages.Single(page => page.Contains("What is done today.", StringComparison.Ordinal)));
        Assert.Matches(@"^\s*Whole site\s+Sources\s", book.Pages[^1]);
        Assert.DoesNotContain(book.Pages, page => Navigation().IsMatch(page));
    }

    [Fact]
    public async Task What_the_book_holds_is_linked_inside_it()
    {
        var book = await BookAsync("A4");

        var named = Destination().Matches(book.Source).Select(match => match.Groups[1].Value).ToHashSet();
        string[] expected = ["Section-history", "Topic-berlin-plus", "Glossary", "Term-nato", "Source-treaty", "Topic-berlin-plus--R1"];
        Assert.All(expected, anchor => Assert.Contains(anchor, named));
        var outside = Outside().Matches(book.Source).Select(match => match.Groups[1].Value);
        Assert.DoesNotContain(outside, address => InBook().IsMatch(address));
    }

    [Fact]
    public async Task Every_link_inside_the_book_leads_to_a_place_in_it()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.InFolder);
        await visit.OpenAsync(SiteUrls.Print.Path);

        var lost = await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main a[href^=\"#\"]')].map((it) => it.hash.slice(1)).filter((id) => !document.getElementById(decodeURIComponent(id)))");

        Expect.Nothing(lost);
        visit.AssertSmooth();
    }

    [Fact]
    public async Task A_page_on_paper_has_no_navigation_and_no_controls()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.InFolder);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var left = new List<string>();
        foreach (var path in chromium.OneOfEachKindInFolder)
        {
            await visit.OpenAsync(path);
            left.AddRange((await visit.Page.EvaluateAsync<string[]>(LeftOvers)).Select(element => $"{path}: {element}"));
        }

        Expect.Nothing(left);
    }

    [Fact]
    public async Task On_paper_every_column_keeps_its_head_on_every_page()
    {
        var pages = await PrintAsync(chromium.InFolder, SiteUrls.Members.Path, "A4");

        var listing = pages.Where(page => page.Contains("· official", StringComparison.Ordinal)).ToList();
        Assert.True(listing.Count > 3, $"the table stands on {listing.Count} pages");
        Assert.All(listing, page => Assert.Matches(@"(?s)^\s*Country\s.*Member of\s.*Note\s+Sources\s", page));
    }

    [Fact]
    public async Task On_paper_a_date_takes_two_lines_so_that_notes_have_room()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.InFolder, new() { ViewportSize = new() { Width = 642, Height = 972 } });
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.OpenAsync(SiteUrls.Members.Path);

        Assert.InRange((await visit.Page.Locator("#DE td:nth-child(5)").BoundingBoxAsync())!.Width, 90, 200);
    }

    // Whatever its shape on a screen: the columns of text are as wide as the paper lets them be, upright and across.
    [Fact]
    public async Task On_paper_every_page_has_one_measure()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.InFolder, new() { ViewportSize = new() { Width = 972, Height = 642 } });
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var measures = new List<string>();
        foreach (var path in chromium.OneOfEachKindInFolder)
        {
            await visit.OpenAsync(path);
            measures.Add(await visit.Page.EvaluateAsync<string>("(({ left, right }) => `${left} to ${right}`)(document.querySelector('main').getBoundingClientRect())"));
        }

        Assert.Equal(["0 to 972"], measures.Distinct());
    }

    [Fact]
    public async Task On_paper_a_source_has_its_address_and_a_page_says_how_to_cite_it()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.InFolder);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.OpenAsync(chromium.Topics[0]);

        var addresses = await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.source-addresses .out')].map((it) => getComputedStyle(it, '::after').content.includes(it.getAttribute('href')) ? '' : it.href)");
        Assert.NotEmpty(addresses);
        Assert.All(addresses, Assert.Empty);
        Assert.True(await visit.Page.Locator("p.citation").IsVisibleAsync());
        Assert.False(await visit.Page.Locator("pre.citation").IsVisibleAsync());
    }

    [Fact]
    public async Task On_paper_a_topic_says_how_much_of_it_is_corroborated()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.InFolder);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.OpenAsync(chromium.Topics[0]);

        Assert.True(await visit.Page.Locator("#Evidence summary").IsVisibleAsync());
        Assert.False(await visit.Page.Locator("#Evidence ul").IsVisibleAsync());
    }

    private async Task<Book> BookAsync(string format)
    {
        var input = SourceReader.Read(Repository.At("tests/Fixtures/whole-site/input")).Value;
        var built = SiteBuild.InMemory(input, new BuildOptions(BaseUrl: null, BuiltSite.Date, IsStrict: false));
        TestOutput.Publish(folder["site"], built.Files);
        var pages = await PrintAsync(new Uri(folder["site"]).AbsoluteUri + "/", SiteUrls.Print.Path, format);
        return new(pages, Encoding.Latin1.GetString(File.ReadAllBytes(folder["page.pdf"])));
    }

    // The text of each page.
    private async Task<ImmutableArray<string>> PrintAsync(string root, string path, string format)
    {
        await using var visit = await Visit.BeginAsync(chromium, root);
        await visit.OpenAsync(path);
        await visit.Page.PdfAsync(new() { Path = folder["page.pdf"], Format = format });
        visit.AssertSmooth();
        var text = await CommandRun.OfAsync("pdftotext", ["-layout", "page.pdf", "-"], folder.Path);
        text.AssertDone();
        return [.. text.Output.Split('\f')[..^1]];
    }

    /// <param name="Pages">The text of each.</param>
    /// <param name="Source">The file as it is.</param>
    private sealed record Book(ImmutableArray<string> Pages, string Source);

    [GeneratedRegex(@"(?m)^\s*1\s+History$")]
    private static partial Regex SectionOpening();

    [GeneratedRegex("Skip to|Breadcrumbs|Search|Edit this page|News feed|Read it offline")]
    private static partial Regex Navigation();

    [GeneratedRegex(@"/Dest /([\w#-]+)")]
    private static partial Regex Destination();

    [GeneratedRegex(@"/URI \((.*?)\)")]
    private static partial Regex Outside();

    [GeneratedRegex(@"/(?:history|security|glossary|sources)/|print/index\.html")]
    private static partial Regex InBook();
}
