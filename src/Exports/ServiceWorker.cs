using System.Buffers.Text;
using System.Collections.Frozen;
using System.IO.Hashing;
using System.Text.Json;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// The service worker, which keeps the site on a reader's device: the theme's code, and before it what there is to keep, with a
/// fingerprint of every file, so that of a new version only what changed is fetched.
/// </summary>
internal static class ServiceWorker
{
    // 36 bits: of 69,000 million changed files, one would be taken for what it was.
    private const int FingerprintLength = 6;

    private static readonly FrozenSet<string> LoadedByPages =
        new[] { SiteUrls.SearchLoader, SiteUrls.Manifest, SiteUrls.Favicon }.Select(url => url.Path).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="kept">What was noted of all files of the site, in any order.</param>
    public static OutputFile Of(IEnumerable<KeptFile> kept)
    {
        var listed = kept.OrderBy(file => file.Path, StringComparer.Ordinal).ToLookup(file => file.IsAlwaysKept);
        var site = Json.Text(json => WriteFingerprints(json, listed[true]));
        var opened = Json.Text(json => WriteFingerprints(json, listed[false]));
        var version = FingerprintOf(HashOf(OutputFile.OfText(SiteUrls.ServiceWorker.Path, site + opened)));
        return OutputFile.OfText(
            SiteUrls.ServiceWorker.Path,
            $"self.keptSite={{version:\"{version}\",site:{site},opened:{opened}}};\n{Assets.Theme.Worker}");
    }

    /// <summary>What to note of a file; null where it is never kept. Downloads are not: who wants one keeps it anyway.</summary>
    /// <param name="page">What the file is the page of; null for other files.</param>
    public static KeptFile? Note(OutputFile file, Page? page) => Note(file.Path, () => HashOf(file), page);

    /// <summary>The same of a file that is not there as a whole.</summary>
    /// <param name="hash">Of its bytes; not asked for one that is never kept.</param>
    public static KeptFile? Note(string path, Func<XxHash3> hash, Page? page) =>
        IsAlwaysKept(path, page) is { } isAlways ? new KeptFile(path, isAlways, FingerprintOf(hash())) : null;

    // Null for never.
    private static bool? IsAlwaysKept(string path, Page? page) => page switch
    {
        // As long as all others together, which hold the same; and what is for contributors, who have a connection.
        PrintPage or HelpPage or ProblemPage => false,
        // The server leads on to another address, or answers with an error.
        RedirectPage or NotFoundPage => null,
        not null => true,
        // Of the print edition.
        null when path == SiteUrls.RunningHeads.Path => false,
        null => IsLoadedByPages(path) ? true : null,
    };

    private static bool IsLoadedByPages(string path) =>
        path.StartsWith(SiteUrls.AssetsFolder, StringComparison.Ordinal)
        || path.StartsWith(SiteUrls.PicturesFolder, StringComparison.Ordinal)
        || LoadedByPages.Contains(path);

    // By the address, as a browser writes it.
    private static void WriteFingerprints(Utf8JsonWriter json, IEnumerable<KeptFile> files)
    {
        json.WriteStartObject();
        foreach (var file in files)
        {
            json.WriteString(PageUrl.Link(SiteUrls.Home, new PageUrl(file.Path)), file.Fingerprint);
        }

        json.WriteEndObject();
    }

    private static XxHash3 HashOf(OutputFile file)
    {
        var hash = new XxHash3();
        file.AddTo(hash);
        return hash;
    }

    private static string FingerprintOf(XxHash3 hash) => Base64Url.EncodeToString(hash.GetCurrentHash())[..FingerprintLength];
}

/// <summary>A file that the service worker keeps on a reader's device.</summary>
/// <param name="IsAlwaysKept">With the site; else once it was opened.</param>
internal readonly record struct KeptFile(string Path, bool IsAlwaysKept, string Fingerprint);
