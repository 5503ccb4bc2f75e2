using System.Buffers.Text;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// The service worker, which keeps the site on a reader's device: the theme's code, and before it what there is to keep, with a
/// fingerprint of every file, so that of a new version only what changed is fetched.
/// </summary>
public static class ServiceWorker
{
    // 36 bits: of 69,000 million changed files, one would be taken for what it was.
    private const int FingerprintLength = 6;

    private static readonly FrozenSet<string> LoadedByPages =
        new[] { SiteUrls.SearchLoader, SiteUrls.Manifest, SiteUrls.Favicon }.Select(url => url.Path).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="files">All files of the site, the pages among them. Downloads are not listed: who wants one keeps it anyway.</param>
    public static OutputFile Of(ImmutableArray<Page> pages, ImmutableArray<OutputFile> files)
    {
        var pageAt = pages.ToFrozenDictionary(page => page.Frame.Url.Path, StringComparer.Ordinal);
        var listed = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToLookup(file => WhenKept(file.Path, pageAt.GetValueOrDefault(file.Path)));
        var site = Json.Text(json => WriteFingerprints(json, listed[Keeping.Always]));
        var opened = Json.Text(json => WriteFingerprints(json, listed[Keeping.Opened]));
        var version = FingerprintOf(Encoding.UTF8.GetBytes(site + opened));
        return OutputFile.OfText(
            SiteUrls.ServiceWorker.Path,
            $"self.keptSite={{version:\"{version}\",site:{site},opened:{opened}}};\n{Assets.Theme.Worker}");
    }

    private static Keeping WhenKept(string path, Page? page) => page switch
    {
        // As long as all others together, which hold the same; and what is for contributors, who have a connection.
        PrintPage or HelpPage or ProblemPage => Keeping.Opened,
        // The server leads on to another address, or answers with an error.
        RedirectPage or NotFoundPage => Keeping.Never,
        not null => Keeping.Always,
        // Of the print edition.
        null when path == SiteUrls.RunningHeads.Path => Keeping.Opened,
        null => IsLoadedByPages(path) ? Keeping.Always : Keeping.Never,
    };

    private static bool IsLoadedByPages(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal)
        || path.StartsWith("media/", StringComparison.Ordinal)
        || LoadedByPages.Contains(path);

    // By the address, as a browser writes it.
    private static void WriteFingerprints(Utf8JsonWriter json, IEnumerable<OutputFile> files)
    {
        json.WriteStartObject();
        foreach (var file in files)
        {
            json.WriteString(PageUrl.Link(SiteUrls.Home, new PageUrl(file.Path)), FingerprintOf(file.Bytes.Span));
        }

        json.WriteEndObject();
    }

    private static string FingerprintOf(ReadOnlySpan<byte> bytes) =>
        Base64Url.EncodeToString(SHA256.HashData(bytes))[..FingerprintLength];

    private enum Keeping
    {
        Always,
        Opened,
        Never,
    }
}
