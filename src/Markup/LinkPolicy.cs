using System.Text.RegularExpressions;

namespace EuNatoSite.Markup;

/// <summary>What kind of address a text may name.</summary>
public enum AddressKind
{
    /// <summary>An <c>https</c>, <c>http</c> or <c>mailto</c> address.</summary>
    Web,

    /// <summary>A fragment of the same page: <c>#id</c>.</summary>
    Fragment,

    /// <summary>A path relative to the file it stands in.</summary>
    Relative,

    /// <summary>Anything else: another scheme, a host without one, an absolute path, a backslash.</summary>
    Refused,
}

/// <summary>The one rule on addresses: for links, pictures and every address in front matter.</summary>
public static partial class LinkPolicy
{
    /// <summary>The longest address that is accepted, in characters.</summary>
    public const int MaxLength = 2048;

    /// <summary>
    /// Judges an address as a browser would read it, its entities decoded. One with white space, control characters or a backslash
    /// is refused.
    /// </summary>
    public static AddressKind Judge(string address)
    {
        if (address.Length > MaxLength || address.Any(IsIgnoredByBrowsers) || address.Contains('\\', StringComparison.Ordinal))
        {
            return AddressKind.Refused;
        }

        if (address.StartsWith('#'))
        {
            return AddressKind.Fragment;
        }

        return HasWebScheme(address) switch
        {
            null when address is [not ('/' or '?'), ..] => AddressKind.Relative,
            true when Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsComplete(uri) => AddressKind.Web,
            _ => AddressKind.Refused,
        };
    }

    /// <summary>
    /// Whether the scheme of an address is <c>https</c>, <c>http</c> or <c>mailto</c>; null where it has none, as no ':' stands in it before
    /// any '/', '?' or '#' (RFC 3986, 4.1).
    /// </summary>
    public static bool? HasWebScheme(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && address[end] == ':' ? address[..end].ToUpperInvariant() is "HTTPS" or "HTTP" or "MAILTO" : null;
    }

    /// <summary>
    /// The first parameter of an address that only tells its host by what way readers come, as programs add them; null where there is none.
    /// </summary>
    public static string? TrackingIn(string address) =>
        address.Contains('?', StringComparison.Ordinal) && Tracking().Match(address) is { Success: true } found ? found.Groups["part"].Value : null;

    [GeneratedRegex("[?&](?<part>(?:utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid)=[^&#]*)")]
    private static partial Regex Tracking();

    // A host of that name is a scheme pasted twice: "https://https://...".
    private static bool IsComplete(Uri uri) =>
        uri.Scheme == Uri.UriSchemeMailto ? uri.OriginalString.Length > "mailto:".Length : uri.Host is not ("" or "http" or "https");

    private static bool IsIgnoredByBrowsers(char c) => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
}
