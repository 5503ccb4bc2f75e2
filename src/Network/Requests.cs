using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace EuNatoSite.Network;

/// <summary>Sends one request and says what came back. It follows no redirect, keeps no cookie and reads no body.</summary>
internal sealed class Requests : IDisposable
{
    private readonly TimeSpan patience;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    /// <param name="contact">An address at which the owner of a host learns who asks.</param>
    public Requests(Uri contact, Reach reach, TimeSpan patience, TimeProvider time)
    {
        this.patience = patience;
        this.time = time;
        client = new HttpClient(HandlerOf(reach, patience)) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"EuNatoSite-link-check (+{contact.AbsoluteUri})");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "*/*");
    }

    public async Task<Reply> SendAsync(HttpMethod method, Uri url)
    {
        using var timeout = new CancellationTokenSource(patience);
        try
        {
            using var request = new HttpRequestMessage(method, url)
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            };
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            return new Answer((int)response.StatusCode, LocationOf(response, url), WaitOf(response.Headers.RetryAfter));
        }
        catch (HttpRequestException exception) when (exception.InnerException is PrivateHostException)
        {
            return new NotAllowed(url.IdnHost);
        }
        catch (HttpRequestException exception)
        {
            return new NoAnswer(Reason(exception.HttpRequestError));
        }
        catch (OperationCanceledException)
        {
            return new NoAnswer(string.Create(CultureInfo.InvariantCulture, $"it did not answer within {patience.TotalSeconds:0.##} seconds"));
        }
    }

    public void Dispose() => client.Dispose();

    private static SocketsHttpHandler HandlerOf(Reach reach, TimeSpan patience) => new()
    {
        // A connection that comes about too late is not kept for the next request.
        ConnectTimeout = patience,
        AllowAutoRedirect = false,
        UseCookies = false,
        // A proxy would look up names in our place, and might find hosts of a private network.
        UseProxy = false,
        ConnectCallback = async (connection, cancellation) => await reach.ConnectAsync(connection.DnsEndPoint, cancellation),
        ActivityHeadersPropagator = null,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        // What is left of a body is not read to keep the connection.
        MaxResponseDrainSize = 0,
    };

    private static Uri? LocationOf(HttpResponseMessage response, Uri url)
    {
        var isRedirect = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;
        return isRedirect && response.Headers.Location is { } location && Uri.TryCreate(url, location, out var target) ? target : null;
    }

    private TimeSpan? WaitOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string Reason(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "no host has this name",
        HttpRequestError.ConnectionError => "the host takes no connection",
        HttpRequestError.SecureConnectionError => "no secure connection comes about, most often because of the host's certificate",
        _ => "the host's answer breaks off or cannot be read",
    };
}
