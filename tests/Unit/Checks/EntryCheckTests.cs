using System.Collections.Immutable;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Checks;

/// <summary>What would be an error of the next build is told before it is written, at the value that brings it about.</summary>
public sealed class EntryCheckTests
{
    private static readonly DraftSet Site = DraftSet.Parse(SmallSite.With(
        SmallSite.Topic("history/early", "terms:\n  - { term: Early, id: early-term, definition: A., sources: [treaty] }\nevents:\n  - { date: 2003, title: A }"),
        SmallSite.Topic("history/late", "terms:\n  - { term: Later, abbreviation: LTR, definition: A., sources: [treaty] }\nredirect-from: [history/old.html, glossary/older.html]"),
        SmallSite.Topic("security/unfinished", "draft: true\nterms:\n  - { term: Half, definition: A., sources: [treaty] }"))).Value;

    [Theory]
    [InlineData("- date: 2004\n  title: B\n  sources: [treaty]", "")]
    [InlineData("- date: 2004\n  title: B\n  terms: [early-term, later]\n  topics: [late]\n  text: See [[late]] and [it](../history/late.md).", "")]
    [InlineData("- date: 2004-13\n  title: B", "1 date-invalid")]
    [InlineData("- date: 2003\n  title: A", "2 id-duplicate")]
    [InlineData("- date: 2004\n  id: 2003-a\n  title: B", "2 id-duplicate")]
    [InlineData("- date: 2004\n  id: B\n  title: B", "2 id-invalid")]
    [InlineData("- date: 2004\n  title: B\n  organisation: nasa\n  sources: [treat]", "3 value-unknown, 4 source-unknown")]
    [InlineData("- date: 2004\n  title: B\n  terms: [half]", "3 link-to-draft")]
    [InlineData("- date: 2004\n  title: B\n  topics: [unfinished, nowhere]", "3 link-to-draft, 3 topic-unknown")]
    [InlineData("- date: 2004\n  title: B\n  text: <b>bold</b> [@treat]", "3 raw-html, 3 citation-misplaced")]
    [InlineData("- date: 2004", "1 key-missing")]
    [InlineData("- [", "2 yaml-syntax")]
    public void An_event(string entry, string expected) => Check(expected, check => check.Event(Owner("early"), Text(entry)));

    [Theory]
    [InlineData("- term: New\n  definition: A.\n  sources: [treaty]", "")]
    [InlineData("- term: later\n  definition: A.", "1 id-duplicate")]
    [InlineData("- term: LTR\n  definition: A.", "1 name-taken")]
    [InlineData("- term: New\n  aliases: [Later]\n  definition: A.", "2 name-taken")]
    [InlineData("- term: New\n  abbreviation: Half\n  definition: A.", "2 name-taken")]
    [InlineData("- term: Index\n  definition: A.", "1 address-taken")]
    [InlineData("- term: Older\n  definition: A.", "1 address-taken")]
    [InlineData("- term: New\n  kind: ship\n  definition: A.", "2 value-unknown")]
    public void A_term(string entry, string expected) => Check(expected, check => check.Term(Owner("early"), Text(entry)));

    [Theory]
    [InlineData("- id: new\n  title: New\n  standing: press\n  url: https://a.example/", "")]
    [InlineData("- id: treaty\n  title: New\n  standing: press", "1 id-duplicate")]
    [InlineData("- id: new\n  title: New\n  standing: press\n  url: https://a.example/?utm_source=b", "4 address-tracking")]
    [InlineData("- id: new\n  title: New\n  standing: press\n  copy: https://b.example/", "")]
    [InlineData("- id: new\n  title: New\n  standing: press\n  url: https://a.example/\n  copy: https://b.example/?utm_source=b", "5 address-tracking")]
    [InlineData("- id: new\n  title: New\n  standing: press\n  copy: http://b.example/", "4 address-not-https")]
    [InlineData("- id: index\n  title: New\n  standing: press", "1 address-taken")]
    [InlineData("- id: new\n  title: New\n  standing: best\n  url: http://a.example/\n  accessed: 2026", "3 value-unknown, 4 address-not-https, 5 day-invalid")]
    public void A_source(string entry, string expected) => Check(expected, check => check.Source(Text(entry)));

    [Theory]
    [InlineData("history/new", "title: A\nsummary: B", "")]
    [InlineData("history/new", "title: A\nsummary: B\nrelated: [unfinished]\ndraft: true", "")]
    [InlineData("history/new", "title: A\nsummary: B\nsources: [treat]\nrelated: [lat]\ndraft: true", "4 source-unknown, 5 topic-unknown")]
    [InlineData("history/early", "title: A\nsummary: B\ndraft: true", "1 id-duplicate")]
    [InlineData("security/unfinished", "title: A\nsummary: B\ndraft: true", "1 id-duplicate")]
    [InlineData("histori/new", "title: A\nsummary: B\ndraft: true", "1 section-unknown")]
    [InlineData("history/old", "title: A\nsummary: B\ndraft: true", "1 address-taken")]
    [InlineData("history/index", "title: A\nsummary: B\ndraft: true", "1 address-taken")]
    [InlineData("history/New", "title: A\nsummary: B\ndraft: true", "1 id-invalid")]
    [InlineData("history/new", "title: [", "3 yaml-syntax")]
    public void A_topic(string path, string front, string expected) =>
        Check(expected, check => check.Topic(SourceFile.OfText($"input/topics/{path}.md", $"---\n{front}\n---\nText.\n")));

    [Fact]
    public void A_draft_may_lead_to_a_draft() =>
        Check("", check => check.Event(Owner("unfinished"), Text("- date: 2004\n  title: B\n  terms: [half]\n  topics: [unfinished]")));

    private static void Check(string expected, Func<EntryCheck, ImmutableArray<Diagnostic>> check)
    {
        var problems = check(new EntryCheck(Site, SmallSite.Date));

        Assert.Equal(expected, string.Join(", ", problems.Select(problem => $"{problem.Location.Line} {problem.Code}")));
    }

    private static TopicDraft Owner(string id) => Site.Topics.Single(topic => topic.Id.Value == id);

    private static SourceText Text(string entry) => new("new", entry + "\n");
}
