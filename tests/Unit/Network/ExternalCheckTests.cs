using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Network;
using Microsoft.AspNetCore.Http;

namespace EuNatoSite.Tests.Network;

/// <summary>
/// What comes of an address is right, so that a maintainer trusts it, and other people's hosts are asked as one would wish one's own
/// to be. The other hosts are all on this computer.
/// </summary>
public sealed class ExternalCheckTests : IAsyncLifetime
{
    private readonly SkippingClock clock = new();
    private OtherHosts hosts = null!; // set before each test

    public async ValueTask InitializeAsync() => hosts = await OtherHosts.StartAsync();

    public ValueTask DisposeAsync() => hosts.DisposeAsync();

    [Fact]
    public async Task An_address_that_opens_is_asked_once_and_without_its_body()
    {
        await CheckAsync(["a.example/page?of=1"], []);

        Assert.Equal(["HEAD a.example/page?of=1"], hosts.Requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task Where_a_host_does_not_know_HEAD_its_answer_to_GET_counts(int status)
    {
        hosts.On("a.example/page", context =>
        {
            context.Response.StatusCode = HttpMethods.IsHead(context.Request.Method) ? status : 200;
            return context.Response.WriteAsync("A text.");
        });

        await CheckAsync(["a.example/page"], []);

        Assert.Equal(["HEAD a.example/page", "GET a.example/page"], hosts.Requests);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task What_is_gone_is_told_after_a_second_opinion(int status)
    {
        hosts.On("a.example/page", status);

        await CheckAsync(
            ["a.example/page"],
            [$"sources.yml(1,1): warning address-gone: 'http://a.example/page' is no longer there (its host answers {status}); write where the text stands now, or a copy of it as 'archived' of the source"]);

        Assert.Equal(["HEAD a.example/page", "GET a.example/page"], hosts.Requests);
    }

    [Fact]
    public async Task An_address_that_is_written_in_many_places_is_asked_once_and_told_at_each()
    {
        hosts.On("a.example/page", 404);
        var places = new[] { "sources.yml", "topics/history/one.md" }.Select(file => new AddressPlace(SourceLocation.StartOf(file), Copy: null));

        var report = await AskAsync([new OutsideAddress(hosts.UrlOf("a.example/page"), [.. places])], new Manners());

        Assert.Equal(["sources.yml", "topics/history/one.md"], report.Diagnostics.Select(problem => problem.Location.Path));
        Assert.Equal(2, hosts.Requests.Count);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(403, "")]
    [InlineData(404, "address-gone at 1, address-gone at 2")]
    public async Task What_is_gone_is_no_problem_where_a_copy_opens(int statusOfCopy, string problems)
    {
        hosts.On("a.example/page", 404);
        hosts.On("archive.example/copy", statusOfCopy);
        var copy = hosts.UrlOf("archive.example/copy");

        var report = await AskAsync(
            [
                new OutsideAddress(hosts.UrlOf("a.example/page"), [new AddressPlace(new SourceLocation("sources.yml", 1, 1), copy)]),
                new OutsideAddress(copy, [new AddressPlace(new SourceLocation("sources.yml", 2, 1), Copy: null)]),
            ],
            new Manners());

        Assert.Equal(problems, string.Join(", ", report.Diagnostics.Select(problem => $"{problem.Code} at {problem.Location.Line}")));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(451)]
    public async Task A_host_that_refuses_programs_is_no_warning_but_is_named_for_a_person_to_look_at(int status)
    {
        hosts.On("a.example/page", status);

        var report = await CheckAsync(["a.example/page"], []);

        Assert.Equal([new RefusedAddress(hosts.UrlOf("a.example/page").AbsoluteUri, status)], report.Refused);
    }

    [Theory]
    [InlineData("301 b.example/", "'http://a.example/1' has moved for good to 'http://b.example/'")]
    [InlineData("308 b.example/", "'http://a.example/1' has moved for good to 'http://b.example/'")]
    [InlineData("301 /new?of=1#part", "'http://a.example/1' has moved for good to 'http://a.example/new?of=1'")]
    [InlineData("301 a.example/2, 308 b.example/", "'http://a.example/1' has moved for good to 'http://b.example/'")]
    [InlineData("301 a.example/2, 302 b.example/", "'http://a.example/1' has moved for good to 'http://a.example/2'")]
    [InlineData("302 a.example/2, 301 b.example/", "")]
    [InlineData("303 b.example/", "")]
    [InlineData("307 b.example/", "")]
    public async Task A_permanent_move_is_told_and_a_temporary_one_is_not(string steps, string says)
    {
        Redirect(steps);

        var report = await AskAsync(["a.example/1"]);

        Assert.Equal(
            says.Length == 0 ? [] : [("address-moved", $"{says}; see that it is the same text, and write that address")],
            report.Diagnostics.Select(problem => (problem.Code, hosts.Plain(problem.Message))));
    }

    [Theory]
    [InlineData("301 a.example/2, 404", "address-gone")]
    [InlineData("301 a.example/2, 301 a.example/1", "could not be opened: it redirects in a circle; try")]
    [InlineData("301 a.example/2, 302 a.example/3, 302 a.example/4", "could not be opened: it redirects more than 2 times; try")]
    [InlineData("301 ftp://b.test/", "could not be opened: it redirects to 'ftp:', which is no address of the web; try")]
    public async Task A_move_that_leads_nowhere_is_told_as_such(string steps, string says)
    {
        Redirect(steps);

        var report = await AskAsync(["a.example/1"], new Manners { MaxRedirects = 2 });

        Assert.Contains(says, Assert.Single(Plain(report)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http", OtherHosts.NoName + "/", "no host has this name")]
    [InlineData("https", "a.example/", "no secure connection comes about, most often because of the host's certificate")]
    [InlineData("http", "a.example/broken", "the host's answer breaks off or cannot be read")]
    [InlineData("http", "a.example/trouble", "its host answers 500")]
    public async Task A_host_that_cannot_be_asked_is_told_with_the_reason(string scheme, string address, string why)
    {
        hosts.On("a.example/trouble", 500);
        hosts.On("a.example/broken", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var report = await AskAsync([At(1, hosts.UrlOf(address, scheme))], new Manners());

        var problem = Assert.Single(report.Diagnostics);
        Assert.Equal("address-unreachable", problem.Code);
        Assert.StartsWith($"'{scheme}://{address}' could not be opened: {why};", hosts.Plain(problem.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_takes_no_connection_is_told()
    {
        // Nothing listens at port 1 of this computer.
        var report = await AskAsync([At(1, new Uri("http://a.example:1/"))], new Manners());

        Assert.Contains("could not be opened: the host takes no connection;", Assert.Single(report.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_not_waited_for_longer_than_is_right()
    {
        hosts.On("a.example/slow", context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var report = await AskAsync(["a.example/slow"], new Manners { Patience = TimeSpan.FromMilliseconds(100), Tries = 2 });

        Assert.Contains("could not be opened: it did not answer within 0.1 seconds;", Assert.Single(Plain(report)), StringComparison.Ordinal);
        Assert.Equal([2], clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a.example/", 3)]
    public async Task Where_nobody_can_be_reached_it_is_not_the_addresses_that_are_wrong(string reached, int problems)
    {
        string[] addresses = [.. Enumerable.Range(1, 3).Select(number => $"{number}.{OtherHosts.NoName}/"), .. reached.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

        var report = await AskAsync([.. addresses]);

        Assert.Equal(reached.Length == 0, report.HasReachedNobody);
        Assert.Equal(problems, report.Diagnostics.Length);
    }

    [Fact]
    public async Task A_failure_that_passes_is_no_failure()
    {
        AnswerInTurn("a.example/page", 503, 503, 200);

        await CheckAsync(["a.example/page"], []);

        Assert.Equal([2, 4], clock.Pauses.Select(pause => pause.TotalSeconds));
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
        hosts.On("a.example/page", context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref asked) == 1 ? 429 : 200;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });

        await CheckAsync(["a.example/page"], []);

        Assert.Equal([seconds], clock.Pauses.Select(pause => pause.TotalSeconds));
        Assert.Equal(["HEAD a.example/page", "HEAD a.example/page"], hosts.Requests);
    }

    [Fact]
    public async Task A_host_that_asks_for_a_long_pause_is_not_asked_again()
    {
        hosts.On("a.example/1", context =>
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

        Assert.Equal(["HEAD a.example/1", "HEAD b.example/"], hosts.Requests.Order());
        Assert.Empty(clock.Pauses);
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_left_alone_after_a_while()
    {
        ImmutableArray<string> addresses = [.. Enumerable.Range(1, 9).Select(number => $"a.example/{number}")];
        foreach (var address in addresses)
        {
            hosts.On(address, 503);
        }

        var report = await AskAsync(addresses);

        Assert.Equal([2, 4, 8, 16, 32], clock.Pauses.Select(pause => pause.TotalSeconds));
        Assert.Equal(6, hosts.Requests.Count);
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

        Assert.Equal(["HEAD a.example/1", "HEAD a.example/2"], hosts.Requests);
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
            hosts.On(address, async context =>
            {
                await Task.Delay(5, context.RequestAborted);
                if (!address.StartsWith('a'))
                {
                    context.Response.StatusCode = 302;
                    context.Response.Headers.Location = hosts.UrlOf("a.example/" + address[^1]).AbsoluteUri;
                }
            });
        }

        await CheckAsync(addresses, []);

        Assert.Equal([1, 1, 1], new[] { "a.example", "b.example", "c.example" }.Select(hosts.MostAtOnce));
        Assert.Equal(8 + (2 * 8 * 2), hosts.Requests.Count);
        Assert.All(clock.Pauses, pause => Assert.InRange(pause, TimeSpan.Zero, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Different_hosts_do_not_wait_for_one_another()
    {
        using var both = new CountdownEvent(2);
        var met = new TaskCompletionSource();
        foreach (var address in new[] { "a.example/", "b.example/" })
        {
            hosts.On(address, async context =>
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
        hosts.On("a.example/1", context =>
        {
            context.Response.Headers.SetCookie = "id=1; Path=/";
            return Task.CompletedTask;
        });

        await CheckAsync(["a.example/1", "a.example/2"], []);

        Assert.All(hosts.Headers, headers => Assert.Equal(
            ["Accept: */*", "Host: a.example", "User-Agent: EuNatoSite-link-check (+https://code.example/site)"], headers));
    }

    [Fact]
    public async Task Nobody_is_asked_who_is_not_in_public()
    {
        using var requests = new Requests(new Uri("https://code.example/site"), OtherHosts.Reach with { IsAllowed = PublicAddress.Includes }, new Manners().Patience, clock);

        var report = await AskAsync([At(1, hosts.UrlOf("a.example/admin")), At(2, hosts.UrlOf("127.0.0.1/admin"))], requests, new Manners());

        Assert.Equal(
            [
                "sources.yml(1,1): warning address-private: 'http://a.example/admin' leads to 'a.example', on this computer or in a private network, so it was not asked; write an address that everybody can open",
                "sources.yml(2,1): warning address-private: 'http://127.0.0.1/admin' leads to '127.0.0.1', on this computer or in a private network, so it was not asked; write an address that everybody can open",
            ],
            Plain(report));
        Assert.Empty(hosts.Requests);
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
        using var requests = new Requests(new Uri("https://code.example/site"), reach, new Manners().Patience, clock);

        var report = await AskAsync([At(1, hosts.UrlOf("a.example/1"))], requests, new Manners());

        var problem = Assert.Single(report.Diagnostics);
        Assert.Equal("address-private", problem.Code);
        Assert.Contains("leads to 'inside.example', on this computer", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["HEAD a.example/1"], hosts.Requests);
    }

    private static OutsideAddress At(int line, Uri url) => new(url, [new AddressPlace(new SourceLocation("sources.yml", line, 1), Copy: null)]);

    // "301 b.example/, 404": what a.example/1 answers, then a.example/2.
    private void Redirect(string steps)
    {
        foreach (var (index, step) in steps.Split(", ").Index())
        {
            var words = step.Split(' ');
            hosts.On($"a.example/{index + 1}", int.Parse(words[0], CultureInfo.InvariantCulture), words.ElementAtOrDefault(1));
        }
    }

    private void AnswerInTurn(string address, params int[] statuses)
    {
        var asked = 0;
        hosts.On(address, context =>
        {
            context.Response.StatusCode = statuses[Interlocked.Increment(ref asked) - 1];
            return Task.CompletedTask;
        });
    }

    private async Task<ExternalReport> CheckAsync(ImmutableArray<string> addresses, string[] expected)
    {
        var report = await AskAsync(addresses);
        Assert.Equal(expected, Plain(report));
        Assert.All(report.Diagnostics, problem => Assert.Equal(Severity.Warning, problem.Severity));
        return report;
    }

    private Task<ExternalReport> AskAsync(ImmutableArray<string> addresses, Manners? manners = null) =>
        AskAsync([.. addresses.Select((address, index) => At(index + 1, hosts.UrlOf(address)))], manners ?? new Manners());

    private async Task<ExternalReport> AskAsync(ImmutableArray<OutsideAddress> addresses, Manners manners)
    {
        using var requests = new Requests(new Uri("https://code.example/site"), OtherHosts.Reach, manners.Patience, clock);
        return await AskAsync(addresses, requests, manners);
    }

    private Task<ExternalReport> AskAsync(ImmutableArray<OutsideAddress> addresses, Requests requests, Manners manners) =>
        ExternalCheck.RunAsync(addresses, new Inquiry(requests, new HostTurns(manners, clock), manners), manners.HostsAtOnce, new Progress<string>());

    private string[] Plain(ExternalReport report) => [.. report.Diagnostics.Select(problem => hosts.Plain(problem.ToString()))];
}
