using System.Runtime.Versioning;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Faults;

/// <summary>A trial with files, folders, links and sites that are no place for another site: one for all tests, as each is to leave all as it is.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class TakenPlaces(PublishedProgram program, TwoSites sites) : IAsyncLifetime
{
    internal Trial Trial { get; private set; } = null!; // set before any test runs, but on Windows, where none does

    public async ValueTask InitializeAsync()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Trial = await Trial.OfAsync(program, sites);
        Trial.Write("letter.txt", "dear");
        Trial.Write("photographs/summer/beach.jpg", "dear");
        Trial.HoldSiteOf("a", Trial["marked"]);
        Trial.Write("marked/diary.txt", "dear");
        foreach (var (name, target) in new[]
        {
            ("to-out", "out"), ("to-photographs", "photographs"), ("to-nothing", "nothing"), ("to-itself", "to-itself"), ("to-b", Trial["b"]), ("to-here", "."),
        })
        {
            Directory.CreateSymbolicLink(Trial[name], target);
        }
    }

    public ValueTask DisposeAsync()
    {
        Trial?.Dispose();
        return ValueTask.CompletedTask;
    }
}
