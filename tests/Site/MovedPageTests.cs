using System.Text;
using AngleSharp.Html.Parser;
using EuNatoSite.Pages;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.RealSite;

/// <summary>The real content, with two old addresses given to one of its topics.</summary>
public sealed class MovedPageTests : IDisposable
{
    private const string Topic = "topics/history/berlin-plus.md";
    private const string Base = "https://moved.example/";

    private static readonly string[] OldAddresses = ["agreements/berlin-plus.html", "berlin-plus-2003.html"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_old_address_leads_on_from_the_page_and_from_the_server()
    {
        Build();

        Assert.All(OldAddresses, old =>
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(folder[$"site/{old}"]));
            var refresh = page.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content") ?? "";
            Assert.StartsWith("0; url=", refresh, StringComparison.Ordinal);
            var target = refresh["0; url=".Length..];
            Assert.Equal("history/berlin-plus.html", Resolve(old, target));
            Assert.Equal(target, page.QuerySelector("main a")?.GetAttribute("href"));
            var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
            Assert.EndsWith("/history/berlin-plus.html", canonical, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        });
        Assert.Equal(
            OldAddresses.Select(old => $"/{old} {Base}history/berlin-plus.html 301!"),
            File.ReadAllLines(folder["site/_redirects"]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("berlin-plus-2003.html", File.ReadAllText(folder["site/sitemap.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Netlify_reads_where_it_leads()
    {
        Build();
        await NodeTests.RunAsync(folder["site"], "netlify.test.mjs");
    }

    private void Build()
    {
        var tree = SourceReader.Read(BuiltSite.Input);
        var moved = tree.Value.Files.Select(file => file.RelativePath == Topic ? WithOldAddresses(file) : file);
        var built = SiteBuild.InMemory(new SourceTree([.. moved]), new BuildOptions(new Uri(Base), BuiltSite.Date, IsStrict: true));
        Assert.Empty(built.Diagnostics);
        TestOutput.Publish(folder["site"], built.Files);
    }

    private static SourceFile WithOldAddresses(SourceFile file)
    {
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        var lines = text.Split('\n').Where(line => !line.StartsWith("redirect-from:", StringComparison.Ordinal)).ToList();
        Assert.Equal("---", lines[0].Trim());
        lines.Insert(1, $"redirect-from: [{string.Join(", ", OldAddresses)}]");
        return file with { Bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines)) };
    }

    private static string Resolve(string from, string link) =>
        new Uri(new Uri($"https://site.invalid/{from}"), link).AbsolutePath[1..];
}
