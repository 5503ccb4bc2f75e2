using EuNatoSite.Diagnostics;
using EuNatoSite.Network;
using Microsoft.AspNetCore.Http;

namespace EuNatoSite.Tests.Network;

/// <summary>What comes of an address is right, so that a maintainer trusts it.</summary>
public sealed class ExternalCheckTests : ExternalCheckTest
{
    [Fact]
    public async Task An_address_that_opens_is_asked_once_and_without_its_body()
    {
        await CheckAsync(["a.example/page?of=1"], []);

        Assert.Equal(["HEAD a.example/page?of=1"], Hosts.Requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task Where_a_host_does_not_know_HEAD_its_answer_to_GET_counts(int status)
    {
        Hosts.On("a.example/page", context =>
        {
            context.Response.StatusCode = HttpMethods.IsHead(context.Request.Method) ? status : 200;
            return context.Response.WriteAsync("A text.");
        });

        await CheckAsync(["a.example/page"], []);

        Assert.Equal(["HEAD a.example/page", "GET a.example/page"], Hosts.Requests);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task What_is_gone_is_told_after_a_second_opinion(int status)
    {
        Hosts.On("a.example/page", status);

        await CheckAsync(
            ["a.example/page"],
            [$"sources.yml(1,1): warning address-gone: 'http://a.example/page' is no longer there (its host answers {status}); write where the text stands now, or a copy of it as 'archived' of the source"]);

        Assert.Equal(["HEAD a.example/page", "GET a.example/page"], Hosts.Requests);
    }

    [Fact]
    public async Task An_address_that_is_written_in_many_places_is_asked_once_and_told_at_each()
    {
        Hosts.On("a.example/page", 404);
        var places = new[] { "sources.yml", "topics/history/one.md" }.Select(file => new AddressPlace(SourceLocation.StartOf(file), Archived: null));

        var report = await AskAsync([new OutsideAddress(Hosts.UrlOf("a.example/page"), [.. places])], new Manners());

        Assert.Equal(["sources.yml", "topics/history/one.md"], report.Diagnostics.Select(problem => problem.Location.Path));
        Assert.Equal(2, Hosts.Requests.Count);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(403, "")]
    [InlineData(404, "address-gone at 1, address-gone at 2")]
    public async Task What_is_gone_is_no_problem_where_a_copy_opens(int statusOfCopy, string problems)
    {
        Hosts.On("a.example/page", 404);
        Hosts.On("archive.example/copy", statusOfCopy);
        var copy = Hosts.UrlOf("archive.example/copy");

        var report = await AskAsync(
            [
                new OutsideAddress(Hosts.UrlOf("a.example/page"), [new AddressPlace(new SourceLocation("sources.yml", 1, 1), copy)]),
                new OutsideAddress(copy, [new AddressPlace(new SourceLocation("sources.yml", 2, 1), Archived: null)]),
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
        Hosts.On("a.example/page", status);

        var report = await CheckAsync(["a.example/page"], []);

        Assert.Equal([new RefusedAddress(Hosts.UrlOf("a.example/page").AbsoluteUri, status)], report.Refused);
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
            report.Diagnostics.Select(problem => (problem.Code, Hosts.Plain(problem.Message))));
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
        Hosts.On("a.example/trouble", 500);
        Hosts.On("a.example/broken", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var report = await AskAsync([At(1, Hosts.UrlOf(address, scheme))], new Manners());

        var problem = Assert.Single(report.Diagnostics);
        Assert.Equal("address-unreachable", problem.Code);
        Assert.StartsWith($"'{scheme}://{address}' could not be opened: {why};", Hosts.Plain(problem.Message), StringComparison.Ordinal);
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
        Hosts.On("a.example/slow", context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var report = await AskAsync(["a.example/slow"], new Manners { Patience = TimeSpan.FromMilliseconds(100), Tries = 2 });

        Assert.Contains("could not be opened: it did not answer within 0.1 seconds;", Assert.Single(Plain(report)), StringComparison.Ordinal);
        Assert.Equal([2], Clock.Pauses.Select(pause => pause.TotalSeconds));
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
}
