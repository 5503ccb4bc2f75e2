using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EuNatoSite.Exports;
using EuNatoSite.Pages;

namespace EuNatoSite.Preview;

/// <summary>What a preview adds to a page: the script that keeps it up to date, and the events it listens to.</summary>
internal static class PreviewClient
{
    /// <summary>No page of a site begins so: ids have no such sign.</summary>
    public const string Folder = "@preview/";

    public const string Events = Folder + "events";

    private static readonly ReadOnlyMemory<byte> Script = Assets.Resource("preview.js");
    private static readonly ReadOnlyMemory<byte> Style = Assets.Resource("preview.css");

    // The site's own would keep the pages of today, and answer with them tomorrow. This one goes as soon as it comes.
    private static readonly ReadOnlyMemory<byte> Worker = "addEventListener('activate', () => registration.unregister());"u8.ToArray();

    /// <summary>A file that a preview has in place of the site's, or besides; null where there is none of that path.</summary>
    public static ReadOnlyMemory<byte>? Find(string path) => path switch
    {
        Folder + "preview.js" => Script,
        Folder + "preview.css" => Style,
        _ when path == SiteUrls.ServiceWorker.Path => Worker,
        // A bare null would become an empty file, by way of an array.
        _ => (ReadOnlyMemory<byte>?)null,
    };

    /// <summary>A page with the client in it.</summary>
    /// <param name="site">The number of the site that the page is of.</param>
    public static byte[] Into(ReadOnlySpan<byte> page, int site)
    {
        var head = page.IndexOf("</head>"u8);
        var number = site.ToString(CultureInfo.InvariantCulture);
        var client = Encoding.UTF8.GetBytes(
            $"""<link rel="stylesheet" href="/{Folder}preview.css"><script defer src="/{Folder}preview.js" data-site="{number}"></script>""");
        return head < 0 ? page.ToArray() : [.. page[..head], .. client, .. page[head..]];
    }

    /// <summary>Stands where no page can be made yet.</summary>
    public static byte[] EmptyPage => """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>No site yet</title></head>
        <body><main id="Main"><h1>There is no site to show yet</h1><p>It appears here once what is wrong below is mended.</p></main></body></html>
        """u8.ToArray();

    /// <summary>A state as a server-sent event (https://html.spec.whatwg.org/#server-sent-events).</summary>
    /// <param name="run">Tells one run of the program from the next, whose theme may be another.</param>
    public static string Event(PreviewState state, int run)
    {
        var shown = new ShownState(
            run, state.SiteNumber, state.IsChecked,
            [.. state.Diagnostics.Select(it => new ShownProblem(it.IsError, it.Location.ToString(), it.Code, it.Message))]);
        return $"data: {JsonSerializer.Serialize(shown, PreviewTypes.Default.ShownState)}\n\n";
    }

    internal sealed record ShownState(int Run, int Site, bool IsChecked, ImmutableArray<ShownProblem> Problems);

    internal sealed record ShownProblem(bool IsError, string Place, string Code, string Message);
}

/// <summary>What is written, worked out by the compiler.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PreviewClient.ShownState))]
internal sealed partial class PreviewTypes : JsonSerializerContext;
