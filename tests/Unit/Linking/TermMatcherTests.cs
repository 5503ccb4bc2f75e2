using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Linking;
using EuNatoSite.Markup;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Linking;

/// <summary>A term that is linked where another is meant teaches the reader something false.</summary>
public sealed class TermMatcherTests
{
    // What is exact must stand in its own case, as abbreviations must.
    private static readonly TermName[] Names =
    [
        Exact("NATO", "nato"), Any("NATO Innovation Fund", "fund"), Any("Russia", "russia"), Exact("SAFE", "safe"), Any("Battlegroup", "battlegroup"),
        Any("EU–NATO cooperation", "cooperation"), Any("Member's list", "list"), Any("Berlin Plus", "berlin-plus"),
        Any("Berlin Plus arrangements", "berlin-plus"), Any("forces", "forces"), Exact("C-17", "c17"), Any("St. Malo", "malo"), Any("Article 42(7)", "article"),
    ];

    [Theory]
    [InlineData("NATO acts", "[NATO]")]
    [InlineData("The NATO Innovation Fund pays", "[NATO Innovation Fund]")]
    [InlineData("NATO innovation fund, NATO Innovation Funds", "[NATO innovation fund][NATO Innovation Funds]")]
    [InlineData("NATO Innovation and NATO Innovation Fun", "[NATO][NATO]")]
    [InlineData("Belarussian Russian Russia Russia's Prussia", "[Russia][Russia]")]
    [InlineData("SAFE is not safe, nor Safe, SAFEs or UNSAFE", "[SAFE]")]
    [InlineData("A battlegroup, BATTLEGROUPS; battlegrouping", "[battlegroup][BATTLEGROUPS]")]
    [InlineData("forces, forcess, force", "[forces]")]
    [InlineData("the NATO\nInnovation   Fund", "[NATO Innovation   Fund]")]
    [InlineData("the NATO  \nInnovation Fund", "[NATO]")]
    [InlineData("EU–NATO cooperation, EU-NATO cooperation, EU—NATO cooperation, EU−NATO cooperation",
        "[EU–NATO cooperation][EU-NATO cooperation][EU—NATO cooperation][EU−NATO cooperation]")]
    [InlineData("EU–NATO", "[NATO]")]
    [InlineData("the member’s list, the member's lists, the members list", "[member’s list][member’s lists]")]
    [InlineData("the member´s list, the member′s list, the member`s list", "[member´s list][member′s list][member`s list]")]
    [InlineData("C－17 C―17", "[C－17][C―17]")]
    [InlineData("Berlin Plus and Berlin Plus arrangements", "[Berlin Plus][Berlin Plus arrangements]")]
    [InlineData("C-17 C–17 C-170 AC-17", "[C-17][C–17]")]
    [InlineData("St. Malo, St. Maloism", "[St. Malo]")]
    [InlineData("Article 42(7) and Article 42(7)s, Article 42(70)", "[Article 42(7)][Article 42(7)]")]
    [InlineData("(NATO), “NATO”, NATO/EU, non-NATO, NATO2, 2NATO, éNATO", "[NATO][NATO][NATO][NATO]")]
    [InlineData("# NATO\n\n## About Russia", "")]
    [InlineData("[NATO](a.md) and [about *NATO*](b.md)", "")]
    [InlineData("`NATO`\n\n    NATO\n\n```\nNATO\n```", "")]
    [InlineData("![NATO](a.png) [[nato]] [[nato|NATO]] <https://nato.example/NATO> [@nato]", "")]
    [InlineData("**NATO** *Innovation Fund*", "[NATO]")]
    [InlineData("- NATO\n\n> Russia\n\n| NATO | b |\n|---|---|\n| c | Russia |", "[NATO][Russia][NATO][Russia]")]
    [InlineData("[^1]\n\n[^1]: NATO", "[NATO]")]
    public void Terms_are_found_where_they_are_meant(string markdown, string found)
    {
        var body = MarkdownBody.Parse(new PlacedText(markdown, new SourceText("a.md", markdown), 0), BodyForm.Page).Value;

        var marks = new TermMatcher([.. Names]).Find(body);

        Assert.Equal(found, string.Concat(marks.Select(mark => $"[{body.Runs[mark.Run].Text.Substring(mark.Start, mark.Length)}]")));
        Assert.All(marks, mark => Assert.Contains(Names, name => name.Key == mark.Key));
    }

    [Fact]
    public void The_longest_name_decides_which_term_is_meant()
    {
        var marks = Find("NATO Innovation Fund of NATO", Names);

        Assert.Equal(["fund", "nato"], marks.Select(mark => mark.Key));
    }

