using System.Collections.Concurrent;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Browser;

/// <summary>All pages of the site, one by one.</summary>
[Collection("Browser of many pages")]
public sealed class EveryPageTests(Chromium chromium, BuiltSite site)
{
    // Some read while others wait, on few cores as well.
    private const int Windows = 4;

    [Fact]
    public async Task Every_page_loads_under_the_policy_without_a_mishap()
    {
        var paths = new ConcurrentQueue<string>(site.Documents.Select(page => page.Path));
        await Task.WhenAll(Enumerable.Range(0, Windows).Select(_ => OpenAsync(paths)));
        Assert.Empty(paths);
    }

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
