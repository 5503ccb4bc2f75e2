using EuNatoSite.Markup;

namespace EuNatoSite.Parsing;

/// <summary>The address that a site stands at, which those of its pages go on after.</summary>
internal static class BaseAddress
{
    /// <summary>What is to be done about an address that is one, and not one for this.</summary>
    public const string Mend = "leave out what begins with '?' or '#', and a name or password before '@'";

    /// <summary>The address with a '/' at its end; null where it is none of a host or folder: with a query, a fragment, a name or a password.</summary>
    /// <param name="written">One that <see cref="LinkPolicy"/> takes for <see cref="AddressKind.Web"/>.</param>
    public static Uri? Of(string written)
    {
        // Of an empty name before '@' the address itself tells nothing.
        var host = written[(written.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart('/').Split('/')[0];
        return written.AsSpan().ContainsAny('?', '#') || host.Contains('@', StringComparison.Ordinal) ? null : new Uri(written.TrimEnd('/') + "/");
    }
}
