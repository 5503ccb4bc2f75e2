using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Network;

/// <summary>An address that nobody but a person can judge.</summary>
/// <param name="Status">The HTTP status its host refuses programs with.</param>
public readonly record struct RefusedAddress(string Url, int Status);

/// <summary>What came of asking the addresses that a site names.</summary>
/// <param name="Hosts">How many different ones the addresses belong to.</param>
/// <param name="Diagnostics">Warnings alone, by file and place.</param>
/// <param name="Refused">By address.</param>
public sealed record ExternalReport(
    int Addresses, int Hosts, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<RefusedAddress> Refused)
{
    /// <summary>Whether several hosts were asked and none answered, which says something of this computer and nothing of them.</summary>
    public bool HasReachedNobody { get; init; }
}

/// <summary>
/// Asks every outside address that the site names whether it still leads somewhere. Nothing else in the program asks other computers.
/// </summary>
public static class ExternalCheck
{
    private const int SeveralHosts = 3;

    /// <param name="time">For pauses and the deadline.</param>
    /// <param name="progress">Told how many addresses were asked.</param>
    /// <returns>
    /// Warnings: <c>address-gone</c>, <c>address-moved</c>, <c>address-unreachable</c>, <c>address-private</c>,
    /// <c>address-unasked</c>. An address that is gone or cannot be opened is no problem where an archived copy is given beside it,
    /// unless that cannot be opened either.
    /// </returns>
    public static async Task<ExternalReport> RunAsync(Site site, TimeProvider time, IProgress<string> progress)
    {
        var manners = new Manners();
        var contact = site.Info.Repository is { } repository ? new Uri(repository.Value) : site.Info.BaseUrl;
        using var requests = new Requests(contact, Reach.PublicHosts, manners.Patience, time);
        var inquiry = new Inquiry(requests, new HostTurns(manners, time), manners);
        return await RunAsync(OutsideAddress.Of(site), inquiry, manners.HostsAtOnce, progress);
    }

    internal static async Task<ExternalReport> RunAsync(
        ImmutableArray<OutsideAddress> addresses, Inquiry inquiry, int hostsAtOnce, IProgress<string> progress)
    {
        var asked = new ConcurrentDictionary<Uri, Verdict>();

        // The longest first, so that it is not begun last.
        var hosts = addresses.Select(address => address.Url).GroupBy(url => url.IdnHost).OrderByDescending(host => host.Count()).ToList();
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = hostsAtOnce };
        await Parallel.ForEachAsync(hosts, atOnce, async (host, _) =>
        {
            foreach (var url in host)
            {
                asked[url] = await inquiry.AskAsync(url);
                progress.Report($"Asking {hosts.Count} hosts: {asked.Count} of {addresses.Length} addresses");
            }
        });

        var verdicts = asked.ToFrozenDictionary();
        if (hosts.Count >= SeveralHosts && verdicts.Values.All(verdict => verdict is Unreachable or Unasked))
        {
            return new ExternalReport(addresses.Length, hosts.Count, [], []) { HasReachedNobody = true };
        }

        return new ExternalReport(
            addresses.Length,
            hosts.Count,
            [.. addresses.SelectMany(address => ProblemsOf(address, verdicts)).Order()],
            [.. addresses.SelectMany(address => RefusalOf(address.Url, verdicts)).OrderBy(refused => refused.Url, StringComparer.Ordinal)]);
    }

    private static IEnumerable<Diagnostic> ProblemsOf(OutsideAddress address, FrozenDictionary<Uri, Verdict> verdicts)
    {
        var verdict = verdicts[address.Url];
        return
            from place in address.Places
            let isKept = place.Archived is { } archived && verdicts[archived] is (Open or Refused or Unasked)
            let problem = ProblemOf(verdict, address.Url.AbsoluteUri, place.Location)
            where problem is not null && !(isKept && verdict is (Gone or Unreachable))
            select problem;
    }

    private static IEnumerable<RefusedAddress> RefusalOf(Uri url, FrozenDictionary<Uri, Verdict> verdicts) =>
        verdicts[url] is Refused refusal ? [new RefusedAddress(url.AbsoluteUri, refusal.Status)] : [];

    private static Diagnostic? ProblemOf(Verdict verdict, string address, SourceLocation at) => verdict switch
    {
        Open { MovedTo: { } target } => Problems.AddressMoved(at, address, target.AbsoluteUri),
        Open or Refused => null,
        Gone gone => Problems.AddressGone(at, address, gone.Status),
        Unreachable away => Problems.AddressUnreachable(at, address, away.Why),
        Private inside => Problems.AddressPrivate(at, address, inside.Host),
        Unasked later => Problems.AddressUnasked(at, address, later.Why),
        _ => throw new UnreachableException(),
    };
}
