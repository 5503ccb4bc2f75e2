using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Editing;

/// <summary>A new term or event goes where an editor would have put it, and a reviewer sees no other line change.</summary>
public sealed class TopicListsTests
{
    private static readonly SourceFile[] RealTopics =
    [
        .. SourceReader.Read(Repository.At("input")).Value.Files.Where(file => file.RelativePath.StartsWith("topics/", StringComparison.Ordinal)),
    ];

    // Ways to write a topic that no topic of ours has, and that YAML allows.
    private static readonly string[] OddFronts =
    [
        "events:\n- date: 1999\n  title: A\n- date: 2004\n  title: B",
        "events:\n  - date: 1999\n    title: A\n\n  - date: 2004\n    title: B\n\ntags: [a]",
        "events:\n  # The first.\n  - date: 1999\n    title: A # why\n  # The second.\n  - date: 2004\n    title: B\n  # No third.\ndisagreements: []",
        "events:   # by date\n    -   date: 1999\n        title: A\n    -   date: 2004\n        title: B",
        "events:\n  -\n    date: 1999\n    title: A\n  - # here\n    date: 2004\n    title: B",
        "events:\n  - { date: 1999, title: A }\n  - { date: 2004,\n      title: B }",
        "events:\n  - date: 1999\n    title: A\n    text: |\n      # no comment\n\n      - date: no entry\n  - date: 2004\n    title: B\n    text: >-\n      folded\n      text\n\n\n# end",
        "events:\n  - date: 1999\n    title: A\n    text: |+\n      kept\n\n\n  - date: 2004\n    title: B\n    text: |+\n      kept\n\ndraft: true",
        "events:\n  - date: 1999\n    title: \"A\n      long: one\"\n  - date: 2004\n    title: 'B\n\n      - too'\n    text: plain\n      and more",
        "events:\n  - date: 1999\n    title: A\n    sources: [one,\n      two\n    ]\n  - date: 2004\n    title: B\n    sources:\n    - one\n    - two",
        "events:\n  - date: 2004\n    title: B\n  - date: 1999\n    title: A",
        "events:\n  - date: soon\n    title: B",
        "events:",
        "events: # none yet\ntags: [a]",
        "events:\n# none yet\n\nterms:\n- term: a\n  definition: b\n",
        "disagreements:\n  - id: a\n    question: b\n    positions:\n      - answer: c\n      - answer: d",
        "terms:\n   - term: a\n     definition: 'b: c'\n     note: # of no known key\n",
        "title: twice\nevents:\n  - date: 1999\n    title: A\nevents: []",
        "",
    ];

    [Fact]
    public void An_event_goes_behind_the_last_that_is_not_later() => Check(
        "events:\n  - date: 1999-04-24\n    title: A\n  - date: 2003-03-17\n    title: B\n",
        Event("2002-12", "New"),
        "events:\n  - date: 1999-04-24\n    title: A\n  - date: 2002-12\n    title: New\n  - date: 2003-03-17\n    title: B\n");

    [Fact]
    public void One_of_the_same_day_goes_behind_it() => Check(
        "events:\n  - date: 1999\n    title: A\n  - date: 2003\n    title: B\n",
        Event("1999", "New"),
        "events:\n  - date: 1999\n    title: A\n  - date: 1999\n    title: New\n  - date: 2003\n    title: B\n");

    [Fact]
    public void The_first_of_all_goes_above_the_comment_on_the_one_that_was_first() => Check(
        "events:\n  # A comment on A.\n  - date: 1999\n    title: A\n",
        Event("1949", "New"),
        "events:\n  - date: 1949\n    title: New\n  # A comment on A.\n  - date: 1999\n    title: A\n");

    [Fact]
    public void Where_events_are_in_no_order_a_new_one_comes_last() => Check(
        "events:\n  - date: 2003\n    title: B\n  - date: 1999\n    title: A\n  # Told elsewhere: C.\n",
        Event("2001", "New"),
        "events:\n  - date: 2003\n    title: B\n  - date: 1999\n    title: A\n  - date: 2001\n    title: New\n  # Told elsewhere: C.\n");

