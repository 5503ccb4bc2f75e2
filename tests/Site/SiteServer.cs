using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net.Mime;
using EuNatoSite.Preview;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace EuNatoSite.Tests.RealSite;

/// <summary>
/// Serves a built site on this machine as Netlify would: compressed, with the headers of netlify.toml, and 404.html for what is
/// missing.
/// </summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private static readonly string[] Compressed =
        ["text/", "application/j", "application/xml", "image/svg+xml", "application/manifest+json"];

    private readonly WebApplication application;
    private Deploy deploy;

    private SiteServer(WebApplication application, string folder)
    {
        (this.application, deploy) = (application, Deploy.Of(folder));
        application.Run(AnswerAsync);
    }

    /// <summary>With a closing '/'.</summary>
    public string Address => application.Urls.Single() + "/";

    /// <summary>The paths asked for, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What happens to a request in place of an answer, while it is set.</summary>
    public RequestDelegate? Trouble { get; set; }

    /// <summary>What the answer to a request waits for, by its path, while it is set.</summary>
    public Func<string, Task>? Delay { get; set; }

    public static async Task<SiteServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = new SiteServer(builder.Build(), folder);
        await server.application.StartAsync();
        return server;
    }

    /// <summary>Serves another folder from now on, at the same address.</summary>
    public void Publish(string folder) => deploy = Deploy.Of(folder);

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        Requests.Enqueue(path);
        if (Delay is { } delay)
        {
            await delay(path);
        }

        if (Trouble is { } trouble)
        {
            await trouble(context);
            return;
        }

        var (folder, files) = deploy;
        var file = path[1..] + (path.EndsWith('/') ? "index.html" : "");
        var isThere = files.Contains(file);
        context.Response.StatusCode = isThere ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        foreach (var (name, value) in SiteHeaders.Own.Of(path))
        {
            context.Response.Headers[name] = value;
        }

        await SendAsync(context, Path.Combine(folder, isThere ? file : "404.html"));
    }

    private static async Task SendAsync(HttpContext context, string file)
    {
        var type = TypeOf(file);
        var bytes = await File.ReadAllBytesAsync(file);
        if (Compressed.Any(start => type.StartsWith(start, StringComparison.Ordinal)) && AcceptsGzip(context.Request))
        {
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.Headers.Vary = "Accept-Encoding";
            bytes = Gzip(bytes);
        }

        context.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=UTF-8" : type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes);
        }
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".webmanifest" => "application/manifest+json",
        ".bib" or ".ics" or "" => MediaTypeNames.Text.Plain,
        _ => new FileExtensionContentTypeProvider().TryGetContentType(file, out var type) ? type : MediaTypeNames.Application.Octet,
    };

    private static bool AcceptsGzip(HttpRequest request) =>
        request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private sealed record Deploy(string Folder, HashSet<string> Files)
    {
        public static Deploy Of(string folder) => new(folder, RealSite.Files.In(folder).ToHashSet(StringComparer.Ordinal));
    }
}
