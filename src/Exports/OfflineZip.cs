using System.Collections.Frozen;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// The whole site as one archive, to be kept and read without a connection: all files but the archive itself and what is of use only where
/// the site is served, in one folder.
/// </summary>
internal sealed class OfflineZip(ISiteOutput output) : IDisposable
{
    private readonly Zip zip = new(output, SiteUrls.OfflineZip.Path);

    /// <summary>Adds a file to the end. One thread at a time.</summary>
    public void Add(PackedFile? file)
    {
        if (file is { } packed)
        {
            zip.Add(packed);
        }
    }

    public void Finish() => zip.Finish();

    public void Dispose() => zip.Dispose();
}

/// <summary>Compresses files for the archive. For one thread at a time.</summary>
internal sealed class OfflinePacker
{
    private const string Folder = "eu-nato-site/";

    // Redirects are for the host. The worker and the two pages that stand in for others need one: in a folder no worker runs, and
    // nothing is asked for at an address of which there is no file.
    private static readonly FrozenSet<string> OnlyServed = new[]
    {
        SiteUrls.Redirects, SiteUrls.ServiceWorker, SiteUrls.NoConnection, SiteUrls.NotFound,
    }.Select(url => url.Path).ToFrozenSet(StringComparer.Ordinal);

    private readonly ZipPacker packer = new();

    /// <summary>The file as the archive holds it; null for one that it leaves out.</summary>
    public PackedFile? Pack(OutputFile file) => OnlyServed.Contains(file.Path) ? null : packer.Pack(file with { Path = Folder + file.Path });

    /// <summary>Begins a large file that comes in pieces, and is finished before the next is begun; null for one that the archive leaves out.</summary>
    public PiecePacker? Begin(string path) => OnlyServed.Contains(path) ? null : packer.Begin(Folder + path);
}
