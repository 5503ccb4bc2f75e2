using System.Collections.Concurrent;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Hostile;

/// <summary>
/// Whatever somebody writes who means harm, a build ends soon, tells what is wrong where it stands, and makes nothing that acts,
/// even of what it refuses: the preview shows that too.
/// </summary>
[Collection(nameof(Alone))]
public sealed class HostileCaseTests(ITestOutputHelper output)
{
    public static TheoryData<string> Threats => [.. HostileCase.All.Select(hostile => hostile.Threat).Distinct()];

    [Theory]
    [MemberData(nameof(Threats))]
    public async Task What_means_harm_is_refused_or_comes_out_as_text(string threat)
    {
        _ = OutputCheck.Offences([]).Any();
        var failures = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(HostileCase.All.Where(hostile => hostile.Threat == threat), async (hostile, _) =>
        {
            foreach (var failure in Try(hostile))
            {
                failures.Enqueue($"{hostile.Name}: {failure}");
            }
        });
        Expect.Nothing(failures);
    }

    [Fact]
    public void No_two_cases_have_one_name() =>
        Assert.Empty(HostileCase.All.GroupBy(hostile => hostile.ToString()).Where(same => same.Count() > 1).Select(same => same.Key));

    private ImmutableArray<string> Try(HostileCase hostile)
    {
        var failures = ImmutableArray.CreateBuilder<string>();
        var (result, time) = Patience.Measure(() => SiteBuild.InMemory(hostile.Tree, SmallSite.Options));
        output.WriteLine($"{time.TotalMilliseconds,6:0} ms {hostile}");
        if (time >= Patience.Limit)
        {
            failures.Add($"it took {time.TotalSeconds:0.0} s");
        }

        var errors = Codes(result.Diagnostics);
        if (errors != hostile.Expected)
        {
            failures.Add($"expected {hostile.Expected} and got {errors}: {result.Diagnostics.FirstOrDefault(problem => problem.IsError)}");
        }

        failures.AddRange(Places.Wrong(hostile.Tree, result.Diagnostics));
        failures.AddRange(OutputCheck.Offences(result.Files));
        if (result.IsPublishable(isStrict: false))
        {
            var paths = new OutputFolderPaths();
            foreach (var file in result.Files)
            {
                paths.Take(file.Path);
            }
        }

        return failures.ToImmutable();
    }

    private static string Codes(IEnumerable<Diagnostic> problems)
    {
        var codes = problems
            .Where(problem => problem.IsError)
            .GroupBy(problem => problem.Code)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.Count() == 1 ? same.Key : $"{same.Key}*{same.Count()}")
            .ToList();
        return codes.Count == 0 ? HostileCase.Harmless : string.Join(' ', codes);
    }
}
