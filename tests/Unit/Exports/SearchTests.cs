using System.Text.Json.Nodes;
using EuNatoSite.Exports;
using EuNatoSite.Model;
using EuNatoSite.Output;

namespace EuNatoSite.Tests.Exports;

public sealed class SearchTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static void CheckSplit(string text, params string[] expected)
    {
        List<string> found = [];
        foreach (var token in SearchTokens.Split(text))
        {
            found.Add(token.ToString());
        }

        Assert.Equal(expected, found);
    }

    // Expected values are JavaScript's own: "...".split(/[\n\r\p{Z}\p{P}]+/u).
    [Fact]
    public void Words_are_split_as_JavaScript_splits_them()
    {
        CheckSplit("EU–NATO, a pact", "EU", "NATO", "a", "pact");
        CheckSplit("(2003) St. Malo!", "", "2003", "St", "Malo", "");
        CheckSplit("", "");
        CheckSplit("a\u00A0b\u2028c\td", "a", "b", "c\td");
        CheckSplit("5+5=€10 😀\U00010100x", "5+5=€10", "😀", "x");
    }

    [Fact]
    public void Words_are_lowered_as_JavaScript_lowers_them()
    {
        Assert.Equal("straße", SearchTokens.Lower("STRAßE"));
        Assert.Equal("i\u0307stanbul", SearchTokens.Lower("İSTANBUL"));
        Assert.Equal("οδος", SearchTokens.Lower("ΟΔΟΣ"));
        Assert.Equal("σ", SearchTokens.Lower("Σ"));
    }

    [Fact]
    public void Terms_topics_headings_events_and_pages_are_found()
    {
        var documents = SearchDocument.All(SampleSite.Site, Day).ToList();
        Assert.Equal(
            [
                "term glossary/assured-access.html",
                "term glossary/shape.html",
                "topic history/berlin-plus.html",
                "topic history/berlin-plus.html#what-it-means",
                "topic history/berlin-plus.html#änderungen-script",
                "topic history/western-union.html",
                "topic history/unread.html",
                "event timeline/index.html#western-union",
                "event timeline/index.html#berlin-plus-agreed",
                "event timeline/index.html#projects",
                "event timeline/index.html#target-2030",
                "disagreement disagreements/index.html#berlin-plus-year",
                "page about.html",
                "page history/index.html",
                "page timeline/index.html",
                "page glossary/index.html",
                "page members/index.html",
                "page figures/index.html",
                "page sources/index.html",
                "page disagreements/index.html",
                "page evidence/index.html",
                "page print/index.html",
                "page registers/index.html",
                "page registers/bodies.html",
                "member members/index.html#SE",
            ],
            documents.Select(document => $"{document.Group} {document.Url}"));
        Assert.Equal(
            new SearchDocument(
                "topic", "What it means", "history/berlin-plus.html#what-it-means", "Berlin Plus",
                "One item\nEin Wort: Größe", "One item\nEin Wort: Größe"),
            documents[3]);
        Assert.Equal(("SHAPE", "the \"Headquarters\", at Mons, Headquarters"), (documents[1].Abbreviation, documents[1].NamesAndKeywords));
        Assert.Equal(
            "A summary of Berlin Plus.\nBefore any heading: Supreme Headquarters Allied Powers Europe & friends.",
            documents[2].Text);
        Assert.Equal("A summary of Berlin Plus.", documents[2].Excerpt);
    }

    [Fact]
    public void A_topic_is_found_by_its_tags_and_its_headings_are_not()
    {
        var documents = SearchDocument.All(SampleSite.Site, Day).Where(document => document.Group == "topic").Take(2);
        Assert.Equal(["agreements", null], documents.Select(document => document.Keywords));
    }

    [Fact]
    public void A_figure_is_found_by_its_title_in_its_place_among_all_figures()
    {
        var topic = SampleSite.Site.Topics[0];
        var chart = new ChartFigure("Aid by channel", ChartKind.Bar, SampleSite.Site.Series, "What it says.", default);
        var site = SampleSite.Site with { Topics = [topic with { Body = topic.Body with { Figures = [chart] } }] };
        Assert.Equal(
            new SearchDocument("figure", "Aid by channel", "figures/index.html#Figure-aid-by-channel", topic.Title, "What it says.", "What it says."),
            SearchDocument.All(site, Day).Single(document => document.Group == "figure"));
    }

    // A word of it means something else: who asks for "hybrid" does not mean the Hybrid CoE.
    [Fact]
    public void An_abbreviation_of_several_words_is_a_name_among_others()
    {
        var shape = SampleSite.Site.Terms.Single(term => term.Abbreviation == "SHAPE");
        var site = SampleSite.Site with { Terms = [shape with { Abbreviation = "NATO PA", Aliases = [] }, shape with { Aliases = [] }] };
        Assert.Equal(
            [(null, "NATO PA"), ("SHAPE", null)],
            SearchDocument.All(site, Day).Take(2).Select(document => (document.Abbreviation, document.NamesAndKeywords)));
    }

    [Fact]
    public void A_question_that_sources_differ_on_is_found_by_its_answers_and_by_how_it_is_read()
    {
        var question = SearchDocument.All(SampleSite.Site, Day).Single(document => document.Group == "disagreement");
        Assert.Equal(
            new SearchDocument(
                "disagreement", "When was Berlin Plus agreed?", "disagreements/index.html#berlin-plus-year", "Berlin Plus",
                "2002\nMarch 2003\nThe declaration came first.", "The declaration came first."),
            question);
        var unread = SampleSite.Site with { Disagreements = [SampleSite.Site.Disagreements[0] with { Reading = null }] };
        Assert.Equal("2002\nMarch 2003", SearchDocument.All(unread, Day).Single(document => document.Group == "disagreement").Shown);
    }

    [Fact]
    public void Every_country_is_found_with_its_dates_and_its_note()
    {
        var sweden = SampleSite.Site.Members[0];
        var site = SampleSite.Site with
        {
            Members =
            [
                sweden,
                sweden with { Iso2 = "GB", EuUntil = new DateOnly(2020, 1, 31), NatoSince = null, Note = "Also written UK" },
                sweden with { Iso2 = "XX", EuSince = null, NatoSince = null },
            ],
        };
        Assert.Equal(
            [
                "SE EU since 1 January 1995; NATO since 7 March 2024",
                "GB EU from 1 January 1995 to 31 January 2020; not in NATO. Also written UK",
                "XX not in NATO; not in the EU",
            ],
            SearchDocument.All(site, Day).Where(document => document.Group == "member").Select(member => $"{member.Url.Split('#')[1]} {member.Text}"));
    }

    [Fact]
    public void An_excerpt_is_cut_between_words()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 60));
        var excerpt = new SearchDocument("page", "", "", "", text, text).Excerpt;
        Assert.InRange(excerpt.Length, 150, 161);
        Assert.EndsWith("word…", excerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Figure · What it counts\n23 of 36 · states\n7 · allies", "Figure · What it counts | 23 of 36 · states | 7 · allies")]
    [InlineData("A sentence.\nHe asked: “Why?”\nThree things:\nOne item\nAnother", "A sentence. He asked: “Why?” Three things: One item | Another")]
    public void An_excerpt_parts_rows_and_items(string lines, string excerpt) =>
        Assert.Equal(excerpt, new SearchDocument("page", "", "", "", lines, lines).Excerpt);

    // With the words that stand before them the marks would make it longer than may be.
    [Fact]
    public void An_excerpt_of_many_items_is_no_longer_than_others()
    {
        var lines = string.Join('\n', Enumerable.Repeat("item", 60));
        var excerpt = new SearchDocument("page", "", "", "", lines, lines).Excerpt;
        Assert.InRange(excerpt.Length, 150, 161);
        Assert.EndsWith("| item…", excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_found_with_a_line_a_row()
    {
        var site = SmallSite.Whole(SmallSite.Topic("history/one", body: "Text.\n\n## Compared\n\n| | NATO | EU |\n|---|---|---|\n| Basis | treaty | [[one]] |\n\n- item\n- another"));
        Assert.Equal("NATO · EU\nBasis · treaty · The one\nitem\nanother", SearchDocument.All(site, Day).Single(document => document.Title == "Compared").Text);
    }

    // Where the corner is empty the head names what is compared, and rows without it would not say which is which.
    [Theory]
    [InlineData("| Step | Date |\n|---|---|\n| Talks | 2001 |\n| Letters | 2002 |", "Step · Date", "Before.\nTalks · 2001\nLetters · 2002")]
    [InlineData("| Step |\n|---|\n| Talks |", "Step", "Before.\nTalks")]
    [InlineData("| | NATO |\n|---|---|\n| Basis | treaty |", "NATO", "Before.\nNATO\nBasis · treaty")]
    [InlineData("| Step | Date |\n|---|---|\n| | 2001 |\n\nAfter.\n\n| Step |\n|---|\n| Talks |", "Step · Date", "Before.\n2001\nAfter.\nTalks")]
    public void A_table_is_shown_without_what_its_columns_are_called(string table, string head, string shown)
    {
        var site = SmallSite.Whole(SmallSite.Topic("history/one", body: $"## Steps\n\nBefore.\n\n{table}"));
        var section = SearchDocument.All(site, Day).Single(document => document.Title == "Steps");
        Assert.Equal(shown, section.Shown);
        Assert.Contains($"\n{head}\n", section.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The Nordic council met. The Nordic council met again.", "NC")]
    [InlineData("The Nordic council met, and the nc met again.", null)]
    [InlineData("The *Nordic council* (NC) met.", null)]
    [InlineData("Nobody met.", null)]
    public void An_abbreviation_finds_what_writes_it_out(string body, string? added)
    {
        var site = SmallSite.Whole(
            SmallSite.Topic("history/one", "terms:\n  - { term: Nordic council, abbreviation: NC, kind: body, definition: A council., sources: [treaty] }"),
            SmallSite.Topic("history/two", body: $"{body}\n\n## Met\n\n{body}"));
        var texts = SearchDocument.All(site, Day).Where(document => document.Url.StartsWith("history/two.html", StringComparison.Ordinal)).ToList();
        var text = body.Replace("*", "", StringComparison.Ordinal);
        var expected = added is null ? text : $"{text}\n{added}";
        Assert.Equal([$"About the two.\n{expected}", expected], texts.Select(document => document.Text));
        Assert.Equal(["About the two.", text], texts.Select(document => document.Shown));
    }

    [Fact]
    public void The_page_of_members_is_shown_with_how_many_they_are()
    {
        var members = SearchDocument.All(SampleSite.Site, Day).Single(document => document.Url == "members/index.html");
        Assert.Equal("1 state belongs to both organisations, 0 to the EU alone and 0 to NATO alone.", members.Shown);
        Assert.Contains("which countries", members.Keywords, StringComparison.Ordinal);
    }

    // Expected: what JSON.stringify gives of a MiniSearch 7.2.0 that was given the same documents, its words in ordinal order.
    [Fact]
    public void The_index_is_MiniSearchs_own()
    {
        var index = new MiniSearchIndex(
        [
            new SearchDocument("term", "Berlin Plus", "a.html", "Agreement", "A pact. A Pact, a deal!", "A pact.")
            {
                Abbreviation = "BP",
                Names = ["B+"],
                Keywords = "pacts, deals",
            },
            new SearchDocument("page", "About", "b.html", "", "", ""),
        ]);
        Assert.Equal(
            """
            {"documentCount":2,"nextId":2,"documentIds":{"0":0,"1":1},"fieldIds":{"title":0,"abbreviation":1,"names":2,"text":3},
            "fieldLength":{"0":[2,1,3,6],"1":[1,null,null,1]},"averageFieldLength":[1.5,1,3,3.5],
            "storedFields":{"0":{"title":"Berlin Plus","group":"term","url":"a.html","context":"Agreement","text":"A pact.",
            "names":["BP","B+"]},
            "1":{"title":"About","group":"page","url":"b.html","context":"","text":""}},"dirtCount":0,
            "index":[["a",{"3":{"0":3}}],["about",{"0":{"1":1}}],["b+",{"2":{"0":1}}],["berlin",{"0":{"0":1}}],
            ["bp",{"1":{"0":1}}],["deal",{"3":{"0":1}}],["deals",{"2":{"0":1}}],["pact",{"3":{"0":2}}],["pacts",{"2":{"0":1}}],
            ["plus",{"0":{"0":1}}]],
            "serializationVersion":2}
            """.ReplaceLineEndings(""),
            Json.Text(index.Write));
    }

    [Fact]
    public void The_loader_names_the_code_its_style_and_the_index()
    {
        var files = SearchIndex.Of(SampleSite.Site, Day, SamplePages.Theme).ToList();
        var index = files[0].Path;
        Assert.Matches("^assets/search-index\\.[0-9a-f]{10}\\.js$", index);
        Assert.Equal("search-loader.js", files[1].Path);
        Assert.Equal(
            $$"""window.euNatoSearchFiles={"code":"assets/search.js","style":"assets/search.css","index":["{{index}}"]};""" + "\n",
            SampleSite.TextOf(files[1]));
    }

    [Theory]
    [InlineData(new int[0], new[] { 0 })]
    [InlineData(new[] { 4 }, new[] { 1 })]
    [InlineData(new[] { 4, 5, 1, 9, 20, 0 }, new[] { 3, 2, 1 })]
    [InlineData(new[] { 5, 5 }, new[] { 2 })]
    public void A_large_index_comes_in_parts(int[] texts, int[] parts)
    {
        SearchDocument[] documents = [.. texts.Select((length, index) => new SearchDocument("page", $"{index}", "", "", new('x', length), ""))];
        var cut = SearchIndex.PartsOf([.. documents], 10).ToList();
        Assert.Equal(parts, cut.Select(part => part.Length));
        Assert.Equal(documents, cut.SelectMany(part => part));
    }

    [Fact]
    public void The_index_is_a_script_that_cannot_be_closed_from_within()
    {
        var script = SampleSite.TextOf(SearchIndex.Of(SampleSite.Site, Day, SamplePages.Theme).First());
        Assert.DoesNotContain('<', script);
        const string Opening = "(window.euNatoSearchIndex??=[]).push(";
        Assert.StartsWith(Opening + "{", script, StringComparison.Ordinal);
        var json = JsonNode.Parse(script[Opening.Length..^3])!;
        Assert.Equal("Änderungen </script>", (string?)json["index"]!["storedFields"]!["4"]!["title"]);
        var fields = json["options"]!["fields"]!.AsArray().Select(field => (string?)field);
        Assert.Equal(["title", "abbreviation", "names", "text"], fields);
    }
}
