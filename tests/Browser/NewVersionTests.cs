using System.Security.Cryptography;
using EuNatoSite.Output;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Browser;

/// <summary>What a reader whose device keeps the site sees of a new version.</summary>
[Collection("Browser")]
public sealed class NewVersionTests(Chromium chromium) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_is_shown_at_once_what_did_not_change_is_not_fetched_again_and_what_is_gone_is_dropped()
    {
        var before = Build("before", [SmallSite.Topic("history/one", body: "Old words."), SmallSite.Topic("history/two")]);
        var after = Build("after", [SmallSite.Topic("history/one", body: "New words."), SmallSite.Topic("security/three")]);
        await using var server = await SiteServer.StartAsync(folder["before"]);
        await using var visit = await KeptFiles.BeginAsync(chromium, server.Address);
        await visit.KeepWholeAsync(before);

        server.Publish(folder["after"]);
        server.Requests.Clear();
        await visit.OpenAsync("history/one.html");
        Assert.Contains("New words.", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await visit.UntilKeptAsync(after);
        visit.AssertSmooth();

        var old = before.Files.Select(Describe).ToHashSet();
        var changed = after.Files.Where(file => !old.Contains(Describe(file))).Select(file => file.Path).Intersect(KeptFiles.AllOf(after));
        // The browser asks for these of its own accord.
        var asked = server.Requests.Select(path => path[1..]).Distinct().Except(["service-worker.js", "favicon.svg", "site.webmanifest"]);
        Assert.Equal(changed.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));

        await visit.Context.SetOfflineAsync(true);
        await visit.Page.ReloadAsync();
        Assert.Contains("New words.", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_its_style_does_not_take_the_place_of_one_that_is_whole()
    {
        var built = Build("before", [SmallSite.Topic("history/one", body: "Old words.")]);
        await using var server = await SiteServer.StartAsync(folder["before"]);
        await using var visit = await KeptFiles.BeginAsync(chromium, server.Address, KeptFiles.SavesData);
        await visit.OpenAsync("history/one.html");
        await visit.UntilKeptAsync("history/one.html");

        // A version of which only a part is there yet.
        var style = built.Files.Single(file => file.Path.StartsWith("assets/site.", StringComparison.Ordinal) && file.Path.EndsWith(".css", StringComparison.Ordinal)).Path;
        var page = File.ReadAllText(folder["before/history/one.html"]);
        folder.Write("after/history/one.html", page.Replace(style, "assets/site.0123456789.css", StringComparison.Ordinal).Replace("Old", "New", StringComparison.Ordinal));
        folder.Write("after/404.html", "");
        server.Publish(folder["after"]);
        await visit.OpenAsync("history/one.html");
        Assert.Contains("New words.", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await visit.Context.SetOfflineAsync(true);
        await visit.Page.ReloadAsync();

        Assert.Contains("Old words.", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await visit.IsStyledAsync());
    }

    private BuildInMemory Build(string name, (string Path, string Text)[] topics)
    {
        var built = SiteBuild.InMemory(SmallSite.With(topics), SmallSite.Options);
        Assert.True(built.IsPublishable(isStrict: false));
        TestOutput.Publish(folder[name], built.Files);
        return built;
    }

    private static (string Path, string Hash) Describe(OutputFile file) => (file.Path, Convert.ToHexString(SHA256.HashData(file.Bytes.Span)));
}
