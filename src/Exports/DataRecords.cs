using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using EuNatoSite.Model;

namespace EuNatoSite.Exports;

[Description("A date with the precision its sources give it.")]
public sealed record DateRecord(
    [property: Description("As EDTF (ISO 8601-2) writes it.")] string Edtf,
    [property: Description("As people read it.")] string Text,
    [property: Description("The first day it can mean; null where the start is open.")] DateOnly? Earliest,
    [property: Description("The last day it can mean; null where the end is open.")] DateOnly? Latest)
{
    public static DateRecord Of(HistoricalDate date) =>
        new(date.ToString(), date.ToDisplay(), date.From?.First, date.To?.Last);
}

[Description("An entry of the bibliography.")]
public sealed record SourceRecord
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string? Author { get; init; }

    public required string? Publisher { get; init; }

    public required DateRecord? Date { get; init; }

    [Description("Its address at its publisher's own.")]
    public required string? Url { get; init; }

    [Description("The address at which somebody else than its publisher hosts the text.")]
    public required string? Copy { get; init; }

    [Description("How far it carries a statement.")]
    public required Standing Standing { get; init; }

    [Description("The address of an archived copy.")]
    public required string? Archived { get; init; }

    public required DateOnly? Accessed { get; init; }

    public required string? Note { get; init; }

    public required string Path { get; init; }
}

[Description("A country that is or was a member of the EU or of NATO.")]
public sealed record MemberRecord(
    string Country,
    [property: Description("ISO 3166-1 alpha-2.")] string Iso2,
    DateOnly? EuSince,
    [property: Description("The last day of membership.")] DateOnly? EuUntil,
    DateOnly? NatoSince,
    ImmutableArray<string> Sources,
    string? Note);

[Description("Figures of one group of countries, in one unit, by year.")]
public sealed record SeriesRecord(string Id, string Group, string Unit, ImmutableArray<PointRecord> Points);

public sealed record PointRecord(
    int Year,
    decimal Value,
    [property: Description("Null where the value is exact, else about, more-than, at-least, less-than or at-most.")] string? Qualifier,
    string? PriceBasis,
    string? Source);

[Description("A page that belongs to no section.")]
public sealed record PageRecord(string Id, string Title, string Summary, string Path, ImmutableArray<PartRecord> Parts);

[Description("Something the site says, and what it rests on.")]
public sealed record StatementRecord(
    StatementKind Kind,
    string Text,
    string Topic,
    [property: Description("Id of its term, event or disagreement, or its fragment on the topic's page.")] string Key,
    ImmutableArray<string> Sources,
    [property: Description("The best standing among its sources; null where it names none.")] Standing? Strongest,
    [property: Description("Whether that is primary, official or research.")]
    [property: JsonPropertyName("corroborated")] bool IsCorroborated);
