using System.Net;
using System.Text.RegularExpressions;

namespace EuNatoSite.Tests.Hostile;

/// <summary>
/// Reads the HTML of a text by a list of what may be in it: the elements and attributes that Markdown makes, each written in full, and
/// addresses of known kinds. Quicker than a browser's parser, and stricter: what it does not know is an offence.
/// </summary>
internal static partial class SafeMarkup
{
    /// <summary>A line for everything that is not on the list.</summary>
    public static IEnumerable<string> Offences(string html)
    {
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var tag = Tag().Match(html, at);
            if (!tag.Success)
            {
                yield return "not a tag that Markdown makes: " + html[at..Math.Min(html.Length, at + 120)];
                continue;
            }

            foreach (var address in tag.Groups["address"].Captures.Select(capture => WebUtility.HtmlDecode(capture.Value)))
            {
                if (!Activity.IsAllowedLink(address) || (tag.Groups["name"].Value == "img" && Activity.IsElsewhere(address)))
                {
                    yield return $"an address that may not be: {tag.Value}";
                }
            }
        }
    }

    [GeneratedRegex("""
        \G<(?:
            /(?:a|abbr|blockquote|code|dd|del|div|dl|dt|em|figure|h[1-6]|li|ol|p|pre|section|span|strong|sub|sup|table|tbody|td|th|thead|tr|ul|aside)
          | (?<name>a|abbr|blockquote|br|code|dd|del|div|dl|dt|em|figure|h[1-6]|hr|img|li|ol|p|pre|section|span|strong|sub|sup|table|tbody|td|th|thead|tr|ul|aside)
            (?:\ (?:(?:href|src)="(?<address>[^"<>]*)"|(?:alt|class|id|title|rel|role|scope|start|tabindex|lang|type|width|height|loading|decoding|data-[a-z-]+|aria-[a-z]+)="[^"<>]*"))*
            (?:\ /)?
        )>
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
