using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using EuNatoSite.Network;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EuNatoSite.Tests.Network;

/// <summary>Other people's hosts, all of them one server on this computer: every name leads to it but those that end in <see cref="NoName"/>.</summary>
internal sealed class OtherHosts : IAsyncDisposable
{
    public const string NoName = "no-name.example";

    private static readonly IPAddress Here = IPAddress.Loopback;

    private readonly WebApplication application;
    private readonly Dictionary<string, RequestDelegate> answers = [];
    private readonly ConcurrentDictionary<string, int> open = new();
    private readonly ConcurrentDictionary<string, int> mostOpen = new();

    private OtherHosts(WebApplication application)
    {
        this.application = application;
        application.Run(AnswerAsync);
    }

    /// <summary>Names lead to this computer, and only this one of its addresses may be asked.</summary>
    public static Reach Reach { get; } = new(ResolveAsync, address => address.Equals(Here));

    /// <summary>What was asked, in order: <c>HEAD a.example/page</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The headers of each request, <c>Name: value</c> each.</summary>
    public ConcurrentQueue<string[]> Headers { get; } = new();

    private int Port => new Uri(application.Urls.Single()).Port;

    public static async Task<OtherHosts> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls($"http://{Here}:0");
        var hosts = new OtherHosts(builder.Build());
        await hosts.application.StartAsync();
        return hosts;
    }

    /// <summary>Has an address, written as <c>a.example/page</c>, answer by a function; others answer 200.</summary>
    public void On(string address, RequestDelegate answer) => answers[address] = answer;

    /// <summary>Has an address answer with a status, and redirect to another address if one is named.</summary>
    public void On(string address, int status, string? location = null) => On(address, context =>
    {
        context.Response.StatusCode = status;
        if (location is not null)
        {
            context.Response.Headers.Location = location.Contains(".example", StringComparison.Ordinal) ? UrlOf(location).AbsoluteUri : location;
        }

        return Task.CompletedTask;
    });

    /// <summary>How many requests were open at a host at most.</summary>
    public int MostAtOnce(string host) => mostOpen[host];

    public Uri UrlOf(string address, string scheme = "http")
    {
        var path = address.IndexOf('/', StringComparison.Ordinal);
        return new Uri($"{scheme}://{address[..path]}:{Port}{address[path..]}");
    }

    /// <summary>A text without the server's port, which is another each time.</summary>
    public string Plain(string text) => text.Replace($":{Port}", "", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
        host.EndsWith(NoName, StringComparison.Ordinal) ? throw new SocketException((int)SocketError.HostNotFound) : Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.2"), Here]);

    private async Task AnswerAsync(HttpContext context)
    {
        var host = context.Request.Host.Host;
        var address = host + context.Request.Path + context.Request.QueryString;
        Requests.Enqueue($"{context.Request.Method} {address}");
        Headers.Enqueue([.. context.Request.Headers.Select(header => Plain($"{header.Key}: {header.Value}")).Order(StringComparer.Ordinal)]);
        var now = open.AddOrUpdate(host, 1, (_, before) => before + 1);
        mostOpen.AddOrUpdate(host, now, (_, before) => Math.Max(before, now));
        try
        {
            if (answers.TryGetValue(address, out var answer))
            {
                await answer(context);
            }
        }
        finally
        {
            open.AddOrUpdate(host, 0, (_, before) => before - 1);
        }
    }
}
