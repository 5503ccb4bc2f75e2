using System.Net;
using System.Text.RegularExpressions;

namespace EuNatoSite.Tests.Mutation;

internal enum HtmlNaming
{
    /// <summary>What the browser loads by itself.</summary>
    Asset,
    Link,
    Id,

    /// <summary>An attribute that holds ids of the same page, such as <c>aria-labelledby</c>.</summary>
    IdReference,

    /// <summary>The way to the root, of which scripts make addresses.</summary>
    Root,
}

/// <summary>One place in a finished page that can be broken.</summary>
/// <param name="Start">Where the value stands in the page's text.</param>
/// <param name="Raw">The value as it stands there; <see cref="Value"/> is what it means.</param>
internal sealed record HtmlSpot(HtmlNaming Naming, string Page, int Start, string Raw)
{
    public string Value { get; } = WebUtility.HtmlDecode(Raw);

    /// <summary>The file and fragment that it leads to from its page, as a browser has it; null where it leaves the site.</summary>
    /// <param name="isAtRoot">Whether the page has a <c>base</c> element for the site's root.</param>
    public (string File, string Fragment)? Target(bool isAtRoot)
    {
        var site = new Uri("https://site.example/");
        var to = new Uri(isAtRoot ? site : new Uri(site, Page), Value);
        return to.Host == site.Host ? (Uri.UnescapeDataString(to.AbsolutePath[1..]), to.Fragment.TrimStart('#')) : null;
    }
}

/// <summary>Finds in the text of a page what refers to something or can be referred to: by its tags and attributes alone, without a parser.</summary>
internal static partial class HtmlSpots
{
    public static IEnumerable<HtmlSpot> Find(string page, string html)
    {
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value;
            var attributes = Attribute().Matches(tag.Value, 1 + name.Length).ToList();
            foreach (var attribute in attributes)
            {
                var (key, value) = (attribute.Groups["key"].Value, attribute.Groups["value"]);
                switch (key)
                {
                    case "id":
                        yield return new HtmlSpot(HtmlNaming.Id, page, tag.Index + value.Index, value.Value);
                        break;
                    case "for" or "list" or "form" or "headers" or "aria-labelledby" or "aria-describedby" or "aria-controls" or "aria-owns" or "aria-details" or "aria-activedescendant" or "popovertarget":
                        foreach (Match id in Word().Matches(value.Value))
                        {
                            yield return new HtmlSpot(HtmlNaming.IdReference, page, tag.Index + value.Index + id.Index, id.Value);
                        }

                        break;
                    case "href" when name == "base":
                        break;
                    case "href" when name is "a" or "area":
                        yield return new HtmlSpot(HtmlNaming.Link, page, tag.Index + value.Index, value.Value);
                        break;
                    case "href" when name == "link" && attributes.Any(other => other.Groups["key"].Value == "rel" && other.Groups["value"].Value is "canonical" or "alternate"):
                        yield return new HtmlSpot(HtmlNaming.Link, page, tag.Index + value.Index, value.Value);
                        break;
                    case "data-root":
                        yield return new HtmlSpot(HtmlNaming.Root, page, tag.Index + value.Index, value.Value);
                        break;
                    case "href" or "data-search-loader" or "src" or "poster" or "srcset" or "data":
                        yield return new HtmlSpot(HtmlNaming.Asset, page, tag.Index + value.Index, value.Value);
                        break;
                    case "action" or "formaction" or "cite":
                        yield return new HtmlSpot(HtmlNaming.Link, page, tag.Index + value.Index, value.Value);
                        break;
                    case "content" when value.Value.Contains("; url=", StringComparison.Ordinal):
                        var start = value.Value.IndexOf("url=", StringComparison.Ordinal) + "url=".Length;
                        yield return new HtmlSpot(HtmlNaming.Link, page, tag.Index + value.Index + start, value.Value[start..]);
                        break;
                }
            }
        }
    }

    [GeneratedRegex("""<(?<name>[a-zA-Z][\w-]*)(?:\s+[^\s"'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*/?>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""\s(?<key>[^\s"'<>/=]+)=(?:"(?<value>[^"]*)"|'(?<value>[^']*)')""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();
}
