using System.Collections.Immutable;
using EuNatoSite.Network;

namespace EuNatoSite.Tests.Network;

/// <summary>Other people's hosts are asked as one would wish one's own to be.</summary>
public sealed class ExternalMannersTests : ExternalCheckTest
{
    [Fact]
    public async Task A_failure_that_passes_is_no_failure()
    {
        AnswerInTurn("a.example/page", 503, 503, 200);

        await CheckAsync(["a.example/page"], []);

        Assert.Equal([2, 4], Clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 1)]
    [InlineData("Sun, 22 Nov 2026 12:00:30 GMT", 30)]
    [InlineData("Sun, 22 Nov 2026 11:00:00 GMT", 1)]
    [InlineData("soon", 2)]
    public async Task A_host_that_asks_for_a_pause_gets_it(string retryAfter, int seconds)
    {
        var asked = 0;
        Hosts.On("a.example/page", context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref asked) == 1 ? 429 : 200;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });

        await CheckAsync(["a.example/page"], []);

        Assert.Equal([seconds], Clock.Pauses.Select(pause => pause.TotalSeconds));
        Assert.Equal(["HEAD a.example/page", "HEAD a.example/page"], Hosts.Requests);
    }

    [Fact]
    public async Task A_host_that_asks_for_a_long_pause_is_not_asked_again()
    {
        Hosts.On("a.example/1", context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });

        await CheckAsync(
            ["a.example/1", "a.example/2", "b.example/"],
            [
                "sources.yml(1,1): warning address-unasked: 'http://a.example/1' was not asked, because its host asked to be left alone for 3,600 seconds; run 'check --external' again later",
                "sources.yml(2,1): warning address-unasked: 'http://a.example/2' was not asked, because its host asked to be left alone for 3,600 seconds; run 'check --external' again later",
            ]);

        Assert.Equal(["HEAD a.example/1", "HEAD b.example/"], Hosts.Requests.Order());
        Assert.Empty(Clock.Pauses);
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_left_alone_after_a_while()
    {
        ImmutableArray<string> addresses = [.. Enumerable.Range(1, 9).Select(number => $"a.example/{number}")];
        foreach (var address in addresses)
        {
            Hosts.On(address, 503);
        }

        var report = await AskAsync(addresses);

        Assert.Equal([2, 4, 8, 16, 32], Clock.Pauses.Select(pause => pause.TotalSeconds));
        Assert.Equal(6, Hosts.Requests.Count);
        Assert.Equal(["address-unreachable", "address-unreachable"], report.Diagnostics.Take(2).Select(problem => problem.Code));
        Assert.All(report.Diagnostics.Skip(2), problem => Assert.Contains("because its host failed 6 times in a row;", problem.Message, StringComparison.Ordinal));
        Assert.Equal(9, report.Diagnostics.Length);
    }

    [Fact]
    public async Task After_the_deadline_nothing_is_asked_and_all_that_was_not_is_told()
    {
        var report = await AskAsync(["a.example/1", "a.example/2", "a.example/3", "a.example/4"], new Manners
        {
            Pause = TimeSpan.FromMinutes(1),
            Deadline = TimeSpan.FromMinutes(2),
        });

        Assert.Equal(["HEAD a.example/1", "HEAD a.example/2"], Hosts.Requests);
        Assert.Equal([(3, "address-unasked"), (4, "address-unasked")], report.Diagnostics.Select(problem => (problem.Location.Line, problem.Code)));
        Assert.All(report.Diagnostics, problem => Assert.Contains("because the 2 minutes of one run were over;", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_host_is_asked_two_things_at_once_not_even_through_the_redirects_of_others()
    {
        ImmutableArray<string> addresses =
            [.. Enumerable.Range(1, 8).SelectMany(number => new[] { $"a.example/{number}", $"b.example/{number}", $"c.example/{number}" })];
        foreach (var address in addresses)
        {
            Hosts.On(address, async context =>
            {
                await Task.Delay(5, context.RequestAborted);
                if (!address.StartsWith('a'))
                {
                    context.Response.StatusCode = 302;
                    context.Response.Headers.Location = Hosts.UrlOf("a.example/" + address[^1]).AbsoluteUri;
                }
            });
        }

        await CheckAsync(addresses, []);

        Assert.Equal([1, 1, 1], new[] { "a.example", "b.example", "c.example" }.Select(Hosts.MostAtOnce));
        Assert.Equal(3 * 8, Hosts.Requests.Count);
        Assert.All(Clock.Pauses, pause => Assert.InRange(pause, TimeSpan.Zero, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task What_many_addresses_lead_to_is_asked_once()
    {
        Hosts.On("a.example/1", 302, "c.example/");
        Hosts.On("b.example/1", 302, "c.example/");
        Hosts.On("c.example/", 404);

        var report = await AskAsync(["a.example/1", "b.example/1", "c.example/"]);

        Assert.Equal(["address-gone", "address-gone", "address-gone"], report.Diagnostics.Select(problem => problem.Code));
        Assert.Equal(["GET c.example/", "HEAD a.example/1", "HEAD b.example/1", "HEAD c.example/"], Hosts.Requests.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Different_hosts_do_not_wait_for_one_another()
    {
        using var both = new CountdownEvent(2);
        var met = new TaskCompletionSource();
        foreach (var address in new[] { "a.example/", "b.example/" })
        {
            Hosts.On(address, async context =>
            {
                if (both.Signal())
                {
                    met.SetResult();
                }

                await met.Task.WaitAsync(context.RequestAborted);
            });
        }

        await CheckAsync(["a.example/", "b.example/"], []);
    }

    [Fact]
    public async Task A_host_learns_who_asks_and_nothing_else()
    {
        Hosts.On("a.example/1", context =>
        {
            context.Response.Headers.SetCookie = "id=1; Path=/";
            return Task.CompletedTask;
        });

        await CheckAsync(["a.example/1", "a.example/2"], []);

        Assert.All(Hosts.Headers, headers => Assert.Equal(
            ["Accept: */*", "Host: a.example", "User-Agent: EuNatoSite-link-check (+https://code.example/site)"], headers));
    }

    [Fact]
    public async Task Nobody_is_asked_who_is_not_in_public()
    {
        using var requests = new Requests(new Uri("https://code.example/site"), OtherHosts.Reach with { IsAllowed = PublicAddress.Includes }, new Manners().Patience, Clock);

        var report = await AskAsync([At(1, Hosts.UrlOf("a.example/admin")), At(2, Hosts.UrlOf("127.0.0.1/admin"))], requests, new Manners());

        Assert.Equal(
            [
                "sources.yml(1,1): warning address-private: 'http://a.example/admin' leads to 'a.example', on this computer or in a private network, so it was not asked; write an address that everybody can open",
                "sources.yml(2,1): warning address-private: 'http://127.0.0.1/admin' leads to '127.0.0.1', on this computer or in a private network, so it was not asked; write an address that everybody can open",
            ],
            Plain(report));
        Assert.Empty(Hosts.Requests);
    }

    [Fact]
    public async Task A_redirect_into_a_private_network_is_not_followed()
    {
        Redirect("302 inside.example/admin");
        var reach = OtherHosts.Reach with
        {
            Resolve = (host, cancellation) => host == "inside.example"
                ? Task.FromResult<System.Net.IPAddress[]>([System.Net.IPAddress.Parse("127.0.0.2")])
                : OtherHosts.Reach.Resolve(host, cancellation),
        };
        using var requests = new Requests(new Uri("https://code.example/site"), reach, new Manners().Patience, Clock);

        var report = await AskAsync([At(1, Hosts.UrlOf("a.example/1"))], requests, new Manners());

        var problem = Assert.Single(report.Diagnostics);
        Assert.Equal("address-private", problem.Code);
        Assert.Contains("leads to 'inside.example', on this computer", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["HEAD a.example/1"], Hosts.Requests);
    }

    private void AnswerInTurn(string address, params int[] statuses)
    {
        var asked = 0;
        Hosts.On(address, context =>
        {
            context.Response.StatusCode = statuses[Interlocked.Increment(ref asked) - 1];
            return Task.CompletedTask;
        });
    }
}
