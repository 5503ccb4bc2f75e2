using System.Collections.Immutable;
using System.ComponentModel;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

// The files of the input, key by key: what a schema tells an editor, in the order in which the keys are written. A description is shown
// to whoever points at the key. What names something else by its id is a text here: whether it leads anywhere, all files together tell.

[Description("The front matter of a topic. The file's name is the topic's id, and its folder the section.")]
internal sealed record TopicShape
{
    [Description("The topic's name, as its heading, menus and links show it.")]
    [MaxLength(Limits.Title), Example("Berlin Plus")]
    public required string Title { get; init; }

    [Description("One sentence that says what a reader learns here. It stands below the title, in lists and in search results.")]
    [MaxLength(Limits.Summary)]
    public required string Summary { get; init; }

    [Description("The topic's place in its section: lower numbers come first, topics without one last. Steps of ten leave room.")]
    public int? Order { get; init; }

    [Description("The last day an editor checked the topic against its sources.")]
    public DateOnly? Reviewed { get; init; }

    [Description("The day from which the topic wants another look: the page then says so, and 'check' warns.")]
    public DateOnly? ReviewAfter { get; init; }

    [Description("Ids from sources.yml: what the page as a whole rests on.")]
    [Example("eprs-2025", "policy-paper-2021")]
    public ImmutableArray<string>? Sources { get; init; }

    [Description("Ids of topics a reader should see next; each shows the other. A topic's id is its file's name without '.md'.")]
    [Example("joint-declarations", "western-balkans")]
    public ImmutableArray<string>? Related { get; init; }

    [Description("What the topic is about, in some words as readers know them. The search finds the topic by them, and no page shows them.")]
    [MaxLength(Limits.Name), Example("crisis management", "PESCO")]
    public ImmutableArray<string>? Tags { get; init; }

    [Description("Addresses the page had before, from the site's root: who follows one is led here.")]
    [Example("history/berlin-plus-agreement.html")]
    public ImmutableArray<string>? RedirectFrom { get; init; }

    [Description("Whether the topic is still being written: it is not published, and what it names is checked by 'check --drafts' alone.")]
    [DefaultValue(false)]
    public bool? Draft { get; init; }

    [Description("Glossary entries this topic owns. The site links their names wherever its texts use them.")]
    public ImmutableArray<TermShape>? Terms { get; init; }

    [Description("Timeline entries this topic owns.")]
    public ImmutableArray<EventShape>? Events { get; init; }

    [Description("Questions the sources answer differently.")]
    public ImmutableArray<DisagreementShape>? Disagreements { get; init; }
}

[Description("A glossary entry.")]
internal sealed record TermShape
{
    [Description("The name, as running text uses it.")]
    [MaxLength(Limits.Name), Example("Berlin Plus arrangements")]
    public required string Term { get; init; }

    [Description("The entry's id, unique over the whole site; made of the name where it is left out.")]
    [Example("berlin-plus")]
    public TermId? Id { get; init; }

    [Description("A short form, shown beside the name; text that uses it in exactly these letters is linked as well.")]
    [MaxLength(Limits.Name), Example("SHAPE")]
    public string? Abbreviation { get; init; }

    [Description("Other names for the same thing, linked as well.")]
    [MaxLength(Limits.Name), Example("Berlin Plus", "Berlin Plus agreement")]
    public ImmutableArray<string>? Aliases { get; init; }

    [Description("What kind of thing it is; each kind has a register of its own.")]
    public TermKind? Kind { get; init; }

    [Description("What it is, in one to three sentences of inline Markdown without blank lines.")]
    [MaxLength(Limits.Statement)]
    public required string Definition { get; init; }

    [Description("Whose it is: the EU's, NATO's, the Western European Union's, joint, or another's.")]
    public Organisation? Organisation { get; init; }

    [Description("When it ran or was in force.")]
    public HistoricalDate? Period { get; init; }

    [Description("Where it took place.")]
    [MaxLength(Limits.Name), Example("Western Balkans")]
    public string? Region { get; init; }

    [Description("The office of a person, with its years.")]
    [MaxLength(Limits.Role), Example("NATO Secretary General, 2014-2024")]
    public string? Role { get; init; }

    [Description("Whether text that uses the name is linked here. False for names that are everyday words too.")]
    [DefaultValue(true)]
    public bool? LinkText { get; init; }

    [Description("Ids from sources.yml: what the definition rests on.")]
    [Example("eprs-2025")]
    public ImmutableArray<string>? Sources { get; init; }
}

[Description("A timeline entry.")]
internal sealed record EventShape
{
    [Description("When it happened, no more exactly than the sources say.")]
    public required HistoricalDate Date { get; init; }

    [Description("The entry's id, unique over the whole site; made of date and title where it is left out.")]
    [Example("berlin-plus-agreed")]
    public EventId? Id { get; init; }

    [Description("What happened, in a few words.")]
    [MaxLength(Limits.EventTitle), Example("Berlin Plus arrangements adopted")]
    public required string Title { get; init; }

    [Description("What there is to say of it, in inline Markdown without blank lines.")]
    [MaxLength(Limits.Statement)]
    public string? Text { get; init; }

    [Description("Who acted: the EU, NATO, the Western European Union, both together, or another.")]
    public Organisation? Organisation { get; init; }

    [Description("Ids of the glossary entries it concerns.")]
    [Example("berlin-plus")]
    public ImmutableArray<string>? Terms { get; init; }

    [Description("Ids of other topics that show it too.")]
    [Example("western-balkans")]
    public ImmutableArray<string>? Topics { get; init; }

    [Description("Whether it is still ahead, as a target or the end of a mandate is, rather than something that happened.")]
    [DefaultValue(false)]
    public bool? Horizon { get; init; }

    [Description("Ids from sources.yml: what the entry rests on.")]
    [Example("eprs-2025")]
    public ImmutableArray<string>? Sources { get; init; }
}

[Description("A question the sources answer differently.")]
internal sealed record DisagreementShape
{
    [Description("Its id, unique over the whole site.")]
    [Example("berlin-plus-year")]
    public required DisagreementId Id { get; init; }

    [Description("The question, as a question.")]
    [MaxLength(Limits.Question), Example("When was Berlin Plus agreed?")]
    public required string Question { get; init; }

    [Description("The answers, at least two, each with the sources that give it.")]
    [MinLength(Limits.FewestPositions)]
    public required ImmutableArray<PositionShape> Positions { get; init; }

    [Description("How this site reads it, in inline Markdown without blank lines.")]
    [MaxLength(Limits.Statement)]
    public string? Reading { get; init; }

    [Description("Ids from sources.yml: what supports the reading.")]
    [Example("nato-eu-declaration-2002")]
    public ImmutableArray<string>? Sources { get; init; }
}

[Description("One answer and who gives it.")]
internal sealed record PositionShape
{
    [Description("The answer, in inline Markdown without blank lines.")]
    [MaxLength(Limits.Statement), Example("March 2003")]
    public required string Answer { get; init; }

    [Description("Ids from sources.yml: the sources that give this answer.")]
    [Example("eprs-2025", "policy-paper-2021")]
    public ImmutableArray<string>? Sources { get; init; }
}
