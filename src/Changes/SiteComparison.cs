using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Changes;

/// <summary>Compares two builds of a site, made for the same day and without history.</summary>
public static class SiteComparison
{
    /// <param name="before">Without a site, everything is new. Its errors are told with what differs.</param>
    /// <param name="after">With a site.</param>
    public static SiteChanges Compare(BuildInMemory before, BuildInMemory after)
    {
        var site = after.Site ?? throw new ArgumentException("There is no site to compare.", nameof(after));
        var pages = new PageComparison(before, after);
        return new SiteChanges
        {
            Entries = EntryComparison.Compare(before.Site, site),
            Support = SupportComparison.Compare(before.Site, site),
            LostPages = pages.LostPages(),
            LostAnchors = pages.LostAnchors(),
            Pages = pages.Pages(),
            Problems = NewProblems(before.Diagnostics, after.Diagnostics),
            ErrorsBefore = [.. before.Diagnostics.Where(problem => problem.IsError)],
        };
    }

    // A problem is the same wherever it has moved to in its file.
    private static ImmutableArray<Diagnostic> NewProblems(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after)
    {
        var known = before.CountBy(IdentityOf).ToDictionary();
        var news = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in after)
        {
            var left = known.GetValueOrDefault(IdentityOf(diagnostic));
            known[IdentityOf(diagnostic)] = left - 1;
            if (left <= 0)
            {
                news.Add(diagnostic);
            }
        }

        return news.ToImmutable();
    }

    private static (string Code, string Path, string Message) IdentityOf(Diagnostic diagnostic) =>
        (diagnostic.Code, diagnostic.Location.Path, diagnostic.Message);
}
