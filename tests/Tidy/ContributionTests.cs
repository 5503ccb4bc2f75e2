using System.Text.RegularExpressions;
using EuNatoSite.Model;
using EuNatoSite.Pages;
using YamlDotNet.RepresentationModel;

namespace EuNatoSite.Tests.Tidy;

/// <summary>What the repository's host does with proposals and reports fits the content and the site.</summary>
public sealed partial class ContributionTests
{
    private static readonly YamlMappingNode SiteFile = Read("input/site.yml");

    private static readonly (string Path, string Owners)[] Owners =
    [
        .. File.ReadLines(Repository.At(".github/CODEOWNERS"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => (line.Split(' ')[0], line[line.IndexOf(' ', StringComparison.Ordinal)..].Trim())),
    ];

    [Fact]
    public void Every_section_has_somebody_who_is_asked_to_review_it() => Assert.Equal(
        ((YamlSequenceNode)SiteFile["sections"]).Select(section => $"/input/topics/{section["id"]}/"),
        Owners.Select(owner => owner.Path).Where(path => path.StartsWith("/input/topics/", StringComparison.Ordinal)));

    [Fact]
    public void Everything_that_has_an_owner_is_there() => Assert.All(Owners, owner =>
    {
        Assert.Matches(Team(), owner.Owners);
        var path = owner.Path.TrimStart('/');
        Assert.True(
            owner.Path == "*" || (path.EndsWith('/') ? Directory.Exists(Repository.At(path)) : File.Exists(Repository.At(path))),
            $"{owner.Path} is not there");
    });

    [Fact]
    public void The_link_to_report_a_mistake_fills_in_the_form_for_it()
    {
        var info = new SiteInfo("A", "B", "C", new Uri("https://a.example/"), new("https://host.example/a/b", default), "main", "en", default);
        var report = MendingLinks.Of(info, "Berlin Plus", "input/topics/history/berlin-plus.md")?.Report ?? "";
        var filled = report[(report.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        var form = Read($".github/ISSUE_TEMPLATE/{filled["template"]}");
        var fields = ((YamlSequenceNode)form["body"]).Select(field => field["id"].ToString()).ToList();

        Assert.Equal(["page", "mistake", "source"], fields);
        Assert.Equal(["page", "template", "title"], filled.Keys.Order());
        Assert.StartsWith(form["title"].ToString(), Uri.UnescapeDataString(filled["title"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_would_rather_mend_than_report_is_led_to_a_page_of_the_site()
    {
        var link = Read(".github/ISSUE_TEMPLATE/config.yml")["contact_links"][0]["url"].ToString();
        var site = SiteFile["base-url"].ToString();
        Assert.StartsWith(site, link, StringComparison.Ordinal);

        var page = link[site.Length..];
        Assert.True(File.Exists(Repository.At($"input/pages/{Path.ChangeExtension(page, ".md")}")), $"{page} is no page of the site");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData(".github/PULL_REQUEST_TEMPLATE.md")]
    [InlineData("input/pages/contribute.md")]
    public void Who_checks_as_the_documents_say_has_checked_what_a_proposal_is_held_to(string path)
    {
        Assert.Contains("-- check --strict\n", File.ReadAllText(Repository.At(".github/workflows/check.yml")), StringComparison.Ordinal);

        var told = Check().Matches(File.ReadAllText(Repository.At(path)));
        Assert.NotEmpty(told);
        Assert.All(told, check => Assert.Equal(" --strict", check.Groups["options"].Value));
    }

    [GeneratedRegex("dotnet run -- check(?<options>(?: --[a-z-]+)*)")]
    private static partial Regex Check();

    private static YamlMappingNode Read(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Repository.At(path))));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    [GeneratedRegex(@"^@[\w-]+/[\w-]+$")]
    private static partial Regex Team();
}
