using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Exports;

/// <summary>A small site made by hand, with the awkward cases in it that exports have to get right.</summary>
internal static class SampleSite
{
    public static Uri BaseUrl { get; } = new("https://eu-nato.example/");

    public static BuildOptions Options { get; } = new(BaseUrl: null, new DateOnly(2026, 11, 22), IsStrict: false);

    public static Site Site { get; } = Build();

    /// <summary>A text whose references lead nowhere; exports write words only.</summary>
    public static Prose Text(string markdown, BodyForm form = BodyForm.Inline)
    {
        var body = MarkdownBody.Parse(new PlacedText(markdown, new SourceText("sample.md", markdown), 0), form).Value;
        return new Prose(body, [.. body.References.Select(_ => (Target?)null)], [], []);
    }

    public static HistoricalDate Date(string edtf) =>
        HistoricalDate.Parse(edtf) ?? throw new ArgumentException($"'{edtf}' is no date.", nameof(edtf));

    public static TimelineEvent Event(string id, string date) => new()
    {
        Id = new EventId(id),
        Date = Date(date),
        Title = "Something happened",
        Text = null,
        Organisation = null,
        Terms = [],
        OtherTopics = [],
        IsHorizon = false,
        Sources = [],
        Strongest = null,
        Topic = new TopicId("berlin-plus"),
        Location = default,
    };

    public static Source Source(string id, string? date = null) => new()
    {
        Id = new SourceId(id),
        Title = "A paper",
        Author = null,
        Publisher = null,
        Date = date is null ? null : Date(date),
        Url = null,
        Copy = null,
        Standing = Standing.Official,
        Archived = null,
        Accessed = null,
        Note = null,
        Location = default,
    };

    public static Term Term(string id, string name) => new()
    {
        Id = new TermId(id),
        Name = name,
        Abbreviation = null,
        Aliases = [],
        Kind = null,
        Definition = Text("What it is."),
        Organisation = null,
        Period = null,
        Region = null,
        Role = null,
        LinkText = true,
        Sources = [],
        Strongest = null,
        Topic = new TopicId("berlin-plus"),
        Location = default,
    };

    public static Topic Topic(string id, string title, DateOnly? reviewed) => new()
    {
        Id = new TopicId(id),
        Section = new SectionId("history"),
        Title = title,
        Summary = $"A summary of {title}.",
        Reviewed = reviewed,
        ReviewAfter = null,
        Sources = [new SourceId("eprs-2025")],
        Related = [],
        Tags = ["agreements"],
        RedirectFrom = [],
        IsDraft = false,
        Body = Text("", BodyForm.Page),
        Terms = [],
        Disagreements = [],
        Statements = [],
        Location = default,
    };

    public static string TextOf(OutputFile file) => Encoding.UTF8.GetString(file.Bytes.Span);

