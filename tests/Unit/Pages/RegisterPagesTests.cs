using System.Text;
using System.Text.RegularExpressions;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Pages;

/// <summary>The registers: what leads to them, what they list in which order, and what they have columns for.</summary>
public sealed class RegisterPagesTests
{
    private const string TwoKinds = """
        terms:
          - { term: First, kind: body, organisation: nato, definition: It., sources: [treaty] }
          - { term: Second, kind: operation, organisation: eu, definition: It., sources: [treaty] }
          - { term: Third, kind: operation, definition: It., sources: [treaty] }
          - { term: Fourth, definition: It., sources: [treaty] }
        """;

    private const string People = """
        terms:
          - { term: Ada of the Hill, aliases: [Countess, Hill, of the Hill], kind: person, definition: It., sources: [treaty] }
          - { term: Bert Ash Wood, aliases: [Ash], kind: person, definition: It., sources: [treaty] }
          - { term: Cleo Young, kind: person, definition: It., sources: [treaty] }
          - { term: Dora, kind: person, definition: It., sources: [treaty] }
        """;

    [Theory]
    [InlineData("registers/index.html", "page")]
    [InlineData("registers/bodies.html", "true")]
    [InlineData("glossary/first.html", null)]
    public void On_every_register_the_menu_marks_the_registers(string path, string? current)
    {
        var link = Regex.Match(Text(Build(Topic("history/one", TwoKinds)), path), "<li><a href=\"[^\"]*\\bindex.html\"([^>]*)>Registers</a></li>");

        Assert.True(link.Success);
        Assert.Equal(current is null ? "" : $" aria-current=\"{current}\"", link.Groups[1].Value);
    }

    [Fact]
    public void A_page_leads_to_all_registers_and_counts_what_they_hold()
    {
        var page = Text(Build(Topic("history/one", TwoKinds)), "registers/index.html");

        Assert.Contains("2 registers of EU–NATO cooperation with 3 entries: ", page, StringComparison.Ordinal);
        Assert.Equal(
            ["bodies.html Bodies, Entries 1, EU , NATO 1, None ", "operations.html Operations, Entries 2, EU 1, NATO , None 1"],
            Regex.Matches(page, "<tr><th scope=\"row\"><a href=\"([^\"]*)\">([^<]*)</a>(.*?)</tr>", RegexOptions.Singleline).Select(row =>
                $"{row.Groups[1]} {row.Groups[2]}" + string.Concat(Regex.Matches(row.Groups[3].Value, "data-label=\"([^\"]*)\">([^<]*)<")
                    .Select(cell => $", {cell.Groups[1]} {cell.Groups[2]}"))));
    }

    [Fact]
    public void A_register_leads_back_to_all_of_them() => Assert.Contains(
        "<li><a href=\"index.html\">Registers</a></li>", Text(Build(Topic("history/one", TwoKinds)), "registers/bodies.html"), StringComparison.Ordinal);

