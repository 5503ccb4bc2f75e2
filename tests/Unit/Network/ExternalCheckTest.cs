using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Network;

namespace EuNatoSite.Tests.Network;

/// <summary>What tests of the check of other people's addresses have in common. The other hosts are all on this computer.</summary>
public abstract class ExternalCheckTest : IAsyncLifetime
{
    private protected SkippingClock Clock { get; } = new();

    // Set before each test.
    private protected OtherHosts Hosts { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Hosts = await OtherHosts.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Hosts.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static OutsideAddress At(int line, Uri url) => new(url, [new AddressPlace(new SourceLocation("sources.yml", line, 1), Archived: null)]);

    // "301 b.example/, 404": what a.example/1 answers, then a.example/2.
    private protected void Redirect(string steps)
    {
        foreach (var (index, step) in steps.Split(", ").Index())
        {
            var words = step.Split(' ');
            Hosts.On($"a.example/{index + 1}", int.Parse(words[0], CultureInfo.InvariantCulture), words.ElementAtOrDefault(1));
        }
    }

    private protected async Task<ExternalReport> CheckAsync(ImmutableArray<string> addresses, string[] expected)
    {
        var report = await AskAsync(addresses);
        Assert.Equal(expected, Plain(report));
        Assert.All(report.Diagnostics, problem => Assert.Equal(Severity.Warning, problem.Severity));
        return report;
    }

    private protected Task<ExternalReport> AskAsync(ImmutableArray<string> addresses, Manners? manners = null) =>
        AskAsync([.. addresses.Select((address, index) => At(index + 1, Hosts.UrlOf(address)))], manners ?? new Manners());

    private protected async Task<ExternalReport> AskAsync(ImmutableArray<OutsideAddress> addresses, Manners manners)
    {
        using var requests = new Requests(new Uri("https://code.example/site"), OtherHosts.Reach, manners.Patience, Clock);
        return await AskAsync(addresses, requests, manners);
    }

    private protected Task<ExternalReport> AskAsync(ImmutableArray<OutsideAddress> addresses, Requests requests, Manners manners) =>
        ExternalCheck.RunAsync(addresses, new Inquiry(requests, new HostTurns(manners, Clock), manners), manners.HostsAtOnce, new Progress<string>());

    private protected string[] Plain(ExternalReport report) => [.. report.Diagnostics.Select(problem => Hosts.Plain(problem.ToString()))];
}
