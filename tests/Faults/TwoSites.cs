using System.Text.RegularExpressions;
using EuNatoSite.Tests.RealSite;

[assembly: AssemblyFixture(typeof(EuNatoSite.Tests.Faults.TwoSites))]

namespace EuNatoSite.Tests.Faults;

/// <summary>
/// Two inputs and the whole site of each, built once for all tests, when the first of them asks for it. The first is a small fixture,
/// or the folder that <c>KILL_INPUT</c> names; the second has another line under its title, and a page more.
/// </summary>
public sealed partial class TwoSites : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string[]> digests = [];
    private readonly SemaphoreSlim turn = new(1);

    internal static string[] Names { get; } = ["a", "b"];

    public void Dispose()
    {
        folder.Dispose();
        turn.Dispose();
    }

    internal string InputOf(string name) => folder[name];

    internal string SiteOf(string name) => folder[$"site-{name}"];

    internal string[] DigestsOf(string name) => digests[name];

    internal async Task MakeAsync(PublishedProgram program)
    {
        await turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (digests.Count == 0)
            {
                MakeInputs();
                await Task.WhenAll(Names.Select(name => BuildAsync(program, name)));
                foreach (var name in Names)
                {
                    digests[name] = [.. Files.Digests(SiteOf(name))];
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private void MakeInputs()
    {
        var input = Environment.GetEnvironmentVariable("KILL_INPUT") ?? Repository.At("tests/Fixtures/whole-site/input");
        foreach (var name in Names)
        {
            FolderCopy.Make(input, InputOf(name));
        }

        var site = System.IO.Path.Combine(InputOf("b"), "site.yml");
        File.WriteAllText(site, Tagline().Replace(File.ReadAllText(site), "tagline: Another"));
        folder.Write("b/pages/another.md", "---\ntitle: Another\nsummary: Another page.\n---\nText.\n");
    }

    private async Task BuildAsync(PublishedProgram program, string name)
    {
        var run = await program.RunAsync(folder.Path, ["build", "--input", name, "--output", $"site-{name}", "--date", Trial.Day]);
        run.AssertDone();
    }

    [GeneratedRegex("^tagline: .*$", RegexOptions.Multiline)]
    private static partial Regex Tagline();
}
