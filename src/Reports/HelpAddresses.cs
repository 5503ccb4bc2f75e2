using System.Collections.Immutable;
using EuNatoSite.Pages;

namespace EuNatoSite.Reports;

/// <summary>Where somebody who met a code can read what it means.</summary>
/// <param name="BaseUrl">Where the site stands; null where the run did not come to know it.</param>
public sealed record HelpAddresses(Uri? BaseUrl)
{
    private const int MostLines = 10;

    /// <summary>The page of a code on the published site.</summary>
    public string? PageOf(string code) => BaseUrl is null ? null : SiteUrls.OfProblem(code).On(BaseUrl);

    /// <summary>The page of a code or, without a site, the command that tells the same.</summary>
    public string Of(string code) => PageOf(code) ?? $"dotnet run -- explain {code}";

    /// <summary>One code, and where more is said of it.</summary>
    public string LineOf(string code) => $"More on {code}: {Of(code)}";

    /// <summary>A line for each of the codes, in their order; of many the first ten, and how many more there are.</summary>
    public ImmutableArray<string> LinesOf(IEnumerable<string> codes)
    {
        ImmutableArray<string> all = [.. codes.Distinct()];
        IEnumerable<string> rest = all.Length > MostLines ? [$"... and {all.Length - MostLines} more: 'dotnet run -- explain' lists every code"] : [];
        return [.. all.Take(MostLines).Select(LineOf), .. rest];
    }
}
