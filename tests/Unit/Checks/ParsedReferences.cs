using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EuNatoSite.Checks;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Checks;

/// <summary>
/// What a page refers to and can be referred to by, as a browser's parser reads it: the yardstick of the program's own reading, which
/// builds no tree.
/// </summary>
internal static class ParsedReferences
{
    private static readonly FrozenSet<string> NamingIds = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "for", "form", "headers", "list", "popovertarget",
            "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-labelledby", "aria-owns",
        ]);

    private static readonly FrozenSet<string> Attributes = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "id", "name", "href", "src", "srcset", "imagesrcset", "poster", "data", "action", "formaction", "rel", "http-equiv",
            "content", "xlink:href", "data-root", "data-search-loader", .. NamingIds,
        ]);

    private static readonly FrozenSet<string> LoadedLinks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest",
            "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch",
        ]);

    // Text is most of a page, and no reference stands in it.
    private static readonly HtmlParserOptions OnlyMarkup = new()
    {
        DisableElementPositionTracking = true,
        SkipComments = true,
        SkipDataText = true,
        SkipRCDataText = true,
        SkipRawText = true,
        SkipScriptText = true,
        ShouldEmitAttribute = (ref _, name) => Attributes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.Span),
    };

    public static PageReferences Of(OutputFile file)
    {
        using var document = new HtmlParser(OnlyMarkup).ParseDocument(file.Bytes, Encoding.UTF8);
        var isAtRoot = false;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        var duplicates = new List<string>();
        var references = new List<PageReference>();
        var named = new List<string>();
        foreach (var (element, isInTemplate) in ElementsOf(document))
        {
            references.AddRange(Of(element));
            named.AddRange(element.Attributes
                .Where(attribute => NamingIds.Contains(attribute.Name))
                .SelectMany(attribute => attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            isAtRoot |= element is IHtmlBaseElement && element.HasAttribute("href");
            if (element.Id is { Length: > 0 } id && !isInTemplate && !ids.Add(id))
            {
                duplicates.Add(id);
            }

            if (element is IHtmlAnchorElement && element.GetAttribute("name") is { Length: > 0 } name)
            {
                names.Add(name);
            }
        }

        ids.UnionWith(names);
        return new PageReferences(
            file.Path,
            isAtRoot,
            ids,
            [.. duplicates.Distinct(StringComparer.Ordinal)],
            [.. references.Distinct()],
            [.. named.Distinct(StringComparer.Ordinal)]);
    }

    // In the order of the page. What a template holds is a document of its own, and still ends up on the page.
    private static IEnumerable<(IElement Element, bool IsInTemplate)> ElementsOf(INode document)
    {
        var open = new Stack<(INode Node, bool IsInTemplate)>([(document, false)]);
        while (open.TryPop(out var next))
        {
            if (next.Node is IElement element)
            {
                yield return (element, next.IsInTemplate);
            }

            var isTemplate = next.Node is IHtmlTemplateElement;
            var children = (next.Node is IHtmlTemplateElement template ? template.Content : next.Node).ChildNodes;
            for (var i = children.Length - 1; i >= 0; i--)
            {
                if (children[i] is IElement child)
                {
                    open.Push((child, next.IsInTemplate || isTemplate));
                }
            }
        }
    }

    private static IEnumerable<PageReference> Of(IElement element) => element.LocalName switch
    {
        // The theme's scripts make addresses of the attributes that begin with "data-".
        "html" => Root(element),
        "a" or "area" => [.. Followed(element, "href"), .. Followed(element, "xlink:href"), .. Loaded(element, "data-search-loader")],
        "link" when IsLoaded(element) => [.. Loaded(element, "href"), .. Candidates(element, "imagesrcset")],
        "link" => Followed(element, "href"),
        "form" => Followed(element, "action"),
        "button" => Followed(element, "formaction"),
        "input" => [.. Loaded(element, "src"), .. Followed(element, "formaction")],
        "meta" => Refresh(element),
        "object" => Loaded(element, "data"),
        "img" or "source" => [.. Loaded(element, "src"), .. Candidates(element, "srcset")],
        "video" => [.. Loaded(element, "src"), .. Loaded(element, "poster")],
        "script" or "iframe" or "audio" or "track" or "embed" => Loaded(element, "src"),
        "use" or "image" => [.. Loaded(element, "href"), .. Loaded(element, "xlink:href")],
        _ => [],
    };

    private static bool IsLoaded(IElement link) => (link.GetAttribute("rel") ?? "").Split(' ').Any(LoadedLinks.Contains);

    private static IEnumerable<PageReference> Followed(IElement element, string attribute) =>
        element.GetAttribute(attribute) is { } url ? [new PageReference(url, IsLoaded: false)] : [];

    private static IEnumerable<PageReference> Loaded(IElement element, string attribute) =>
        element.GetAttribute(attribute) is { } url ? [new PageReference(url, IsLoaded: true)] : [];

    private static IEnumerable<PageReference> Root(IElement html) =>
        html.GetAttribute("data-root") is { } root ? [new PageReference(root + SiteUrls.Home.Path, IsLoaded: false)] : [];

    // Addresses with the widths or densities they are for: "small.png 1x, large.png 2x".
    private static IEnumerable<PageReference> Candidates(IElement element, string attribute) =>
        from candidate in (element.GetAttribute(attribute) ?? "").Split(',', StringSplitOptions.TrimEntries)
        where candidate.Length > 0
        select new PageReference(candidate.Split(' ')[0], IsLoaded: true);

    // "0; url=../history/berlin-plus.html"
    private static IEnumerable<PageReference> Refresh(IElement meta)
    {
        var content = meta.GetAttribute("content") ?? "";
        var start = content.IndexOf("url=", StringComparison.OrdinalIgnoreCase);
        var isRefresh = string.Equals(meta.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase);
        return isRefresh && start >= 0 ? [new PageReference(content[(start + 4)..].Trim(' ', '\'', '"'), IsLoaded: false)] : [];
    }
}
