using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace EuNatoSite.Tests.Hostile;

/// <summary>What HTML holds that acts or loads from elsewhere, as a browser would read it.</summary>
internal static partial class Activity
{
    private const string Data = "application/ld+json";

    private static readonly string[] Forbidden = ["style", "iframe", "frame", "object", "embed", "portal", "applet", "template", "video", "audio", "foreignobject", "animate", "set", "math"];

    private static readonly string[] Loaded = ["src", "srcset", "data", "action", "formaction", "poster", "background", "ping", "srcdoc", "manifest", "lowsrc", "dynsrc"];

    /// <summary>A line for everything that is active; none where the page only shows and links.</summary>
    public static IEnumerable<string> In(string html)
    {
        foreach (var element in new HtmlParser().ParseDocument(html).All)
        {
            foreach (var offence in In(element))
            {
                yield return $"{offence} in <{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => $"{attribute.Name}=\"{attribute.Value}\""))}>";
            }
        }
    }

    /// <summary>Whether an address, freed of character references, leaves the site or has a scheme.</summary>
    public static bool IsElsewhere(string address) => ElsewhereOrScheme().IsMatch(address);

    /// <summary>Whether a link may lead there.</summary>
    public static bool IsAllowedLink(string address) => !IsElsewhere(address) || Allowed().IsMatch(address);

    private static IEnumerable<string> In(IElement element)
    {
        if (Forbidden.Contains(element.LocalName.ToLowerInvariant()))
        {
            yield return "an element that acts";
        }

        if (element.LocalName == "script" && !IsData(element) && (element.GetAttribute("src") is not { Length: > 0 } || element.TextContent.Length > 0))
        {
            yield return "a script that stands in the page";
        }

        if (element.LocalName == "meta" && element.GetAttribute("http-equiv") is { } directive
            && !(directive == "refresh" && Refresh().IsMatch(element.GetAttribute("content") ?? "")))
        {
            yield return "a directive";
        }

        foreach (var attribute in element.Attributes)
        {
            var name = attribute.LocalName.ToLowerInvariant();
            if (name.StartsWith("on", StringComparison.Ordinal) || name == "style")
            {
                yield return $"the attribute {name}";
            }

            var isLoaded = Loaded.Contains(name) || (name == "href" && element.LocalName is not ("a" or "area") && element.GetAttribute("rel") != "canonical");
            if (isLoaded && IsElsewhere(attribute.Value) && element.LocalName != "base")
            {
                yield return $"something loaded from {attribute.Value}";
            }

            if (name == "href" && !IsAllowedLink(attribute.Value) && element.LocalName != "base")
            {
                yield return $"a link to {attribute.Value}";
            }
        }
    }

    private static bool IsData(IElement script)
    {
        if (script.GetAttribute("type") != Data || script.TextContent.Contains('<', StringComparison.Ordinal))
        {
            return false;
        }

        using var json = JsonDocument.Parse(script.TextContent);
        return json.RootElement.GetProperty("@context").GetString() == "https://schema.org";
    }

    // What a browser takes for another place, blanks and controls before and inside a scheme left out.
    [GeneratedRegex(@"^[\x00-\x20]*(?:[/\\]|(?:[A-Za-z]|[\t\r\n])[A-Za-z0-9+.\-\t\r\n]*:)")]
    private static partial Regex ElsewhereOrScheme();

    [GeneratedRegex(@"^(?:https?://[^/\\\s]|mailto:)", RegexOptions.IgnoreCase)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^0; url=[a-z0-9./-]+$")]
    private static partial Regex Refresh();
}
