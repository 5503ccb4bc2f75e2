using System.Net;

namespace EuNatoSite.Tests.RealSite;

/// <summary>That the browser tests are served as Netlify serves, or they would prove little.</summary>
public sealed class SiteServerTests(BuiltSite site)
{
    [Fact]
    public async Task Files_are_served_compressed_under_the_policy_and_what_is_missing_as_404()
    {
        await using var server = await SiteServer.StartAsync(site.Folder);
        using var handler = new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(server.Address) };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");

        using var home = await client.GetAsync("", TestContext.Current.CancellationToken);
        using var missing = await client.GetAsync("no/such/page", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal("text/html; charset=UTF-8", home.Content.Headers.ContentType?.ToString());
        Assert.Equal("gzip", Assert.Single(home.Content.Headers.ContentEncoding));
        Assert.Contains("default-src 'none'", Assert.Single(home.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(home.Headers.Contains("Cache-Control"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("nosniff", Assert.Single(missing.Headers.GetValues("X-Content-Type-Options")));
    }
}
