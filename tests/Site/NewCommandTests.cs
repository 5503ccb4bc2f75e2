using System.Text;
using EuNatoSite.Linking;
using EuNatoSite.Model;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.RealSite;

/// <summary>What <c>new</c> writes, and that it writes nothing where it should not.</summary>
public sealed class NewCommandTests(PublishedProgram program) : IDisposable
{
    private const string Topic = "---\ntitle: War\nsummary: A war.\nevents:\n  - date: 1999\n    title: A\n    sources: [treaty]\n---\nText.\n";

    // What is given at a command line, with '|' between, so that words can have spaces.
    private const string Event = "new|event|--topic|war|--date|2003|--title|B|--source|treaty";
    private const string Term = "new|term|--topic|war|--term|Cold war|--definition|A war.|--source|treaty";
    private const string Source = "new|source|--id|study|--title|Study|--standing|research";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(2, "new", "'new' also needs one of: topic, event, term, source.")]
    [InlineData(2, "new|page", "There is no command 'new page'.")]
    [InlineData(2, "new|evnet|--titel|A", "There is no command 'new evnet'; did you mean 'event'?")]
    [InlineData(2, "new|event|--titel|A", "'new event' has no option '--titel'; did you mean '--title'?")]
    [InlineData(2, "new|topic|--titel|A", "'new topic' has no option '--titel'; did you mean '--title'?")]
    [InlineData(2, "new|term|--topic|war|--term|!!!|--definition|A.|--source|treaty", "--id: no id can be made of a name without a Latin letter or digit; give one with --id")]
    [InlineData(2, "new|term|--topic|war|--term|北大西洋|--definition|A.|--source|treaty", "give one with --id")]
    [InlineData(2, "new|term|--topic|war|--term|con|--definition|A.|--source|treaty", "--id: 'con' cannot be an id")]
    [InlineData(2, "new|topic|history/peace|--title|one\ntwo|--summary|B", "--title: there is a line end in it; write it in one line")]
    [InlineData(2, "new|event", "'new event' also needs --topic, --date, --title and --source.")]
    [InlineData(2, "new|event|--topic|war|--date|2003|--title| |--source|treaty", "'new event' also needs --title.")]
    [InlineData(2, "new|term|--topic|war", "'new term' also needs --term, --definition and --source.")]
    [InlineData(2, "new|source|--title|A", "'new source' also needs --id and --standing.")]
    [InlineData(2, "new|topic", "'new topic' also needs <section>/<id>, --title and --summary.")]
    [InlineData(2, "new|topic|history/peace", "'new topic' also needs --title and --summary.")]
    [InlineData(2, "new|topic|peace|--title|A|--summary|B", "<section>/<id>: 'peace' is not a section and an id; write both, such as history/berlin-plus")]
    [InlineData(2, "new|topic|../../peace|--title|A|--summary|B", "is not a section and an id")]
    [InlineData(2, "new|topic|../peace|--title|A|--summary|B", "is not a section and an id")]
    [InlineData(2, "new|topic|histroy/peace|--title|A|--summary|B", "there is no section 'histroy' in site.yml, and a topic belongs to the section of its folder; did you mean 'history'?")]
    [InlineData(2, "new|topic|history/War and peace|--title|A|--summary|B", "'War and peace' cannot be an id, which a topic or page has from the name of its file; write lower-case letters, digits and hyphens, such as 'war-and-peace'")]
    [InlineData(2, "new|topic|history/con|--title|A|--summary|B", "'con' cannot be an id")]
    [InlineData(2, "new|topic|history/war|--title|A|--summary|B", "there is a topic of that name already, input/topics/history/war.md;")]
    [InlineData(2, "new|topic|input/topics/history/war.md|--title|A|--summary|B", "there is a topic of that name already, input/topics/history/war.md;")]
    [InlineData(2, "new|topic|history/index|--title|A|--summary|B", "the address 'history/index.html' is also that of")]
    [InlineData(2, "new|topic|history/peace|--title|A|--summary|B|--source|treatie|--related|wars", "--related: there is no topic 'wars'; did you mean 'war'?")]
    [InlineData(2, "new|topic|history/peace|--title|A|--summary|B|--order|first", "--order must be a whole number")]
    [InlineData(2, "new|topic|history/peace|--title|A|--summary|B|--reviewed|today", "--reviewed must be a day such as 2026-11-22, not 'today'")]
    [InlineData(2, Event + "|--topic|wars", "expects a single argument")]
    [InlineData(2, Event + "|--term|berlin", "--term: there is no term 'berlin'")]
    [InlineData(2, Event + "|--other-topic|wat", "--other-topic: there is no topic 'wat'; did you mean 'war'?")]
    [InlineData(2, Event + "|--other-topic|war,wat", "--other-topic: there is no topic 'wat'; did you mean 'war'?")]
    [InlineData(2, Event + "|--organisation|NATO", "--organisation cannot be 'NATO'; did you mean 'nato'?")]
    [InlineData(2, Event + "|--text|one\ntwo", "--text: there is a line end in it; write it in one line")]
    [InlineData(2, Event + "|--text|a\u202Eb", "--text: there is an invisible character here, U+202E")]
    [InlineData(2, Event + "|--text|<b>", "--text: ")]
    [InlineData(2, Event + "|--id|1999-a", "--id: there is another event with the id '1999-a' at input/topics/history/war.md(6,12)")]
    [InlineData(2, "new|event|--topic|war|--date|1999|--title|A|--source|treaty", "--id: there is another event with the id '1999-a'")]
    [InlineData(2, "new|event|--topic|war|--date|June 2003|--title|B|--source|treaty", "--date cannot be read as a date: 'June 2003'; did you mean '2003-06'?")]
    [InlineData(2, "new|event|--topic|wor|--date|2003|--title|B|--source|treaty", "--topic: there is no topic 'wor'; did you mean 'war'?")]
    [InlineData(2, "new|event|--topic|histori/war|--date|2003|--title|B|--source|treaty", "--topic: there is no topic 'histori/war'; did you mean 'history/war'?")]
    [InlineData(2, Term + "|--kind|treaty", "--kind cannot be 'treaty'; write one of: institution, body,")]
    [InlineData(2, Source + "|--url|http://a.example/", "--url must be an https address, not 'http://a.example/'")]
    [InlineData(2, Source + "|--copy|http://b.example/", "--copy must be an https address, not 'http://b.example/'")]
    [InlineData(2, Source + "|--group|Treatie", "--group: there is no comment 'Treatie' above a source in sources.yml; did you mean 'Treaties'?")]
    [InlineData(2, Source + "|--accessed|today", "--accessed must be a day that there is, not 'today'; write it as 2026-11-22")]
    [InlineData(2, "new|source|--id|treaty|--title|A|--standing|press", "--id: there is another source with the id 'treaty' at input/sources.yml(2,7)")]
    [InlineData(3, Source + "|--input|nowhere", "nowhere")]
    public async Task What_cannot_be_is_refused_in_a_sentence_and_nothing_is_written(int code, string arguments, string says)
    {
        WriteSite();
        var before = Files.Digests(folder.Path).ToList();

        var run = await program.RunAsync(folder.Path, arguments.Split('|'));

        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Files.Digests(folder.Path));
    }

    [Theory]
    [InlineData("site.yml", "title: [\n", Source, "input/site.yml(", "error yaml-syntax")]
    [InlineData("sources.yml", "- id: [\n", Source, "input/sources.yml(", "error yaml-syntax")]
    [InlineData("sources.yml", "- id: [\n", Event, "input/sources.yml(", "error yaml-syntax")]
    [InlineData("sources.yml", "[{ id: treaty, title: A, standing: primary }]\n", Source, "input/sources.yml(1,1)", "error list-in-brackets")]
    [InlineData("topics/history/war.md", "title: War\n", Event, "input/topics/history/war.md(1,1)", "error front-matter-missing")]
    [InlineData("topics/history/war.md", "---\ntitle: War\nsummary: A war.\nevents: [{ date: 1999, title: A, sources: [treaty] }]\n---\n", Event, "input/topics/history/war.md(4,9)", "error list-in-brackets")]
    [InlineData("topics/history/war.md", "---\ntitle: War\nsummary: A war.\n---\n\u00FF", Event, "input/topics/history/war.md(5,1)", "error not-utf8")]
    public async Task Errors_that_leave_no_place_for_it_are_shown_and_nothing_is_written(
        string path, string text, string arguments, string place, string problem)
    {
        WriteSite();
        File.WriteAllBytes(folder["input/" + path], Encoding.Latin1.GetBytes(text));
        var before = Files.Digests(folder.Path).ToList();

        var run = await program.RunAsync(folder.Path, arguments.Split('|'));

        Assert.Contains(run.Errors.Split('\n'), line => line.StartsWith(place, StringComparison.Ordinal) && line.Contains(problem, StringComparison.Ordinal));
        Assert.Contains("Nothing was written.", run.Errors, StringComparison.Ordinal);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(before, Files.Digests(folder.Path));
    }

    [Fact]
    public async Task What_cannot_be_written_ends_with_three()
    {
        WriteSite();
        Directory.CreateDirectory(folder["input/topics/history/peace.md"]);
        var before = Files.Digests(folder.Path).ToList();

        var run = await program.RunAsync(folder.Path, ["new", "topic", "history/peace", "--title", "A", "--summary", "B"]);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Equal(before, Files.Digests(folder.Path));
    }

    [Fact]
    public async Task Only_lines_come_in_and_the_mark_and_the_line_ends_of_a_file_stay()
    {
        WriteSite();
        var text = "\uFEFF" + Topic.Replace("\n", "\r\n", StringComparison.Ordinal);
        folder.Write("input/topics/history/war.md", text);

        (await program.RunAsync(folder.Path, [.. Event.Split('|'), "--text", "It's: \"so\""])).AssertDone();

        Assert.Equal(
            text.Replace("[treaty]\r\n", "[treaty]\r\n  - date: 2003\r\n    title: B\r\n    text: \"It's: \\\"so\\\"\"\r\n    sources: [treaty]\r\n", StringComparison.Ordinal),
            Encoding.UTF8.GetString(File.ReadAllBytes(folder["input/topics/history/war.md"])));
    }

    [Fact]
    public async Task The_last_day_there_is_has_no_later_one_to_look_again()
    {
        WriteSite();

        (await program.RunAsync(folder.Path, ["new", "topic", "history/peace", "--title", "A", "--summary", "B", "--reviewed", "9999-12-31"])).AssertDone();

        Assert.Contains("reviewed: 9999-12-31\nreview-after: 9999-12-31\n", File.ReadAllText(folder["input/topics/history/peace.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task White_space_around_a_value_is_none_of_it()
    {
        WriteSite();

        (await program.RunAsync(folder.Path, ["new", "event", "--topic", "war", "--date", " 2003", "--title", " B\t", "--source", "treaty "])).AssertDone();

        Assert.Contains("\n  - date: 2003\n    title: B\n    sources: [treaty]\n", File.ReadAllText(folder["input/topics/history/war.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_what_it_wrote_where_and_what_to_do_next()
    {
        WriteSite();

        var run = await program.RunAsync(folder.Path, [.. Event.Split('|')]);

        run.AssertDone();
        Assert.Contains("Added an event to input/topics/history/war.md(8,3):\n\n  - date: 2003\n    title: B\n    sources: [treaty]\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  organisation: whose it is: eu, nato, weu, joint or other\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  horizon: true, for what is still ahead", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("dotnet run -- check\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Errors);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("# Nothing yet.\n")]
    public async Task The_first_source_of_all_begins_the_bibliography(string? bibliography)
    {
        WriteSite();
        File.Delete(folder["input/sources.yml"]);
        if (bibliography is not null)
        {
            folder.Write("input/sources.yml", bibliography);
        }

        (await program.RunAsync(
            folder.Path, Source.Split('|'), new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1795348800" })).AssertDone();

        var written = File.ReadAllText(folder["input/sources.yml"]);
        Assert.EndsWith("- id: study\n  title: Study\n  standing: research\n  accessed: 2026-11-22\n", written, StringComparison.Ordinal);
        Assert.StartsWith(bibliography ?? "# The bibliography", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_is_named_with_its_section_where_two_have_its_name()
    {
        WriteSite();
        folder.Write("input/topics/security/war.md", Topic);

        var alone = await program.RunAsync(folder.Path, Event.Split('|'));
        var whole = await program.RunAsync(folder.Path, Event.Replace("|war|", "|security/war|", StringComparison.Ordinal).Split('|'));

        Assert.Contains("'topics/history/war.md' and 'topics/security/war.md'", alone.Errors, StringComparison.Ordinal);
        Assert.Equal(2, alone.ExitCode);
        Assert.Contains("input/topics/security/war.md(8,3)", whole.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_options_of_every_kind_are_in_its_help()
    {
        var runs = await Task.WhenAll(new[] { "topic", "event", "term", "source" }.Select(kind => program.RunAsync(folder.Path, ["new", kind, "--help"])));

        string[] options = ["--title <title> ", "--date <date> ", "--definition <definition> ", "--standing <standing> "];
        Assert.All(runs.Zip(options), pair => Assert.Contains("  " + pair.Second, pair.First.Output, StringComparison.Ordinal));
        Assert.All(runs, run => Assert.Contains(" Required.", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_of_where_another_is_added_to()
    {
        WriteSite();
        folder.Write("input/topics/history/broken.md", "nothing");

        var run = await program.RunAsync(folder.Path, Event.Split('|'));

        run.AssertDone();
        Assert.Contains("input/topics/history/broken.md(1,1): error front-matter-missing", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_real_content_there_is_exactly_one_more_each_time_and_check_finds_no_error()
    {
        Copy(Repository.At("input"), folder["input"]);
        var before = Read();

        var with = await After("new|topic|foundations/made-up|--title|@home: \"Made\" up|--summary|# For a test|--source|eprs-2025|--related|berlin-plus|--tag|tests");
        Assert.Equal((before.Topics + 1, before.Terms, before.Events, before.Sources), (with.Topics, with.Terms, with.Events, with.Sources));
        var topic = with.Site.TopicById[new TopicId("made-up")];
        Assert.Equal(("@home: “Made” up", "# For a test", "foundations", true), (topic.Title, topic.Summary, topic.Section.Value, topic.IsDraft));
        Assert.Equal(topic.Reviewed?.AddYears(1), topic.ReviewAfter);
        Assert.Equal(topic.Id, with.Site.SectionById[topic.Section].Topics[^1]);

        before = with;
        with = await After("new|event|--topic|history/berlin-plus|--date|2003-03~|--title|Made up|--text|It says: [[nato]]|--organisation|joint|--term|shape|--other-topic|overview|--source|eprs-2025|--source|policy-paper-2021");
        Assert.Equal((before.Topics, before.Terms, before.Events + 1, before.Sources), (with.Topics, with.Terms, with.Events, with.Sources));
        var added = with.Site.Events.Single(entry => entry.Id.Value == "2003-03-made-up");
        Assert.Equal(("2003-03~", "Made up", Organisation.Joint, "berlin-plus"), (added.Date.ToString(), added.Title, added.Organisation, added.Topic.Value));
        Assert.Equal(["eprs-2025", "policy-paper-2021"], added.Sources.Select(source => source.Value));

        before = with;
        with = await After("new|term|--topic|berlin-plus|--term|Made-up term|--abbreviation|MUT|--alias|term, made up|--kind|concept|--definition|Nothing: a test.|--period|2003/..|--no-link-text|--source|eprs-2025");
        Assert.Equal((before.Topics, before.Terms + 1, before.Events, before.Sources), (with.Topics, with.Terms, with.Events, with.Sources));
        var term = with.Site.TermById[new TermId("made-up-term")];
        Assert.Equal(("Made-up term", "MUT", TermKind.Concept, "2003/..", false), (term.Name, term.Abbreviation, term.Kind, term.Period?.ToString(), term.LinkText));
        Assert.Equal(["term, made up"], term.Aliases);

        before = with;
        with = await After("new|source|--id|made-up|--title|[Made up]|--author|A: B|--date|2026|--url|https://a.example/#b|--copy|https://b.example/|--standing|press|--accessed|2026-11-22|--group|treaties");
        Assert.Equal((before.Topics, before.Terms, before.Events, before.Sources + 1), (with.Topics, with.Terms, with.Events, with.Sources));
        var source = with.Site.SourceById[new SourceId("made-up")];
        Assert.Equal(("[Made up]", "A: B", "https://a.example/#b", Standing.Press, new DateOnly(2026, 11, 22)), (source.Title, source.Author, source.Url?.Value, source.Standing, source.Accessed));
        Assert.Equal(("https://b.example/", "b.example"), (source.Copy?.Value, source.CopyHost));

        var checkedAll = await program.RunAsync(folder.Path, ["check"]);
        checkedAll.AssertDone();
        Assert.DoesNotContain(": error ", checkedAll.Errors, StringComparison.Ordinal);
        (await program.RunAsync(folder.Path, ["check", "--drafts"])).AssertDone();
    }

    private async Task<Counted> After(string arguments)
    {
        (await program.RunAsync(folder.Path, arguments.Split('|'))).AssertDone();
        return Read();
    }

    private Counted Read()
    {
        var drafts = DraftSet.Parse(SourceReader.Read(folder["input"]).Value);
        Assert.Empty(drafts.Diagnostics);
        var site = SiteLinker.Link(drafts.Value, new DateOnly(2026, 11, 22), withDrafts: true).Value;
        Assert.NotNull(site);
        return new Counted(site, site.Topics.Length, site.Terms.Length, site.Events.Length, site.Sources.Length);
    }

    private sealed record Counted(Site Site, int Topics, int Terms, int Events, int Sources);

    private void WriteSite()
    {
        folder.Write("input/site.yml", "title: A\ntagline: B\ndescription: C\nbase-url: https://a.example/\nfacts-as-of: 2026-11-22\nsections:\n  - { id: history, title: History, summary: What was. }\n");
        folder.Write("input/sources.yml", "# Treaties\n- id: treaty\n  title: A\n  standing: primary\n");
        folder.Write("input/topics/history/war.md", Topic);
    }

    private static void Copy(string from, string to)
    {
        foreach (var path in Files.In(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path)) ?? to);
            File.Copy(Path.Combine(from, path), Path.Combine(to, path));
        }
    }
}
