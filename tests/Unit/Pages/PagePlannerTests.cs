using System.Text;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Sources;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Pages;

/// <summary>Which pages there are, and what stands on them in which order.</summary>
public sealed class PagePlannerTests
{
    private const string Terms = """
        terms:
          - { term: Standing Group, abbreviation: SG, definition: "The group of the SG and the [[one]].", sources: [treaty] }
        """;

    private const string Chart = "```chart\ntitle: Spending\nseries: spending\ncaption: What was spent.\n```";

    private static readonly (string, string) Spending = (
        "data/spending.csv", "series,group,year,value,unit,price-basis,source\nspending,EU,2024,1,EUR,,treaty\nspending,EU,2025,2,EUR,,treaty\n");

    [Fact]
    public void A_chart_has_an_id_whatever_its_title_is_written_in()
    {
        const string Figures = "```chart\ntitle: Расходы\nseries: spending\ncaption: What was spent.\n```";

        var result = Build(Topic("history/one", "", Figures + "\n\n" + Figures), Spending);

        Assert.Empty(result.Diagnostics.Where(problem => problem.IsError));
        Assert.Contains("id=\"Figure-chart\"", Text(result, "history/one.html"), StringComparison.Ordinal);
        Assert.Contains(result.Files, file => file.Path == "figures/chart.csv");
        Assert.Contains(result.Files, file => file.Path == "figures/chart-one.csv");
    }

    [Theory]
    [InlineData("Aux", "figures/chart-aux.csv")]
    [InlineData("NUL!", "figures/chart-nul.csv")]
    [InlineData("Com1", "figures/chart-com1.csv")]
    [InlineData("Prn 2", "figures/prn-2.csv")]
    public void A_charts_table_has_a_name_that_every_computer_can_hold(string title, string table)
    {
        var result = Build(Topic("history/one", "", Chart.Replace("title: Spending", $"title: {title}", StringComparison.Ordinal)), Spending);

        Assert.Empty(result.Diagnostics.Where(problem => problem.IsError));
        Assert.Contains(table, result.Files.Select(file => file.Path));
        var folder = new OutputFolderPaths();
        Assert.All(result.Files, file => folder.Take(file.Path));
    }

