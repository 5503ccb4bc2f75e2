using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace EuNatoSite.Tests.RealSite;

/// <summary>What must hold of every page: nothing inline, nothing from elsewhere, every address relative.</summary>
public sealed partial class PageContentTests(BuiltSite site)
{
    private const string Data = "application/ld+json";

    // Elements whose address is loaded, or sent to, without the reader choosing it.
    private static readonly string[] LoadingElements =
    [
        "script", "img", "source", "video", "audio", "track", "iframe", "frame", "object", "embed", "form", "input", "button", "image",
        "use", "body", "portal",
    ];

    private static readonly string[] AddressAttributes =
        ["src", "href", "xlink:href", "data", "action", "formaction", "poster", "background", "ping"];

    private static readonly string[] WordsAttributes = ["alt", "title", "aria-label", "placeholder", "content"];

    [Fact]
    public void Nothing_is_inline_but_data() => AssertNone(element => element switch
    {
        { LocalName: "style" } => true,
        { LocalName: "script" } => element.GetAttribute("type") != Data && (!element.HasAttribute("src") || element.TextContent.Length > 0),
        _ => element.Attributes.Any(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)),
    });

    [Fact]
    public void Nothing_is_loaded_from_a_host_or_the_root() => AssertNone(
        element => Addresses(element).Any(address => !IsRelative(address)));

    [Fact]
    public void Every_link_is_relative_or_leads_to_another_site()
    {
        var own = site.Result.Site!.Info.BaseUrl.Host;
        AssertNone(element => element is { LocalName: "a" or "area" } && element.GetAttribute("href") is { } href
            && !IsRelative(href) && !LeadsAway(href, own));
    }

    [Fact]
    public void A_base_is_for_the_page_that_stands_at_any_address() => Assert.Equal(
        ["404.html", "offline.html"], site.Documents.Where(page => page.Document.QuerySelector("base") is not null).Select(page => page.Path));

    [Fact]
    public void Structured_data_is_json_that_cannot_end_its_element()
    {
        var data = site.Documents.SelectMany(page => page.Document.QuerySelectorAll($"script[type='{Data}']")).ToList();
        Assert.NotEmpty(data);
        Assert.All(data, script =>
        {
            Assert.DoesNotContain('<', script.TextContent);
            Assert.Equal("https://schema.org", (string?)JsonNode.Parse(script.TextContent)!["@context"]);
        });
    }

    [Fact]
    public void Styles_load_nothing_from_elsewhere()
    {
        var styles = Files.In(site.Folder).Where(path => path.EndsWith(".css", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(styles);
        Assert.All(styles, path => Assert.DoesNotMatch(@"@import|url\(\s*[""']?\s*(/|[a-z]+:)|image-set", site.ReadText(path)));
    }

    [Fact]
    public void No_style_cuts_a_text_short() =>
        Assert.All(
            Files.In(site.Folder).Where(path => path.EndsWith(".css", StringComparison.Ordinal)),
            path => Assert.DoesNotMatch("text-overflow|line-clamp", site.ReadText(path)));

    // Pages of help show what is typed, and licences are others' texts.
    [Fact]
    public void Quotes_and_apostrophes_are_set_as_printers_set_them()
    {
        var pages = site.Documents.Where(page => !page.Path.StartsWith("help/", StringComparison.Ordinal) && !page.Path.StartsWith("licences/", StringComparison.Ordinal));
        var said = pages.SelectMany(page => page.Document.Descendants<IText>()
            .Where(text => text.ParentElement is { } around && around.Closest("script, code, pre") is null)
            .Select(text => text.Data)
            .Concat(page.Document.All.SelectMany(element => WordsAttributes.Select(element.GetAttribute).OfType<string>()))
            .Select(words => (page.Path, Words: words))).ToList();

        Assert.Contains(said, one => one.Words.Contains('’', StringComparison.Ordinal));
        Expect.Nothing(said.Where(one => one.Words.AsSpan().IndexOfAny('\'', '"') >= 0).Select(one => $"{one.Path}: {one.Words}"));
    }

    [Fact]
    public void Every_page_says_what_it_is()
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        Assert.All(site.Documents.Where(page => page.Document.QuerySelector("meta[http-equiv=refresh]") is null), page =>
        {
            Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.Document.QuerySelectorAll("h1"));
            Assert.Single(page.Document.QuerySelectorAll("main"));
            Assert.NotEqual("", page.Document.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? "");
            // Two sources may have one title; no other pages may.
            var isAlone = titles.Add(page.Document.Title ?? "") || page.Path.StartsWith("sources/", StringComparison.Ordinal);
            Assert.True(isAlone, $"{page.Path} has a title that another page has: {page.Document.Title}");
        });
    }

    private static IEnumerable<string> Addresses(IElement element)
    {
        var isLoading = LoadingElements.Contains(element.LocalName)
            || (element.LocalName == "link" && element.GetAttribute("rel") != "canonical");
        if (!isLoading)
        {
            return element.GetAttribute("ping") is { } ping ? [ping] : [];
        }

        var candidates = (element.GetAttribute("srcset") ?? "").Split(',').Select(candidate => candidate.Trim().Split(' ')[0]);
        return AddressAttributes.Select(element.GetAttribute).OfType<string>().Concat(candidates.Where(address => address.Length > 0));
    }

    private static bool IsRelative(string address) => !RootOrScheme().IsMatch(address);

    private static bool LeadsAway(string address, string ownHost) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == "mailto" || (uri.Scheme is "https" or "http" && uri.Host != ownHost));

    private void AssertNone(Func<IElement, bool> isWrong)
    {
        Assert.NotEmpty(site.Documents);
        var found = from page in site.Documents
                    from element in page.Document.All
                    where isWrong(element)
                    select $"{page.Path}: {(element.Clone(deep: false) as IElement)!.OuterHtml}"; // a copy of an element is one
        Expect.Nothing(found);
    }

    // What a browser takes for another place: a slash first, or a scheme, blanks and controls before it left out.
    [GeneratedRegex(@"^[\x00-\x20]*([/\\]|[A-Za-z][A-Za-z0-9+.-]*:)")]
    private static partial Regex RootOrScheme();
}
