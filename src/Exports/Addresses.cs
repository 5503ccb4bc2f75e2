using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>Addresses of what has no page of its own, or is linked from one.</summary>
public static class Addresses
{
    /// <summary>An event on the timeline.</summary>
    /// <param name="timeline">The timeline's own address, or its path.</param>
    public static string Of(TimelineEvent entry, string timeline) => $"{timeline}#{entry.Id}";

    /// <summary>Where a link leads, as an absolute address, that is relative to the page it stands on.</summary>
    public static string Of(string link, PageUrl from, Uri baseUrl) => new Uri(new Uri(baseUrl, from.Path), link).AbsoluteUri;
}
