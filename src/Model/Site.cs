using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Model;

/// <summary>What <c>site.yml</c> says of the site as a whole.</summary>
public sealed record SiteInfo(
    string Title,
    string Tagline,
    string Description,
    Uri BaseUrl,
    Placed<string>? Repository,
    string EditBranch,
    string Language,
    DateOnly FactsAsOf)
{
    /// <summary>Stands for an address that could not be read, so that other problems are found in the same run.</summary>
    public static Uri UnknownAddress { get; } = new("https://example.invalid/");

    /// <summary>Whether <see cref="BaseUrl"/> was given.</summary>
    public bool HasAddress => BaseUrl != UnknownAddress;
}

/// <summary>A section in reading order, with the ids of its topics in theirs.</summary>
public sealed record Section(SectionId Id, string Title, string Summary, ImmutableArray<TopicId> Topics)
{
    /// <summary>Of its id in <c>site.yml</c>; null where that does not list it.</summary>
    public SourceLocation? Location { get; init; }
}

/// <summary>A picture under <c>input/media/</c>; <paramref name="Path"/> is relative to that folder.</summary>
public sealed record Picture(string Path, ReadOnlyMemory<byte> Bytes, SourceLocation Location)
{
    /// <summary>Whether a topic shows it that is not published yet.</summary>
    public bool IsOfDraft { get; init; }
}

/// <summary>
/// The whole of what the site knows: every reference resolved, every list in the order it is shown.
/// Nothing in it changes, and nothing in it is HTML or the address of a page.
/// </summary>
public sealed record Site
{
    public required SiteInfo Info { get; init; }

    /// <summary>The file that describes it.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>In reading order.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>By section, then in the order of the section.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>By name, ignoring case.</summary>
    public required ImmutableArray<Term> Terms { get; init; }

    /// <summary>By date; horizons among the rest.</summary>
    public required ImmutableArray<TimelineEvent> Events { get; init; }

    /// <summary>By topic, in the order of its file.</summary>
    public required ImmutableArray<Disagreement> Disagreements { get; init; }

    /// <summary>By title, ignoring case.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>By country.</summary>
    public required ImmutableArray<Member> Members { get; init; }

    /// <summary>By id, then group.</summary>
    public required ImmutableArray<DataSeries> Series { get; init; }

    public required ImmutableArray<StandingPage> StandingPages { get; init; }

    public required ImmutableArray<Picture> Pictures { get; init; }

    /// <summary>Every statement of the site, by topic, in reading order.</summary>
    public required ImmutableArray<Statement> Statements { get; init; }

    public required FrozenDictionary<SectionId, Section> SectionById { get; init; }

    public required FrozenDictionary<TopicId, Topic> TopicById { get; init; }

    public required FrozenDictionary<TermId, Term> TermById { get; init; }

    public required FrozenDictionary<SourceId, Source> SourceById { get; init; }

    /// <summary>
    /// Every text that may lead somewhere, and the topic it belongs to; null for that of a standing page. Who reads all that is written
    /// reads these.
    /// </summary>
    public IEnumerable<(TopicId? Topic, Prose Prose)> Texts =>
    [
        .. Topics.Select(topic => ((TopicId?)topic.Id, topic.Body)),
        .. Terms.Select(term => ((TopicId?)term.Topic, term.Definition)),
        .. Events.Where(entry => entry.Text is not null).Select(entry => ((TopicId?)entry.Topic, entry.Text!)),
        .. Disagreements.SelectMany(disagreement => disagreement.Texts.Select(text => ((TopicId?)disagreement.Topic, text))),
        .. StandingPages.Select(page => ((TopicId?)null, page.Body)),
    ];

    /// <summary>References turned around.</summary>
    public required Backward Backward { get; init; }

    /// <summary>The title of a topic or name of a term, by the id that <c>[[id]]</c> holds; a topic comes first. Null where there is neither.</summary>
    public string? NameOf(string id) => NameOf(id, TopicById, TermById);

    /// <inheritdoc cref="NameOf(string)"/>
    internal static string? NameOf(string id, FrozenDictionary<TopicId, Topic> topics, FrozenDictionary<TermId, Term> terms) =>
        topics.TryGetValue(new TopicId(id), out var topic) ? topic.Title : terms.GetValueOrDefault(new TermId(id))?.Name;
}