    [Fact]
    public void Without_terms_of_a_kind_there_is_no_page_of_registers_and_none_in_the_menu()
    {
        var result = Build(Topic("history/one", "terms: [{ term: First, definition: It., sources: [treaty] }]"));

        Assert.DoesNotContain(result.Files, file => file.Path.StartsWith("registers/", StringComparison.Ordinal));
        Assert.DoesNotContain(">Registers<", Text(result, "history/one.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("registers/people.html")]
    [InlineData("history/one.html")]
    public void People_are_listed_by_their_family_names(string path)
    {
        var names = Regex.Matches(Text(Build(Topic("history/one", People, "```register\nkind: person\n```")), path), "<th scope=\"row\"[^>]*>\\s*<a [^>]*>([^<]*)</a>");

        Assert.Equal(["Bert Ash Wood", "Dora", "Ada of the Hill", "Cleo Young"], names.Select(name => name.Groups[1].Value));
    }

    [Fact]
    public void Who_sorts_people_by_their_names_sorts_them_by_their_family_names()
    {
        var register = Text(Build(Topic("history/one", People)), "registers/people.html");

        Assert.Equal(["Ash", "", "of the Hill", "Young"], Regex.Matches(register, "<th scope=\"row\"(?: data-value=\"([^\"]*)\")?>").Select(name => name.Groups[1].Value));
    }

    [Theory]
    [InlineData(1, "<th scope=\"col\" data-sort=\"region\">Region</th>", "<td>The Balkans</td>")]
    [InlineData(3, "<th scope=\"col\" data-sort=\"region\">Region</th>", "<td>The Balkans</td>")]
    [InlineData(4, "<p class=\"note\">The Balkans</p>")]
    public void A_register_has_a_column_for_what_a_third_of_its_terms_have_and_the_rest_beside_their_names(int terms, params string[] expected)
    {
        var others = string.Concat(Enumerable.Range(2, terms - 1)
            .Select(number => $"\n  - {{ term: Body {number}, kind: body, definition: It., sources: [treaty] }}"));
        var register = Text(
            Build(Topic("history/one", $"terms:\n  - {{ term: Body 1, kind: body, region: The Balkans, definition: It., sources: [treaty] }}{others}")),
            "registers/bodies.html");

        Assert.All(expected, part => Assert.Contains(part, register, StringComparison.Ordinal));
        Assert.Equal(expected.Length > 1, register.Contains(">Region<", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("region: The balkans", "Bodies: The Balkans", "Organisation Period Description")]
    [InlineData("organisation: nato", "Bodies: NATO", "Period Region Description")]
    [InlineData("organisation: nato\nregion: The Balkans", "Bodies: NATO, The Balkans", "Period Description")]
    [InlineData("organisation: [eu, nato]", "", "Organisation Period Region Description")]
    [InlineData("", "", "Organisation Period Region Description")]
    public void A_register_in_a_text_says_in_its_title_what_it_asks_for_and_in_no_row(string asked, string title, string columns)
    {
        const string Entries = """
            terms:
              - { term: First, kind: body, organisation: nato, period: 2003, region: The Balkans, definition: It., sources: [treaty] }
              - { term: Second, kind: body, organisation: nato, period: 2004, region: The Balkans, definition: It., sources: [treaty] }
            """;

        var topic = Text(Build(Topic("history/one", Entries, $"```register\nkind: body\n{asked}\n```")), "history/one.html");

        Assert.Equal($"Name {columns}", string.Join(' ', Regex.Matches(topic, "<th scope=\"col\">([^<]*)</th>").Select(head => head.Groups[1].Value)));
        Assert.Equal(title, Regex.Match(topic, "<figcaption class=\"figure-title\">([^<]*)</figcaption>").Groups[1].Value);
        Assert.Contains($"<table aria-label=\"{(title.Length > 0 ? title : "Bodies")}\">", topic, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"note\"", topic, StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_in_a_text_folds_as_one_on_its_own_page_does_and_brings_the_style_for_it()
    {
        const string Terms = "terms: [{ term: First, kind: body, definition: It., sources: [treaty] }]";
        var result = Build(Topic("history/one", Terms, "```register\nkind: body\n```"), Topic("history/two"));

        var topic = Text(result, "history/one.html");
        Assert.Contains("<div class=\"listing\">", topic, StringComparison.Ordinal);
        Assert.Matches("<link rel=\"stylesheet\" href=\"../assets/tools.[0-9a-f]+.css\">", topic);
        Assert.DoesNotContain("assets/tools.", Text(result, "history/two.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("assets/tools.", Text(result, "print/index.html"), StringComparison.Ordinal);
    }

    private static BuildInMemory Build(params (string, string)[] files) => SiteBuild.InMemory(With(files), Options);

    private static string Text(BuildInMemory result, string path) =>
        Encoding.UTF8.GetString(Assert.Single(result.Files, file => file.Path == path).Bytes.Span);
}