    private static Site Build()
    {
        var (topics, terms, events, sources) = (AllTopics(), AllTerms(), AllEvents(), AllSources());
        var section = new Section(new SectionId("history"), "History", "How it grew.", [.. topics.Select(topic => topic.Id)]);
        return new Site
        {
            Location = default,
            Info = new SiteInfo(
                "EU–NATO Cooperation", "A tagline", "A description", BaseUrl, null, "main", "en", new DateOnly(2026, 11, 22)),
            Sections = [section],
            Topics = topics,
            Terms = terms,
            Events = events,
            Disagreements = [.. topics.SelectMany(topic => topic.Disagreements)],
            Sources = sources,
            Members =
            [
                new Member(
                    "Sweden", "SE", new DateOnly(1995, 1, 1), null, new DateOnly(2024, 3, 7), [new SourceId("eprs-2025")], null, default),
            ],
            Series =
            [
                new DataSeries("spending", "EU-27", "EUR billion", [new DataPoint(2024, new Amount(343.50m), null, new SourceId("eprs-2025"))]),
            ],
            StandingPages = [new StandingPage("about", "About", "What this is.", Text("Some words.", BodyForm.Page), default)],
            Pictures = [new Picture("maps/europe.svg", "<svg/>"u8.ToArray(), SourceLocation.StartOf("input/media/maps/europe.svg"))],
            Statements = [.. topics.SelectMany(topic => topic.Statements)],
            SectionById = new[] { section }.ToFrozenDictionary(item => item.Id),
            TopicById = topics.ToFrozenDictionary(topic => topic.Id),
            TermById = terms.ToFrozenDictionary(term => term.Id),
            SourceById = sources.ToFrozenDictionary(source => source.Id),
            Backward = new Backward
            {
                Usages = new(FrozenDictionary<TermId, ImmutableArray<Mention>>.Empty),
                Links = new(FrozenDictionary<TopicId, ImmutableArray<Mention>>.Empty),
                Statements = new(FrozenDictionary<SourceId, ImmutableArray<Statement>>.Empty),
                EventsByTopic = new(events.GroupBy(entry => entry.Topic)
                    .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray())),
                EventsByTerm = new(FrozenDictionary<TermId, ImmutableArray<TimelineEvent>>.Empty),
            },
        };
    }

    private static Disagreement OneDisagreement() => new(
        new DisagreementId("berlin-plus-year"),
        "When was Berlin Plus agreed?",
        [
            new Position(Text("2002"), [new SourceId("essay")], Standing.Unattributed, default),
            new Position(Text("March *2003*"), [new SourceId("eprs-2025")], Standing.Official, default),
        ],
        Text("The declaration came first."),
        [],
        new TopicId("berlin-plus"),
        default);

    private static Statement OneStatement() => new(
        StatementKind.Definition,
        "",
        "What it is.".AsMemory(),
        new TopicId("berlin-plus"),
        "shape",
        [new SourceId("eprs-2025")],
        Standing.Official,
        default);

    private static ImmutableArray<Topic> AllTopics() =>
    [
        Topic("berlin-plus", "Berlin Plus", new DateOnly(2026, 11, 20)) with
        {
            Body = Text(
                """
                Before any heading: [[shape]] & friends [@eprs-2025].

                ## What it *means*

                - One item
                - Ein Wort: Größe

                ### Änderungen \</script>

                A | B
                --|--
                1 | 2
                """,
                BodyForm.Page),
            Disagreements = [OneDisagreement()],
            Terms = [new TermId("shape")],
            Statements = [OneStatement()],
        },
        Topic("western-union", "Western Union", new DateOnly(2026, 11, 21)),
        Topic("unread", "Never reviewed", null),
    ];

    private static ImmutableArray<Term> AllTerms() =>
    [
        Term("assured-access", "assured access"),
        Term("shape", "Supreme Headquarters Allied Powers Europe") with
        {
            Abbreviation = "SHAPE",
            Aliases = ["the \"Headquarters\", at Mons", "Headquarters"],
            Kind = TermKind.Body,
            Definition = Text("NATO's headquarters, at **Mons**; see [[assured-access]]."),
            Organisation = Organisation.Nato,
            Period = Date("1951-04-02/.."),
            Sources = [new SourceId("eprs-2025")],
            Strongest = Standing.Official,
        },
    ];

    private static ImmutableArray<TimelineEvent> AllEvents() =>
    [
        Event("western-union", "../1954") with
        {
            Title = "Western Union, until it became the WEU",
            Organisation = Organisation.Weu,
        },
        Event("berlin-plus-agreed", "2003-03-17") with
        {
            Title = "Berlin Plus arrangements adopted",
            Text = Text("An exchange of letters; see [[shape]]."),
            Organisation = Organisation.Joint,
            Terms = [new TermId("shape")],
            OtherTopics = [new TopicId("western-union")],
            Sources = [new SourceId("eprs-2025")],
            Strongest = Standing.Official,
        },
        Event("projects", "2016/2018") with { Sources = [new SourceId("essay")], Strongest = Standing.Unattributed },
        Event("target-2030", "2030") with { Title = "Corridors ready", IsHorizon = true, Organisation = Organisation.Eu },
    ];

    private static ImmutableArray<Source> AllSources() =>
    [
        Source("eprs-2025", "2025-06") with
        {
            Title = "EU–NATO {cooperation} & more: 100% of it_",
            Author = "European Parliamentary Research Service",
            Publisher = "Parliament",
            Url = new("https://example.org/a_b?c=1&d={2}", default),
            Accessed = new DateOnly(2026, 11, 22),
            Archived = new("https://archive.example/x", default),
            Note = "A briefing; $5.",
        },
        Source("essay", "2017~") with { Title = "Eu Nato", Standing = Standing.Unattributed },
    ];
}