    [Fact]
    public void Blank_lines_margins_and_quotation_marks_are_those_of_the_neighbours() => Check(
        "events:\n- date: '1999'\n  title: 'A'\n\n-   date: '2003'\n    title: B\n",
        Event("2004", "New: one"),
        "events:\n- date: '1999'\n  title: 'A'\n\n-   date: '2003'\n    title: B\n\n-   date: '2004'\n    title: 'New: one'\n");

    [Fact]
    public void A_list_that_is_not_there_yet_comes_in_its_usual_place() => Check(
        "draft: true\nterms:\n  - term: a\n    definition: b\n# On what is disputed.\ndisagreements: []\n",
        Event("2004", "New"),
        "draft: true\nterms:\n  - term: a\n    definition: b\nevents:\n  - date: 2004\n    title: New\n# On what is disputed.\ndisagreements: []\n");

    [Fact]
    public void A_list_that_is_named_and_empty_gets_its_first_entry() => Check(
        "events: # none yet\ntags: [a]\n", Event("2004", "New"), "events: # none yet\n  - date: 2004\n    title: New\ntags: [a]\n");

    [Theory]
    [InlineData("events: []\ntags: [a]\n", "events:\n  - date: 2004\n    title: New\ntags: [a]\n")]
    [InlineData("events: [ ] # none yet\n", "events: # none yet\n  - date: 2004\n    title: New\n")]
    [InlineData("events:\n  []\ntags: [a]\n", "events:\n \n  - date: 2004\n    title: New\ntags: [a]\n")]
    public void A_list_of_empty_brackets_gets_its_first_entry_in_their_place(string front, string expected) => Check(front, Event("2004", "New"), expected);

    [Fact]
    public void A_term_comes_last()
    {
        var file = Topic("terms:\n  - term: a\n    definition: b\nevents: []\n");
        var entry = new NewEntry([new("term", FieldForm.Text, ["z"]), new("aliases", FieldForm.List, ["why", "x, w"]), new("definition", FieldForm.Text, ["c"])]);

        var added = TopicLists.AddTerm(file, entry);

        Assert.Equal(
            Topic("terms:\n  - term: a\n    definition: b\n  - term: z\n    aliases: [why, \"x, w\"]\n    definition: c\nevents: []\n").Text, added.Value?.New.Text);
        Assert.Equal(new SourceLocation("input/topics/history/a.md", 7, 3), added.Value?.Entry);
    }

