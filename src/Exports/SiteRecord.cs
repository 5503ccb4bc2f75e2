using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using EuNatoSite.Model;

namespace EuNatoSite.Exports;

// The published form of the model: what data/site.json holds, and what its schema is made from. Records are made as they are written.
// A description here is what the schema says of the member.

[Description("Everything the site knows.")]
public sealed record SiteRecord(
    [property: JsonPropertyName("$schema")] string Schema,
    InfoRecord Site,
    [property: Description("In reading order.")] IEnumerable<SectionRecord> Sections,
    [property: Description("By section, then in the order of the section.")] IEnumerable<TopicRecord> Topics,
    [property: Description("By name, ignoring case.")] IEnumerable<TermRecord> Terms,
    [property: Description("By date.")] IEnumerable<EventRecord> Events,
    IEnumerable<DisagreementRecord> Disagreements,
    [property: Description("By title, ignoring case.")] IEnumerable<SourceRecord> Sources,
    [property: Description("By country.")] IEnumerable<MemberRecord> Members,
    IEnumerable<SeriesRecord> Series,
    IEnumerable<PageRecord> Pages,
    [property: Description("Every statement and what it rests on, by topic.")] IEnumerable<StatementRecord> Statements);

public sealed record InfoRecord(
    string Title,
    string Tagline,
    string Description,
    [property: Description("Paths are relative to it.")] string BaseUrl,
    [property: Description("A BCP 47 tag.")] string Language,
    DateOnly FactsAsOf,
    string? Repository);

public sealed record SectionRecord(string Id, string Title, string Summary, string Path, ImmutableArray<string> Topics);

public sealed record TopicRecord
{
    public required string Id { get; init; }

    public required string Section { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Path { get; init; }

    [Description("The last day an editor checked it against its sources.")]
    public required DateOnly? Reviewed { get; init; }

    public required DateOnly? ReviewAfter { get; init; }

    [Description("The last day its text was changed; null where that is not known.")]
    public required DateOnly? LastChanged { get; init; }

    public required ImmutableArray<string> Tags { get; init; }

    [Description("Ids of topics to read next.")]
    public required ImmutableArray<string> Related { get; init; }

    [Description("Ids of the sources the page as a whole rests on.")]
    public required ImmutableArray<string> Sources { get; init; }

    [Description("Ids of the terms it defines.")]
    public required ImmutableArray<string> Terms { get; init; }

    [Description("Ids of the events it shows, its own and others', by date.")]
    public required ImmutableArray<string> Events { get; init; }

    [Description("Ids of the disagreements it records.")]
    public required ImmutableArray<string> Disagreements { get; init; }

    [Description("The body in plain text, in order.")]
    public required ImmutableArray<PartRecord> Parts { get; init; }
}

[Description("A heading of a body and the text below it; the text before the first heading has none.")]
public sealed record PartRecord(
    [property: Description("The heading's fragment on the page.")] string? Id,
    [property: Description("1 to 6, and 0 for the text before the first heading.")] int Level,
    string? Heading,
    [property: Description("One line a paragraph, list item or row of a table, whose cells have ' · ' between them.")] string Text);

[Description("A glossary entry.")]
public sealed record TermRecord
{
    public required string Id { get; init; }

    public required string Term { get; init; }

    public required string? Abbreviation { get; init; }

    public required ImmutableArray<string> Aliases { get; init; }

    public required TermKind? Kind { get; init; }

    public required string Definition { get; init; }

    public required Organisation? Organisation { get; init; }

    [Description("When it ran or was in force.")]
    public required DateRecord? Period { get; init; }

    public required string? Region { get; init; }

    [Description("The office of a person.")]
    public required string? Role { get; init; }

    [Description("Id of the topic that defines it.")]
    public required string Topic { get; init; }

    public required ImmutableArray<string> Sources { get; init; }

    [Description("The best standing among its sources; null where it names none.")]
    public required Standing? Strongest { get; init; }

    [Description("Whether that is primary, official or research; a text that rests on press alone says who reports it.")]
    [JsonPropertyName("corroborated")]
    public required bool IsCorroborated { get; init; }

    public required string Path { get; init; }
}

[Description("An entry of the timeline.")]
public sealed record EventRecord
{
    public required string Id { get; init; }

    public required DateRecord Date { get; init; }

    public required string Title { get; init; }

    public required string? Text { get; init; }

    public required Organisation? Organisation { get; init; }

    [Description("Whether it is still ahead, as a target or the end of a mandate is, rather than something that happened.")]
    [JsonPropertyName("horizon")]
    public required bool IsHorizon { get; init; }

    [Description("Id of the topic that tells it.")]
    public required string Topic { get; init; }

    public required ImmutableArray<string> OtherTopics { get; init; }

    public required ImmutableArray<string> Terms { get; init; }

    public required ImmutableArray<string> Sources { get; init; }

    [Description("The best standing among its sources; null where it names none.")]
    public required Standing? Strongest { get; init; }

    [Description("Whether that is primary, official or research; a text that rests on press alone says who reports it.")]
    [JsonPropertyName("corroborated")]
    public required bool IsCorroborated { get; init; }

    public required string Path { get; init; }
}

[Description("A question that the sources answer differently.")]
public sealed record DisagreementRecord(
    string Id,
    string Question,
    ImmutableArray<PositionRecord> Positions,
    [property: Description("How this site reads it.")] string? Reading,
    [property: Description("Ids of what supports the reading.")] ImmutableArray<string> Sources,
    string Topic);

public sealed record PositionRecord(
    string Answer,
    ImmutableArray<string> Sources,
    [property: Description("The best standing among its sources; null where it names none.")] Standing? Strongest,
    [property: JsonPropertyName("corroborated")] bool IsCorroborated);