    [Fact]
    public void A_chart_may_be_titled_like_a_heading()
    {
        var result = Build(Topic("history/one", "", "## Spending\n\n" + Chart), Spending);

        Assert.Empty(result.Diagnostics);
        var topic = Text(result, "history/one.html");
        Assert.Contains("<h2 id=\"spending\"", topic, StringComparison.Ordinal);
        Assert.Contains("<figure class=\"figure chart\" id=\"Figure-spending\"", topic, StringComparison.Ordinal);
        Assert.Contains("href=\"history/one.html#Figure-spending\"", Text(result, "index.html"), StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"Figure-spending\">Spending</h2>", Text(result, "figures/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_may_stand_on_a_standing_page()
    {
        var result = Build(Topic("history/one", "", Chart), ("pages/about.md", $"---\ntitle: About it\nsummary: What this is.\n---\n{Chart}\n"), Spending);

        Assert.Empty(result.Diagnostics);
        Assert.Contains("href=\"figures/spending-about.csv\"", Text(result, "about.html"), StringComparison.Ordinal);
        Assert.Contains(result.Files, file => file.Path == "figures/spending-about.csv");
        var figures = Text(result, "figures/index.html");
        Assert.Contains("<p class=\"from-topic\">From <a href=\"../about.html\">About it</a></p>", figures, StringComparison.Ordinal);
        Assert.Contains("<p class=\"from-topic\">From <a href=\"../history/one.html\">The one</a></p>", figures, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_one_says_so_in_the_singular()
    {
        var result = Build(
            Topic("history/one", """
                terms: [{ term: Group, definition: It., sources: [treaty] }]
                events: [{ date: 2003, title: Met, sources: [treaty] }]
                disagreements: [{ id: d, question: When?, positions: [{ answer: Now, sources: [treaty] }, { answer: Then, sources: [treaty] }] }]
                """, Chart),
            ("sources.yml", "- { id: treaty, title: Treaty, standing: primary }\n"),
            ("data/members.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note\nBelgium,BE,1952-07-23,,1949-04-04,treaty,\n"),
            Spending);

        var leads = result.Pages.Made().ToLookup(page => page.GetType(), page => page.Frame.Description);
        Assert.StartsWith("1 term of ", Assert.Single(leads[typeof(GlossaryPage)]), StringComparison.Ordinal);
        Assert.StartsWith("1 event of ", Assert.Single(leads[typeof(TimelinePage)]), StringComparison.Ordinal);
        Assert.StartsWith("1 chart of ", Assert.Single(leads[typeof(FiguresPage)]), StringComparison.Ordinal);
        Assert.StartsWith("1 source by ", Assert.Single(leads[typeof(SourcesPage)]), StringComparison.Ordinal);
        Assert.StartsWith("1 question that ", Assert.Single(leads[typeof(DisagreementsPage)]), StringComparison.Ordinal);
        Assert.StartsWith("1 state belongs to both ", Assert.Single(leads[typeof(MembersPage)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Members_are_counted_no_further_than_the_facts_go()
    {
        var members = ("data/members.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note\nAlbania,AL,,,2009-04-01,treaty,\nUkraine,UA,,,2026-12-15,treaty,\n");

        var site = With().Files[0].Decode().Value.Text + "\nfacts-as-of: 2026-11-20\n";

        var page = Assert.Single(Build(("site.yml", site), Topic("history/one"), members).Pages.Made().OfType<MembersPage>());

        Assert.Equal(1, page.Members.Counts.NatoOnly);
        Assert.Equal((2026, 1), (page.ByYear[^1].Year, page.ByYear[^1].Counts.NatoOnly));
    }

    [Fact]
    public void Every_folder_that_is_generated_is_closed_to_sections()
    {
        var result = Build(Topic("history/one", Terms + "\n", "[[standing-group]]"));

        var folders = result.Files.Select(file => file.Path.Split('/')).Where(parts => parts.Length > 1).Select(parts => parts[0]).Distinct();
        Assert.Empty(folders.Except(["history", "security"]).Except(SiteUrls.GeneratedFolders));
    }

    [Theory]
    [InlineData("author: NATO Parliamentary Assembly, title: NATO", "NATO Parliamentary Assembly, <a href=\"../sources/s.html\">NATO</a>, undated")]
    [InlineData("title: NATO, publisher: NATO, date: 2003-03", "<a href=\"../sources/s.html\">NATO</a>, NATO, March 2003")]
    public void The_title_of_a_source_leads_to_it_whoever_is_called_the_same(string source, string expected)
    {
        var result = Build(Topic("history/one", body: "Said. [@s]"), ("sources.yml", $"- {{ id: s, standing: primary, {source} }}\n"));

        Assert.Contains($"<p>{expected} <span", Text(result, "history/one.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", 2)] // beside press and what declares help of AI, but not beside the treaty
    [InlineData("treaty", 0)]
    [InlineData("news", 0)]
    public void A_source_says_how_many_statements_it_carries_alone(string source, int expected)
    {
        var result = Build(Topic("history/one", body: "One.[@report]\n\nTwo.[@report] [@news] [@bot]\n\nThree.[@report] [@treaty]\n\nFour.[@news]"));

        var page = result.Pages.Made().OfType<SourcePage>().Single(page => page.Source.Id.Value == source);
        Assert.Equal(expected, page.CarriedAlone);
    }

    [Fact]
    public void A_term_is_linked_where_it_first_appears_on_a_page_and_not_again()
    {
        var page = Page<TopicPage>(Build(Topic("history/one", Terms), Topic("history/two", body: "The SG met. The SG left.\n\nA Standing Group.")), "two");

        Assert.Equal(
            "<p>The <a href=\"../glossary/standing-group.html\" class=\"term\">SG</a> met. The SG left.</p>\n<p>A Standing Group.</p>\n",
            Html(page.Body));
        Assert.Equal("Card-term-standing-group", Assert.Single(page.Frame.Cards).Id);
    }

    [Fact]
    public void On_the_timeline_a_term_with_the_name_of_a_topic_is_told_from_it()
    {
        var result = Build(Topic("history/one", """
            terms:
              - { term: the ONE, id: first, definition: It., sources: [treaty] }
              - { term: Other, definition: It., sources: [treaty] }
            events:
              - { date: 2003, title: Met, terms: [first, other], sources: [treaty] }
            """));

        var timeline = Text(result, "timeline/index.html");
        Assert.Contains(">The one</a>", timeline, StringComparison.Ordinal);
        Assert.Contains(">the ONE (glossary)</a>", timeline, StringComparison.Ordinal);
        Assert.Contains(">Other</a>", timeline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_is_not_linked_on_its_own_page_nor_in_its_card()
    {
        var result = Build(Topic("history/one", Terms), Topic("history/two", body: "The SG met."));

        var term = Assert.Single(result.Pages.Made().OfType<TermPage>());
        Assert.DoesNotContain("class=\"term\"", term.Term.Definition.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<a", Page<TopicPage>(result, "two").Frame.Cards[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_writes_its_words_as_the_rest_of_the_page_does()
    {
        var result = Build(
            Topic("history/one", "terms: [{ term: Ally, definition: \"Türkiye's friend & ally.\", sources: [treaty] }]"),
            Topic("history/two", body: "An ally."));

        Assert.Contains("<b>Ally</b> Türkiye’s friend &amp; ally.</p>", Text(result, "history/two.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_are_numbered_as_they_are_first_cited_and_the_rest_come_after_without_a_number()
    {
        var topic = Topic("history/one", "sources: [news, treaty]", "One [@study, p. 4]. Two [@report]. Three [@study] [@treaty].");
        var page = Page<TopicPage>(Build(topic), "one");

        Assert.Equal(
            ["1 study", "2 report", "3 treaty", "0 news"],
            page.Sources.Select(entry => $"{entry.Number} {Path.GetFileNameWithoutExtension(entry.Link.Url)}"));
        Assert.Contains(">[1, p. 4]</a>. Two<a", Html(page.Body), StringComparison.Ordinal);
        Assert.Contains(">[1]</a><a href=\"#R3\" class=\"cite\">[3]</a>", Html(page.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, 12, "Section 1", "Section 12")]
    [InlineData(13, 2, "Section 3", "All sections")]
    public void A_menu_shows_no_more_sections_than_can_be_looked_over(int sections, int shown, string first, string last)
    {
        var listed = string.Concat(Enumerable.Range(1, sections).Select(number => $"  - {{ id: s{number}, title: Section {number}, summary: Of it. }}\n"));
        var site = $"title: T\ntagline: T\ndescription: T\nfacts-as-of: 2026-11-01\nsections:\n{listed}";

        var menu = Page<TopicPage>(Build(("site.yml", site), Topic("s3/one")), "one").Frame.MenuSections;

        Assert.Equal((shown, first, last), (menu.Length, menu[0].Text, menu[^1].Text));
    }

    [Fact]
    public void Topics_of_a_section_lead_to_each_other_in_its_order()
    {
        var result = Build(Topic("history/one", "order: 3"), Topic("history/two", "order: 1"), Topic("history/three", "order: 2"), Topic("security/four"));

        Assert.Equal((null, "one.html"), (Page<TopicPage>(result, "two").Previous?.Url, Page<TopicPage>(result, "three").Next?.Url));
        Assert.Null(Page<TopicPage>(result, "one").Next);
        Assert.Null(Page<TopicPage>(result, "four").Previous);
    }

    [Theory]
    [InlineData("map of members.png")]
    [InlineData("50%.png")]
    [InlineData("a#b.png")]
    [InlineData("é.png")]
    [InlineData("a&b;.png")]
    [InlineData("deep/er/a.png")]
    public void A_picture_is_shown_whatever_its_name(string name)
    {
        var tree = With(Topic("history/one", body: $"![A map](<../../media/{Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal)}>)"));
        var picture = new SourceFile("input/media/" + name, new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x49, 0x45, 0x4E, 0x44 });

        var result = SiteBuild.InMemory(tree with { Files = tree.Files.Add(picture) }, Options);

        Assert.Empty(result.Diagnostics);
        Assert.Contains(result.Files, file => file.Path == "media/" + name);
    }

    [Fact]
    public void The_same_input_gives_the_same_files()
    {
        (string, string)[] input = [Topic("history/one", Terms, "One [[two]] [@treaty]."), Topic("history/two", body: "The SG.")];

        var (first, second) = (Build(input), Build(input));

        Assert.Equal(first.Files.Select(file => file.Path), second.Files.Select(file => file.Path));
        Assert.All(first.Files.Zip(second.Files), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span), pair.First.Path));
    }

    private static BuildInMemory Build(params (string, string)[] files) => SiteBuild.InMemory(With(files), Options);

    private static T Page<T>(BuildInMemory result, string name)
        where T : Page =>
        Assert.Single(result.Pages.Made().OfType<T>(), page => page.Frame.Url.Path.EndsWith($"/{name}.html", StringComparison.Ordinal));

    private static string Text(BuildInMemory result, string path) =>
        Encoding.UTF8.GetString(result.Files.Single(file => file.Path == path).Bytes.ToArray());

    private static string Html(IEnumerable<BodyPiece> body) => string.Concat(body.OfType<HtmlPiece>().Select(piece => piece.Html.Value));
}
