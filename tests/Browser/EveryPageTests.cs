using System.Collections.Concurrent;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Browser;

/// <summary>
/// The pages of the site: one of each shape, or all with the variable EVERY_PAGE=all. Most pages of a term or a source differ in words alone,
/// and that these are only words is what other tests see.
/// </summary>
[Collection("Browser of many pages")]
public sealed class EveryPageTests(Chromium chromium, BuiltSite site, ITestOutputHelper output)
{
    // Some read while others wait, on few cores as well.
    private const int Windows = 4;

    private static readonly bool AreAll = Environment.GetEnvironmentVariable("EVERY_PAGE") == "all";

    [Fact]
    public async Task Every_page_loads_under_the_policy_without_a_mishap()
    {
        var tried = AreAll ? site.Documents : site.Documents.DistinctBy(ShapeOf);
        var paths = new ConcurrentQueue<string>(tried.Select(page => page.Path));
        output.WriteLine($"{paths.Count} of {site.Documents.Length} pages");

        await Task.WhenAll(Enumerable.Range(0, Windows).Select(_ => OpenAsync(paths)));

        Assert.Empty(paths);
    }

    /// <summary>Which elements a page has, each with its classes and the names of its attributes: all that a style, a script or the policy can go by.</summary>
    private static string ShapeOf(BuiltPage page) => string.Join('\n', page.Document.All
        .Select(element => $"{element.LocalName} {element.ClassName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}")
        .Distinct()
        .Order(StringComparer.Ordinal));

    private async Task OpenAsync(ConcurrentQueue<string> paths)
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Served);
        while (paths.TryDequeue(out var path))
        {
            await visit.OpenAsync(path);
            Assert.True(await visit.IsStyledAsync(), $"{path} has no style");
        }

        visit.AssertSmooth();
    }
}
