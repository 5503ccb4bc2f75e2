using System.Collections.Immutable;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The whole site as one archive, to be kept and read without a connection.</summary>
public static class OfflineZip
{
    private const string Folder = "eu-nato-site/";

    /// <summary>All files but the archive itself and what only a host reads, in one folder, in ordinal order.</summary>
    public static OutputFile Of(ImmutableArray<OutputFile> files)
    {
        var inside =
            from file in files.OrderBy(file => file.Path, StringComparer.Ordinal)
            where file.Path != SiteUrls.Offline.Path && file.Path != SiteUrls.Redirects.Path
            select file with { Path = Folder + file.Path };
        return new OutputFile(SiteUrls.Offline.Path, Zip.Of([.. inside]));
    }
}
