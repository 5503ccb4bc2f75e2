using System.Diagnostics;

namespace EuNatoSite.Tests.Mutation;

/// <summary>
/// Every reference of the real content is broken once, and each must be told at its line and column, with nothing else. Those of one
/// file that cannot hide one another are broken together.
/// </summary>
public sealed class ReferenceMutationTests(ITestOutputHelper output)
{
    private static readonly Naming[][] Rounds =
    [
        [Naming.Source, Naming.Citation, Naming.Topic, Naming.Term, Naming.Wiki, Naming.LinkFile, Naming.Picture, Naming.Series],
        [Naming.LinkAnchor, Naming.Group, Naming.Address, Naming.CountryCode],
        [Naming.Choice],
    ];

    [Fact]
    public void Every_reference_that_is_broken_is_told_where_it_stands()
    {
        var input = new RealInput();
        var findings = new Findings(output);
        Assert.Empty(input.Errors());
        foreach (var file in input.Spots.GroupBy(spot => spot.File))
        {
            foreach (var round in Rounds)
            {
                var broken = file.Where(spot => round.Contains(spot.Naming)).Select((spot, number) => spot.BrokenAs(number)).ToList();
                if (broken.Count > 0)
                {
                    var (errors, expected) = input.Break(broken);
                    findings.Compare(errors, expected.Select(one => (one.Edit.Spot.Naming.ToString(), one.At, CodeOf(one.Edit.Spot))));
                }
            }
        }

        Assert.Empty(input.Errors());
        findings.Report();
    }

    private static string CodeOf(Spot spot) => spot.Naming switch
    {
        Naming.Source or Naming.Citation => "source-unknown",
        Naming.Topic => "topic-unknown",
        Naming.Term => "term-unknown",
        Naming.Wiki => "link-target-not-found",
        Naming.LinkFile => "link-file-not-found",
        Naming.LinkAnchor => "anchor-not-found",
        Naming.Picture => "picture-not-found",
        Naming.Address => spot.File.EndsWith(".yml", StringComparison.Ordinal) ? "address-not-https" : "address-refused",
        Naming.Series => "series-unknown",
        Naming.Group or Naming.Choice => "value-unknown",
        Naming.CountryCode => "csv-value",
        _ => throw new UnreachableException(),
    };
}
