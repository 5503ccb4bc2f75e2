using EuNatoSite.Diagnostics;
using EuNatoSite.Linking;
using EuNatoSite.Model;
using EuNatoSite.Pages;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests;

/// <summary>An input as small as can be, without a problem in it, to which a test adds the files it is about.</summary>
internal static class SmallSite
{
    public static DateOnly Date { get; } = new(2026, 11, 22);

    public static BuildOptions Options { get; } = new(BaseUrl: null, Date, IsStrict: false);

    private const string SiteFile = """
        title: Small site
        tagline: A site to test with
        description: A site to test with.
        base-url: https://small.example/
        facts-as-of: 2026-11-22
        sections:
          - { id: history, title: History, summary: What was. }
          - { id: security, title: Security, summary: What is. }
        """;

    private const string SourcesFile = """
        - { id: treaty, title: Treaty, standing: primary }
        - { id: report, title: Report, standing: official }
        - { id: study, title: Study, standing: research }
        - { id: news, title: News, standing: press }
        - { id: essay, title: Essay, standing: unattributed }
        - { id: bot, title: Bot, standing: ai-assisted }
        """;

    /// <summary>The files of the small site and more; one of the same path takes the place of the small site's own.</summary>
    /// <param name="files">Paths inside the input folder, and texts.</param>
    public static SourceTree With(params (string Path, string Text)[] files)
    {
        (string Path, string Text)[] own = [("site.yml", SiteFile), ("sources.yml", SourcesFile)];
        var all = own.Where(file => files.All(other => other.Path != file.Path)).Concat(files);
        return new SourceTree([.. all.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => SourceFile.OfText("input/" + file.Path, file.Text))]);
    }

    /// <summary>A topic's file, from its path without <c>topics/</c> and <c>.md</c>, further front matter, and its body.</summary>
    public static (string Path, string Text) Topic(string path, string frontMatter = "", string body = "")
    {
        var id = path.Split('/')[^1];
        return ($"topics/{path}.md", $"---\ntitle: The {id}\nsummary: About the {id}.\n{frontMatter.Trim('\n')}\n---\n{body}\n");
    }

    public static Outcome<Site?> Link(params (string Path, string Text)[] files)
    {
        var drafts = DraftSet.Parse(With(files));
        var site = SiteLinker.Link(drafts.Value, Date, withDrafts: false);
        return new(site.Value, [.. drafts.Diagnostics.Concat(site.Diagnostics).Order()]);
    }

    /// <summary>The site of files in which nothing is wrong.</summary>
    public static Site Whole(params (string Path, string Text)[] files)
    {
        var (site, problems) = Link(files);
        Assert.Empty(problems.Where(problem => problem.IsError));
        Assert.NotNull(site);
        return site;
    }
}
