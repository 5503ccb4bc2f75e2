using System.Collections.Frozen;
using System.Text;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Pages;

/// <summary>When a text changed and who wrote it, from the files to what readers and machines are told.</summary>
public sealed class HistoryTests
{
    private const string Site = """
        title: Small site
        tagline: A site to test with
        description: A site to test with.
        base-url: https://small.example/
        facts-as-of: 2026-11-22
        repository: https://host.example/a/b/
        sections:
          - { id: history, title: History, summary: What was. }
        """;

    private static readonly (string, string)[] Input =
    [
        ("site.yml", Site),
        ("pages/about.md", "---\ntitle: About\nsummary: What this is.\n---\nText.\n"),
        SmallSite.Topic("history/new", "reviewed: 2026-11-01"),
        SmallSite.Topic("history/old", "reviewed: 2026-11-02\nterms:\n  - { term: WEU, definition: A union., sources: [treaty] }"),
    ];

    private static readonly InputHistory History = new(
        new Dictionary<string, FileHistory>
        {
            ["pages/about.md"] = new(new DateOnly(2026, 11, 12), ["Ann <b>"]),
            ["topics/history/new.md"] = new(new DateOnly(2026, 11, 11), ["Ann", "Bea", "Cem", "Dan", "Eve"]),
            ["topics/history/old.md"] = new(new DateOnly(2026, 11, 10), ["Ann", "Bea"]),
        }.ToFrozenDictionary(),
        Gap: null);

    [Fact]
    public void Pages_say_when_they_last_changed_and_who_wrote_them()
    {
        var files = Build(History);

        Assert.Contains("Last changed <time datetime=\"2026-11-11\">11 November 2026</time>; text by Ann, Bea, Cem and 2 others.", files["history/new.html"], StringComparison.Ordinal);
        Assert.Contains("10 November 2026</time>; text by Ann and Bea.", files["history/old.html"], StringComparison.Ordinal);
        Assert.Contains("12 November 2026</time>; text by Ann &lt;b&gt;.", files["about.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Last changed", files["glossary/weu.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Machines_are_told_the_day_of_the_change_rather_than_that_of_the_review()
    {
        var files = Build(History);

        Assert.Contains("<loc>https://small.example/about.html</loc>\n    <lastmod>2026-11-12</lastmod>", files["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains("/new.html</loc>\n    <lastmod>2026-11-11</lastmod>", files["sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains("<updated>2026-11-11T00:00:00Z</updated>", files["feed.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-02", files["feed.xml"], StringComparison.Ordinal);
        Assert.Contains("\"dateModified\":\"2026-11-11\"", files["history/new.html"], StringComparison.Ordinal);
        Assert.Contains("\"lastChanged\":\"2026-11-11\"", files["data/site.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_home_page_lists_what_changed_last_and_without_history_what_was_reviewed_last()
    {
        var (with, without) = (Build(History), Build(null));

        Assert.Matches("(?s)<h2>What changed last</h2>.*The new.*Changed <time datetime=\"2026-11-11\">.*The old.*Changed", with["index.html"]);
        Assert.Matches("(?s)<h2>Last reviewed</h2>.*The old.*Reviewed <time datetime=\"2026-11-02\">.*The new.*Reviewed", without["index.html"]);
    }

    [Fact]
    public void A_build_without_history_differs_in_nothing_else()
    {
        var (with, without) = (Build(History), Build(null));

        Assert.Equal(with.Keys, without.Keys);
        Assert.Equal(
            ["about.html", "data/site.json", "feed.xml", "history/new.html", "history/old.html", "index.html", "offline/eu-nato-site.zip", "service-worker.js", "sitemap.xml"],
            with.Keys.Where(path => with[path] != without[path]));
        var line = new System.Text.RegularExpressions.Regex("<p class=\"colophon\">Last changed .*?</p>\n?");
        Assert.Equal(without["about.html"], line.Replace(with["about.html"], ""));
    }

    // The day of a commit is what its author's computer said, and may lie ahead.
    [Fact]
    public void Nothing_changed_after_the_day_of_the_build()
    {
        var ahead = new InputHistory(
            History.Files.ToFrozenDictionary(file => file.Key, file => file.Value with { LastChanged = new DateOnly(2099, 5, 5) }), Gap: null);

        var files = Build(ahead);

        Assert.Contains("Last changed <time datetime=\"2026-11-22\">22 November 2026</time>; text by Ann, Bea", files["history/new.html"], StringComparison.Ordinal);
        Assert.Contains("Last changed <time datetime=\"2026-11-22\">", files["about.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(files, file => file.Value.Contains("2099", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("input/", "input%2F")]
    [InlineData("sites/one/", "sites%2Fone%2F")]
    [InlineData("", "")]
    public void A_page_is_mended_in_its_file_wherever_the_input_lies_in_its_repository(string inputPath, string inForm)
    {
        var page = Build(null, inputPath)["history/new.html"];

        Assert.Contains($"<a href=\"https://host.example/a/b/edit/main/{inputPath}topics/history/new.md\">Edit this page</a>", page, StringComparison.Ordinal);
        Assert.Contains(
            $"https://host.example/a/b/issues/new?template=mistake.yml&amp;title=Mistake%3A%20The%20new&amp;page={inForm}topics%2Fhistory%2Fnew.md\"",
            page,
            StringComparison.Ordinal);
    }

    private static SortedDictionary<string, string> Build(InputHistory? history, string inputPath = "input/")
    {
        var sources = SmallSite.With(Input);
        var built = SiteBuild.InMemory(history is null ? sources : sources.With(history), SmallSite.Options with { InputPath = inputPath });
        Assert.True(built.IsPublishable(isStrict: false), string.Join('\n', built.Diagnostics));
        return new(built.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span)), StringComparer.Ordinal);
    }
}
