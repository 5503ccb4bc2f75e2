using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>HTML that is safe to write as it is: this program rendered, escaped or serialised it.</summary>
public readonly record struct Html(string Value)
{
    public override string ToString() => Value;
}

/// <param name="Url">Relative to the page it stands on, or an https address.</param>
public sealed record Link(string Url, string Text);

/// <summary>A date as people read it and as machines do.</summary>
/// <param name="Edtf">As the source file writes it.</param>
/// <param name="Earliest">The first day it can mean, to sort by.</param>
public sealed record DateView(string Display, string Edtf, DateOnly Earliest)
{
    public static DateView Of(HistoricalDate date) => new(date.ToDisplay(), date.ToString(), date.Earliest);
}

/// <summary>A stretch of a body: HTML, or a figure that a view draws.</summary>
public abstract record BodyPiece;

public sealed record HtmlPiece(Html Html) : BodyPiece;

public sealed record FigurePiece(FigureView Figure) : BodyPiece;

/// <summary>A heading in a page's contents.</summary>
public sealed record ContentsEntry(int Level, string Url, string Text);

/// <summary>What shows when a reader rests on a link: one card a page for each thing, however often it is mentioned, and none for what the page itself defines or lists.</summary>
/// <param name="Id">That of its element: <c>Card-term-</c>, <c>Card-topic-</c> or <c>Card-event-</c> and the id of what it tells of.</param>
/// <param name="Label">What it is, or when: <c>Operation</c>, <c>17 March 2003</c>.</param>
/// <param name="Text">Plain words: a card leads on by its title alone.</param>
public sealed record Card(string Id, string Label, string Title, string Text);

/// <summary>An event in a list.</summary>
/// <param name="Id">Its fragment on the timeline, and in any list of events.</param>
/// <param name="Concerns">In the timeline: what it concerns; null elsewhere.</param>
public sealed record EventView(
    string Id,
    DateView Date,
    int Year,
    string Title,
    Html? Text,
    Organisation? Organisation,
    bool IsHorizon,
    bool IsUncorroborated,
    string TimelineUrl,
    ImmutableArray<SourceLink> Sources,
    EventConcerns? Concerns = null);

/// <summary>What an event leads on to, and is found by.</summary>
/// <param name="Topics">Its own, then the others that show it.</param>
/// <param name="Terms">Those it concerns, but for the ones its text links.</param>
/// <param name="Kinds">Of all terms it concerns, in the order of the model.</param>
public sealed record EventConcerns(ImmutableArray<Link> Topics, ImmutableArray<Link> Terms, ImmutableArray<TermKind> Kinds);

/// <summary>One of the ways a list can be narrowed by.</summary>
/// <param name="Name">What the address of a narrowed list calls it.</param>
/// <param name="Options">Only what an entry of the list has.</param>
public sealed record ChoiceView(string Name, string Label, ImmutableArray<ChoiceOption> Options);

public sealed record ChoiceOption(string Key, string Label);

/// <summary>A source where it is named in support of something.</summary>
/// <param name="Url">Its page on this site; where it has a number, its place in the page's own list.</param>
/// <param name="Number">In the page's own list; 0 where the page has none.</param>
public sealed record SourceLink(string Url, string Title, Standing Standing, int Number = 0);

/// <summary>A source in a page's own list.</summary>
/// <param name="Number">The number citations show; 0 where nothing on the page cites it.</param>
/// <param name="Anchor">Its fragment on the page; null where nothing cites it.</param>
/// <param name="Places">Null where it has none, or the list gives none.</param>
public sealed record SourceEntry(
    int Number, string? Anchor, SourceLink Link, BibliographicReference Reference, SourcePlaces? Places, string? Note);

/// <summary>Where a source can be read outside the site.</summary>
/// <param name="Own">At its publisher's own.</param>
/// <param name="Copy">Where somebody else hosts its text, named by the host, so that its standing is not read as the host's.</param>
/// <param name="Archived">In a web archive.</param>
public sealed record SourcePlaces(string? Own, Link? Copy, string? Archived)
{
    /// <summary>Null where it has none.</summary>
    internal static SourcePlaces? Of(Source source)
    {
        var copy = source.Copy is { Value: var address } && source.CopyHost is { } host ? new Link(address, host) : null;
        return (source.Url ?? source.Copy ?? source.Archived) is null
            ? null
            : new SourcePlaces(source.Url?.Value, copy, source.Archived?.Value);
    }
}

/// <summary>A term in a list or table.</summary>
/// <param name="Anchor">Its fragment on the topic that defines it.</param>
/// <param name="SortName">What a register sorts it by.</param>
public sealed record TermView(
    string Id,
    string Anchor,
    string Url,
    string Name,
    string SortName,
    string? Abbreviation,
    ImmutableArray<string> Aliases,
    TermKind? Kind,
    Html Definition,
    Organisation? Organisation,
    DateView? Period,
    string? Region,
    string? Role,
    bool IsUncorroborated,
    ImmutableArray<SourceLink> Sources);

public sealed record PositionView(Html Answer, ImmutableArray<SourceLink> Sources, bool IsUncorroborated);

public sealed record DisagreementView(
    string Id,
    string Question,
    ImmutableArray<PositionView> Positions,
    Html? Reading,
    ImmutableArray<SourceLink> Sources,
    Link Topic);

/// <summary>How many statements a primary, official or research source carries.</summary>
public sealed record Coverage(int Corroborated, int Total)
{
    public static Coverage Of(IEnumerable<Statement> statements) => Of(statements.Select(statement => statement.Strongest));

    /// <param name="strongest">The standing of each statement's best source.</param>
    public static Coverage Of(IEnumerable<Standing?> strongest)
    {
        var all = strongest.ToList();
        return new Coverage(all.Count(EvidenceRule.IsCorroborated), all.Count);
    }
}

/// <summary>How many statements have a source of this standing as their strongest.</summary>
public sealed record StandingCount(Standing Standing, int Statements)
{
    /// <summary>One count for each standing, strongest first; a statement without sources is in none.</summary>
    public static ImmutableArray<StandingCount> Of(ImmutableArray<Statement> statements)
    {
        var counts = new int[Kinds.Standings.Length];
        foreach (var statement in statements)
        {
            if (statement.Strongest is { } strongest)
            {
                counts[(int)strongest]++;
            }
        }

        return [.. Kinds.Standings.Select(standing => new StandingCount(standing.Kind, counts[(int)standing.Kind]))];
    }
}

/// <summary>A statement in a list, with the place it is made.</summary>
public sealed record StatementView(
    StatementKind Kind, string Text, Link Topic, string Url, bool IsUncorroborated, ImmutableArray<SourceLink> Sources);

/// <summary>Sentences of a topic that lead or refer here.</summary>
public sealed record MentionView(Link From, ImmutableArray<string> Sentences);

/// <summary>A topic in a list.</summary>
public sealed record TopicCard(string Url, string Title, string Summary, DateOnly? Reviewed, DateOnly? LastChanged);
