using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The whole site as one archive, to be kept and read without a connection.</summary>
public static class OfflineZip
{
    private const string Folder = "eu-nato-site/";

    // Redirects are for the host. The worker and the two pages that stand in for others need one: in a folder no worker runs, and
    // nothing is asked for at an address of which there is no file.
    private static readonly FrozenSet<string> OnlyServed = new[]
    {
        SiteUrls.Offline, SiteUrls.Redirects, SiteUrls.ServiceWorker, SiteUrls.NoConnection, SiteUrls.NotFound,
    }.Select(url => url.Path).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All files but the archive itself and what is of use only where the site is served, in one folder, in ordinal order.</summary>
    public static OutputFile Of(ImmutableArray<OutputFile> files)
    {
        var inside =
            from file in files.OrderBy(file => file.Path, StringComparer.Ordinal)
            where !OnlyServed.Contains(file.Path)
            select file with { Path = Folder + file.Path };
        return new OutputFile(SiteUrls.Offline.Path, Zip.Of([.. inside]));
    }
}
