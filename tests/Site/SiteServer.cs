using System.IO.Compression;
using System.Net.Mime;
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

    private SiteServer(WebApplication application) => this.application = application;

    /// <summary>With a closing '/'.</summary>
    public string Address => application.Urls.Single() + "/";

    public static async Task<SiteServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var files = Files.In(folder).ToHashSet(StringComparer.Ordinal);
        var headers = NetlifyHeaders.Read();
        application.Run(async context =>
        {
            var path = context.Request.Path.Value ?? "/";
            var file = path[1..] + (path.EndsWith('/') ? "index.html" : "");
            var isThere = files.Contains(file);
            context.Response.StatusCode = isThere ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            foreach (var (name, value) in headers.Of(path))
            {
                context.Response.Headers[name] = value;
            }

            await SendAsync(context, Path.Combine(folder, isThere ? file : "404.html"));
        });
        await application.StartAsync();
        return new SiteServer(application);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

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
}
