using System.Text;
using System.Text.RegularExpressions;
using EuNatoSite.Pages;
using EuNatoSite.Sources;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Pages;

/// <summary>What pages say around their texts: what supports them, and where figures come from.</summary>
public sealed class AroundTheTextTests
{
    private const string Statements = """
        terms:
          - { term: Group, definition: It., sources: [treaty] }
        events:
          - { date: 2003, title: Met, terms: [group], sources: [news] }
        disagreements:
          - { id: d, question: When?, positions: [{ answer: Now, sources: [treaty] }, { answer: Then, sources: [bot, report] }] }
        """;

    [Theory]
    [InlineData("404.html")]
    [InlineData("offline.html")]
    public void A_page_at_any_address_has_a_way_past_its_menu_as_well(string path) =>
        Assert.Contains($"<a class=\"skip\" href=\"{path}#Main\">", Text(Build(Topic("history/one")), path), StringComparison.Ordinal);

    [Theory]
    [InlineData("## Licence\n\nCC BY.", "../about.html#licence")]
    [InlineData("It.", "https://creativecommons.org/licenses/by/4.0/")]
    public void Every_page_leads_to_the_licence_of_the_text(string about, string expected)
    {
        var result = Build(Topic("history/one"), ("pages/about.md", $"---\ntitle: About it\nsummary: What this is.\n---\n{about}\n"));

        Assert.Contains($"Text: <a href=\"{expected}\">CC BY 4.0</a>.", Text(result, "history/one.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_licence_is_the_one_that_the_repository_gives()
    {
        var given = File.ReadAllText(Repository.At("LICENSE-CONTENT"));

        Assert.Contains($"({ContentLicence.Name})", given, StringComparison.Ordinal);
        Assert.Contains(ContentLicence.FullName.Replace(" 4.0", "", StringComparison.Ordinal), given, StringComparison.Ordinal);
        Assert.Contains(ContentLicence.Url, given, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timeline/index.html", "0 of 1 statement rest")]
    [InlineData("glossary/index.html", "Its one statement rests")]
    [InlineData("disagreements/index.html", "2 of 2 statements rest")]
    [InlineData("glossary/group.html", "1 of 2 statements rests")] // its definition and its event
    public void A_page_says_how_many_of_its_statements_are_corroborated(string path, string expected) =>
        Assert.Contains($">{expected} on a primary, official or research source</a>.", Text(Build(Topic("history/one", Statements)), path), StringComparison.Ordinal);

    [Theory]
    [InlineData("treaty", "1 statement in 1 topic rests on it, and on no other primary, official or research source.")]
    [InlineData("report", "3 statements in 2 topics rest on it, 1 of them on no other primary, official or research source.")]
    [InlineData("study", "2 statements in 2 topics rest on it.")]
    [InlineData("essay", "No statement of this site rests on it.")]
    public void The_page_of_a_source_begins_with_what_rests_on_it(string source, string expected)
    {
        var result = Build(
            Topic("history/one", body: "One.[@treaty]\n\nTwo.[@report]\n\nThree.[@report] [@study]"),
            Topic("history/two", body: "Four.[@report] [@study]"));

        Assert.Contains($"<p class=\"lead\">{expected}</p>", Text(result, $"sources/{source}.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("treaty report treaty", "Treaty ·\u00a0primary\u00a0source|Report ·\u00a0official")]
    [InlineData("treaty report study study", "Study ·\u00a0research|Treaty ·\u00a0primary\u00a0source|Report ·\u00a0official")]
    [InlineData("treaty report study news news", "News ·\u00a0press|Treaty ·\u00a0primary\u00a0source|2 more in the table")]
    public void A_chart_names_its_sources_below_it_those_of_the_most_figures_first(string sources, string expected)
    {
        var result = Build(Topic("history/one", body: ChartOf("Spending")), Spending("EUR", sources.Split(' ')));

        var page = Text(result, "history/one.html");
        var list = page[page.IndexOf("<ul class=\"refs figure-links\"", StringComparison.Ordinal)..];
        var items = list[..list.IndexOf("</ul>", StringComparison.Ordinal)].Split("<li>")[1..];
        Assert.Equal(expected, string.Join('|', items.Select(WithoutTags)));
    }

    [Theory]
    [InlineData("Spending, 2001–2003", "EUR billion", "<strong>3</strong> EUR billion", ">Spending</a> (2003)")]
    [InlineData("Share", "% of GDP", "<strong>3%</strong> of GDP", ">Share</a> (2003)")]
    [InlineData("2001–2003", "allies", "<strong>3</strong> allies", ">2001–2003</a> (2003)")]
    public void A_figure_on_the_home_page_is_that_of_one_year(string title, string unit, params string[] expected)
    {
        var home = Text(Build(Topic("history/one", body: ChartOf(title)), Spending(unit, ["treaty", "treaty", "treaty"])), "index.html");

        Assert.All(expected, part => Assert.Contains(part, home, StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_of_things_are_written_as_everywhere()
    {
        var passages = string.Concat(Enumerable.Range(1, 1001).Select(number => $"Passage {number}. [@treaty]\n\n"));
        var result = Build(Topic("history/one", Statements, passages));

        var home = Text(result, "index.html");
        Assert.Contains("<strong>1</strong> term<", home, StringComparison.Ordinal);
        Assert.Contains("<strong>6</strong> sources<", home, StringComparison.Ordinal);
        Assert.Contains("<strong>1</strong> question on which sources differ<", home, StringComparison.Ordinal);
        Assert.Contains(">1,004 of 1,005 <", Text(result, "evidence/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_in_a_list_or_a_table_ends_with_its_standing_after_a_dot_in_small_letters()
    {
        var result = Build(Topic("history/one", body: $"So it is. [@treaty]\n\n{ChartOf("Spending")}"), Spending("EUR", ["news"]));

        var page = Text(result, "history/one.html");
        Assert.Contains("</a>, undated <span class=\"standing standing-primary\">·\u00a0primary\u00a0source</span></p>", page, StringComparison.Ordinal);
        Assert.Contains("News</a> <span class=\"standing\">·\u00a0press</span></td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_the_bibliography_breaks_before_its_dot_and_not_after_it() => Assert.Contains(
        " ·\u00a01\u00a0statement</p>",
        Text(Build(Topic("history/one", body: "So it is. [@treaty]")), "sources/index.html"),
        StringComparison.Ordinal);

    [Fact]
    public void Where_sources_differ_is_called_so_wherever_it_is_named()
    {
        var result = Build(Topic("history/one", Statements));

        var page = Text(result, "disagreements/index.html");
        Assert.Contains("<h1>Where sources differ</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"index.html\" aria-current=\"page\">Where sources differ</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Differences\">Where sources differ</a>", Text(result, "history/one.html"), StringComparison.Ordinal);
        Assert.Contains("<h3>Where sources differ</h3>", Text(result, "print/index.html"), StringComparison.Ordinal);
        Assert.All(result.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)), file =>
        {
            Assert.DoesNotContain("here the sources differ", Text(result, file.Path), StringComparison.Ordinal);
            Assert.DoesNotContain(">Disagreements<", Text(result, file.Path), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("history/one.html", "article")]
    [InlineData("glossary/group.html", "website")]
    [InlineData("sources/treaty.html", "website")]
    [InlineData("history/index.html", "website")]
    [InlineData("about.html", "website")]
    public void To_who_shares_it_a_topic_is_an_article_and_nothing_else_is(string path, string type) => Assert.Contains(
        $"<meta property=\"og:type\" content=\"{type}\">",
        Text(Build(Topic("history/one", Statements), ("pages/about.md", "---\ntitle: About it\nsummary: What this is.\n---\nIt.\n")), path),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Treaty", "Source: Treaty")]
    [InlineData("Pact", "Source: Pact (treaty)")] // as is another source
    public void The_page_of_a_source_is_told_in_a_tab_from_another_of_its_name(string title, string expected)
    {
        var sources = $"- {{ id: treaty, title: {title}, standing: primary }}\n- {{ id: pact, title: Pact, standing: primary }}\n";
        var source = Text(Build(Topic("history/one", body: "So it is. [@treaty]"), ("sources.yml", sources)), "sources/treaty.html");

        Assert.Contains($"<title>{expected} · Small site</title>", source, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", source, StringComparison.Ordinal);
    }

    private static string ChartOf(string title) => $"```chart\ntitle: \"{title}\"\nseries: spending\ncaption: What was spent.\n```";

    // A figure a year from 2001, each of its source.
    private static (string, string) Spending(string unit, string[] sources) => (
        "data/spending.csv",
        "series,group,year,value,unit,price-basis,source\n"
            + string.Concat(sources.Select((source, index) => $"spending,EU,{2001 + index},{1 + index},{unit},,{source}\n")));

    private static string WithoutTags(string html) => string.Concat(html.Split('<').Select(part => part[(part.IndexOf('>') + 1)..])).Trim();

    private static BuildInMemory Build(params (string, string)[] files) => SiteBuild.InMemory(With(files), Options);

    private static string Text(BuildInMemory result, string path) =>
        Encoding.UTF8.GetString(Assert.Single(result.Files, file => file.Path == path).Bytes.Span);
}
