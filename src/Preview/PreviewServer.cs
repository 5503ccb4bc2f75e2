using System.Net;
using System.Net.Mime;
using System.Net.Sockets;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace EuNatoSite.Preview;

/// <summary>
/// Serves a session's site to this machine alone: each file at its own address, with the headers of the published site, and 404.html for what is missing.
/// </summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>How many ports in a row are tried.</summary>
    public const int PortsTried = 20;

    private static readonly FileExtensionContentTypeProvider Types = new(
        new Dictionary<string, string>(new FileExtensionContentTypeProvider().Mappings, StringComparer.OrdinalIgnoreCase)
        {
            [".webmanifest"] = "application/manifest+json",
            [".bib"] = MediaTypeNames.Text.Plain,
            [".ics"] = "text/calendar",
        });

    private readonly PreviewSession session;
    private readonly WebApplication application;

    private PreviewServer(PreviewSession session, int port)
    {
        this.session = session;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        application = builder.Build();
        application.Run(AnswerAsync);
    }

    /// <summary>With a closing '/'.</summary>
    public string Address => application.Urls.Single() + "/";

    /// <param name="firstPort">Taken if it is free, else the next that is, of <see cref="PortsTried"/>; 0 takes any.</param>
    /// <returns>Null where none is free, or none is for whoever runs this: systems keep ports for themselves.</returns>
    public static async Task<PreviewServer?> StartAsync(PreviewSession session, int firstPort)
    {
        for (var port = firstPort; port < firstPort + PortsTried; port++)
        {
            var server = new PreviewServer(session, port);
            try
            {
                await server.application.StartAsync();
                return server;
            }
            catch (Exception exception) when (exception is SocketException or IOException { InnerException: AddressInUseException })
            {
                await server.DisposeAsync();
            }
        }

        return null;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        // A request about the server as a whole ("OPTIONS *") has none.
        var path = context.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        // A page elsewhere whose name is made to lead here must not read what is being written.
        if (context.Request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        foreach (var (name, value) in SiteHeaders.Own.Of(path))
        {
            context.Response.Headers[name] = value;
        }

        var file = path[1..] + (path.EndsWith('/') ? "index.html" : "");
        if (file == PreviewClient.Events)
        {
            await SendEventsAsync(context);
        }
        else if (PreviewClient.Find(file) is { } own)
        {
            await SendAsync(context, file, own);
        }
        else
        {
            await SendFileAsync(context, file);
        }
    }

    private async Task SendFileAsync(HttpContext context, string path)
    {
        while (true)
        {
            var state = session.State;
            try
            {
                var found = await state.FindAsync(path);
                context.Response.StatusCode = found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
                found ??= await state.FindAsync(SiteUrls.NotFound.Path);
                found ??= new OutputFile(SiteUrls.NotFound.Path, PreviewClient.EmptyPage);
                var isPage = found.Path.EndsWith(".html", StringComparison.Ordinal);
                await SendAsync(context, found.Path, isPage ? PreviewClient.Into(found.Bytes.Span, state.SiteNumber) : found.Bytes);
                return;
            }
            catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
            {
                await session.NewerAsync(state.Number, context.RequestAborted);
            }
        }
    }

    private static async Task SendAsync(HttpContext context, string path, ReadOnlyMemory<byte> bytes)
    {
        var type = Types.TryGetContentType(path, out var known) ? known : MediaTypeNames.Application.Octet;
        context.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=UTF-8" : type;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.TryAdd("Cache-Control", "no-cache");
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes);
        }
    }

    private async Task SendEventsAsync(HttpContext context)
    {
        context.Response.ContentType = MediaTypeNames.Text.EventStream;
        context.Response.Headers.CacheControl = "no-store";
        var stopping = application.Lifetime.ApplicationStopping;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            var state = session.State;
            while (true)
            {
                await context.Response.WriteAsync(PreviewClient.Event(state, Environment.ProcessId), ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
                state = await session.NewerAsync(state.Number, ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }
}