    [Fact]
    public void Of_two_terms_with_one_name_the_first_is_meant_where_both_fit()
    {
        TermName[] names = [Exact("SAFE", "programme"), Any("safe", "concept")];

        Assert.Equal(["programme", "concept", "concept"], Find("SAFE safe Safe", names).Select(mark => mark.Key));
    }

    [Fact]
    public void A_name_that_is_the_plural_of_another_is_meant_where_it_stands()
    {
        TermName[] names = [Any("Battlegroup", "one"), Any("Battlegroups", "all")];

        Assert.Equal(["one", "all", "all"], Find("a battlegroup, battlegroups and Battlegroups", names).Select(mark => mark.Key));
    }

    [Fact]
    public void No_names_find_nothing() => Assert.Empty(Find("NATO", []));

    [Fact]
    public void It_finds_what_trying_every_name_at_every_place_finds() =>
        Property.Holds(
            from names in (
                from text in Property.TextsOf("a", "B", "ab", "s", " ", "–", "’", "7").Where(text => text.Trim().Length > 0)
                from isExact in Gen.Elements(true, false)
                from key in Gen.Choose(1, 100)
                select new TermName(text.Trim(), $"k{key}", isExact)).ListOf()
            from text in Property.TextsOf("a", "b", "A", "B", "ab", "AB", "s", "S", " ", "  ", "-", "–", "'", "’", "7", ".", "é")
            select (names, text: $"q {text} q"),
            sample =>
            {
                var names = sample.names.DistinctBy(name => (name.Text, name.IsExact)).ToList();
                Assert.Equal(Naive(names, sample.text), Find(sample.text, names).Select(mark => (mark.Start, mark.Length, mark.Key)));
            },
            times: 1000);

    [Fact]
    public void Ten_thousand_names_cost_no_more_than_a_few()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 40).Select(i => string.Concat(Enumerable.Repeat($"The joint body of name number {i * 200} met again. ", 120))));
        var body = MarkdownBody.Parse(new PlacedText(text, new SourceText("a.md", text), 0), BodyForm.Page).Value;
        var many = new TermMatcher([.. Enumerable.Range(0, 10_000).Select(i => Any($"Name number {i}", $"n{i}"))]);

        var found = Patience.Within(1, () => many.Find(body), "trying each name at each place takes minutes");

        Assert.Equal(4800, found.Length);
        Assert.Equal("n7800", found[^1].Key);
    }

    // At each place outside a word, the longest of the names that match there as a whole word; the first of equals, and real names before plurals.
    private static IEnumerable<(int Start, int Length, string Key)> Naive(List<TermName> names, string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var best = names
                .SelectMany(name => FormsOf(name).Select((form, place) => (name.Key, Match: form.Match(text, start), IsPlural: place > 0)))
                .Where(found => found.Match.Success && !Joins(text, start) && !Joins(text, start + found.Match.Length))
                .Select(found => (found.Match.Length, found.Key, found.IsPlural))
                .OrderByDescending(found => found.Length)
                .ThenBy(found => found.IsPlural)
                .FirstOrDefault();
            if (best.Length > 0)
            {
                yield return (start, best.Length, best.Key);
                start += best.Length - 1;
            }
        }
    }

    private static IEnumerable<Regex> FormsOf(TermName name)
    {
        var hasPlural = !name.IsExact && char.IsLetter(name.Text[^1]) && name.Text[^1] is not ('s' or 'S');
        return hasPlural ? [Form(name.Text, name), Form(name.Text + "s", name)] : [Form(name.Text, name)];
    }

    private static Regex Form(string text, TermName name)
    {
        var pattern = string.Concat(text.Select(c => c switch
        {
            ' ' => " ",
            '-' or '–' => "[-–]",
            '\'' or '’' => "['’]",
            _ => Regex.Escape(c.ToString()),
        }));
        return new Regex(@"\G" + Regex.Replace(pattern, " +", name.IsExact ? "$0" : " +"), name.IsExact ? RegexOptions.None : RegexOptions.IgnoreCase);
    }

    private static bool Joins(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private static ImmutableArray<TextMark> Find(string text, IEnumerable<TermName> names)
    {
        var body = MarkdownBody.Parse(new PlacedText(text, new SourceText("a.md", text), 0), BodyForm.Page).Value;
        Assert.Equal(SmartQuotes.Of(text), Assert.Single(body.Runs).Text);
        return new TermMatcher([.. names]).Find(body);
    }

    private static TermName Any(string text, string key) => new(text, key, IsExact: false);

    private static TermName Exact(string text, string key) => new(text, key, IsExact: true);
}