    [Theory]
    [InlineData("events: [{ date: 2003, title: A }]\n", "(4,9): error list-in-brackets")]
    [InlineData("events: none\n", "(4,9): error list-in-brackets")]
    [InlineData("events: ''\n", "error entry-misread")]
    [InlineData("events: [\n", "error yaml-syntax")]
    public void A_file_that_cannot_take_it_is_told_of(string front, string problem)
    {
        var added = TopicLists.AddEvent(Topic(front), Event("2003", "New"));

        Assert.Null(added.Value);
        Assert.Contains(problem, Assert.Single(added.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_in_braces_is_told_of()
    {
        var added = TopicLists.AddEvent(new SourceText("a.md", "---\n{ title: A, summary: B }\n---\n"), Event("2003", "New"));

        Assert.Equal("list-in-brackets", Assert.Single(added.Diagnostics).Code);
    }

    [Fact]
    public void A_file_that_would_become_too_large_is_told_of()
    {
        var file = new SourceText("a.md", Topic("").Text + new string('x', SourceReader.MaxTextBytes - 80));

        Assert.Equal("file-too-large", Assert.Single(TopicLists.AddEvent(file, Event("2003", new string('y', 90))).Diagnostics).Code);
    }

    [Fact]
    public void In_every_real_topic_there_is_one_more_and_nothing_else_is_other() => Property.Holds(
        from file in Gen.Elements(RealTopics)
        from text in Sprinkled(file.Decode().Value.Text)
        from isEvent in Gen.Elements(true, false)
        from entry in NastyText.Entries(isEvent ? "title" : "term")
        select (new SourceText(file.Path, text), isEvent, entry),
        AssertOneMore);

    [Fact]
    public void In_every_odd_topic_there_is_one_more_and_nothing_else_is_other() => Property.Holds(
        from front in Gen.Elements(OddFronts)
        from isEvent in Gen.Elements(true, false)
        from entry in NastyText.Entries(isEvent ? "title" : "term")
        select (Topic(front.TrimEnd('\n') + "\n"), isEvent, entry),
        AssertOneMore);

    // Comments and blank lines between lines of front matter change nothing of what it says.
    private static Gen<string> Sprinkled(string text) =>
        from places in Gen.Choose(1, text.IndexOf("\n---\n", StringComparison.Ordinal)).ListOf()
        from scrap in Gen.Elements("\n", "# a comment\n", "    # - date: 2003\n", "  \n")
        select places.Aggregate(text, (sprinkled, place) => sprinkled.Insert(sprinkled.IndexOf('\n', place) + 1, scrap));

    private static void AssertOneMore((SourceText File, bool IsEvent, NewEntry Entry) edit)
    {
        var (file, isEvent, entry) = edit;
        var (added, problems) = isEvent ? TopicLists.AddEvent(file, entry) : TopicLists.AddTerm(file, entry);
        Assert.Empty(problems);
        Assert.NotNull(added);
        OneMore.AssertOnlyLinesAreNew(added);

        var (before, after) = (Read(file), Read(added.New));
        Assert.Equal(before.Front, after.Front);
        Assert.Equal(before.Body, after.Body);
        var (kept, grown) = isEvent ? (before.Events, after.Events) : (before.Terms, after.Terms);
        var index = Enumerable.Range(0, grown.Count).First(i => i == kept.Count || grown[i] != kept[i]);
        Assert.Equal(kept, [.. grown[..index], .. grown[(index + 1)..]]);
        Assert.Equal(isEvent ? before.Terms : before.Events, isEvent ? after.Terms : after.Events);
        Assert.Equal(string.Join('|', entry.Fields.Select(field => string.Join(',', field.Key is "title" or "term" or "aliases" ? field.Values.Select(SmartQuotes.Of) : field.Values))), grown[index]);
        if (isEvent)
        {
            Assert.Equal(IsByDate(kept), IsByDate(grown));
        }
    }

    private static bool IsByDate(List<string> events)
    {
        var dates = events.Select(entry => HistoricalDate.Parse(entry.Split('|')[0])).ToList();
        return dates.TrueForAll(date => date is not null) && dates.SequenceEqual(dates.OrderBy(date => date));
    }

    // What the program's own reader of topics makes of a file, without places. Texts of an event or term are joined by '|'.
    private static (string Front, string Body, List<string> Events, List<string> Terms) Read(SourceText file)
    {
        var topic = TopicParser.ParseTopic(file, "history", "a").Value;
        Assert.NotNull(topic);
        var (sources, related) = (Joined(topic.Sources), Joined(topic.Related));
        var disagreements = string.Join(';', topic.Disagreements.Select(one => $"{one.Id.Value} {one.Question} {one.Positions.Length} {Joined(one.Sources)}"));
        return (
            $"{topic.Title}|{topic.Summary}|{topic.Order}|{topic.Reviewed}|{sources}|{related}|{Joined(topic.Tags)}|{topic.IsDraft}|{disagreements}",
            topic.Body.Body.Text.Value,
            [.. topic.Events.Select(one => Texts(one.Date?.ToString(), one.Title, one.Text?.Body.Text.Value, Joined(one.Terms)) + Rest(Joined(one.Topics), Joined(one.Sources)))],
            [.. topic.Terms.Select(one => Texts(one.Period?.ToString(), one.Name.Value, one.Definition.Body.Text.Value, Joined(one.Aliases)) + Rest(one.Kind?.ToString(), Joined(one.Sources)))]);
    }

    private static string Texts(params string?[] texts) => string.Join('|', texts);

    private static string Rest(params string?[] texts) => Array.TrueForAll(texts, string.IsNullOrEmpty) ? "" : "|" + string.Join('|', texts);

    private static string Joined(IEnumerable<PlacedText> texts) => string.Join(',', texts.Select(text => text.Value));

    private static NewEntry Event(string date, string title) => new([new("date", FieldForm.Value, [date]), new("title", FieldForm.Text, [title])]);

    private static SourceText Topic(string front) => new("input/topics/history/a.md", $"---\ntitle: A\nsummary: B\n{front}---\nBody.\n");

    private static void Check(string front, NewEntry entry, string expected)
    {
        var (added, problems) = TopicLists.AddEvent(Topic(front), entry);

        Assert.Empty(problems);
        Assert.Equal(Topic(expected).Text, added?.New.Text);
    }
}
