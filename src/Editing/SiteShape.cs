using System.Collections.Immutable;
using System.ComponentModel;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

[Description("The front matter of a standing page, such as 'about'. The file's name is the page's id.")]
internal sealed record PageShape
{
    [Description("The page's name, as its heading and menus show it.")]
    [MaxLength(Limits.Title), Example("About this site")]
    public required string Title { get; init; }

    [Description("One sentence that says what the page holds.")]
    [MaxLength(Limits.Summary)]
    public required string Summary { get; init; }
}

[Description("What the whole site shares.")]
internal sealed record SiteShape
{
    [Description("The site's name.")]
    [MaxLength(Limits.Title)]
    public required string Title { get; init; }

    [Description("A line below the name, on the home page.")]
    [MaxLength(Limits.Tagline)]
    public required string Tagline { get; init; }

    [Description("What the site is, for search engines and feeds.")]
    [MaxLength(Limits.SiteDescription)]
    public required string Description { get; init; }

    [Description("The address the site stands at.")]
    [Example("https://eu-nato.example/")]
    public required SiteAddress BaseUrl { get; init; }

    [Description("The address of the repository; pages then offer to edit them there.")]
    public Uri? Repository { get; init; }

    [Description("The branch that edits start from.")]
    [DefaultValue("main")]
    public string? EditBranch { get; init; }

    [Description("The language of the texts, as a BCP 47 tag of English, such as en-GB: the words around them are English.")]
    [DefaultValue("en")]
    public LanguageTag? Language { get; init; }

    [Description("The day up to which the site's facts were gathered.")]
    public required DateOnly FactsAsOf { get; init; }

    [Description("The sections in reading order; each is a folder of topics/.")]
    public required ImmutableArray<SectionShape> Sections { get; init; }
}

/// <summary>Stands for an address that those of pages go on after.</summary>
internal sealed record SiteAddress;

/// <summary>Stands for a tag of English.</summary>
internal sealed record LanguageTag;

[Description("A section: the topics of one folder.")]
internal sealed record SectionShape
{
    [Description("The section's id: the name of its folder in topics/.")]
    [Example("history")]
    public required SectionId Id { get; init; }

    [Description("The section's name, as menus show it.")]
    [MaxLength(Limits.Title)]
    public required string Title { get; init; }

    [Description("One sentence on what its topics are about.")]
    [MaxLength(Limits.SectionSummary)]
    public required string Summary { get; init; }
}

[Description("An entry of the bibliography.")]
internal sealed record SourceShape
{
    [Description("What citations call it: [@id] in a body, and the id in lists of sources.")]
    [Example("eprs-2025")]
    public required SourceId Id { get; init; }

    [Description("The title the source bears; in square brackets where it bears none.")]
    [MaxLength(Limits.SourceTitle)]
    public required string Title { get; init; }

    [Description("Who wrote it: people or bodies.")]
    [MaxLength(Limits.Author)]
    public string? Author { get; init; }

    [Description("Who published it.")]
    [MaxLength(Limits.Publisher), Example("European Parliamentary Research Service")]
    public string? Publisher { get; init; }

    [Description("When it was published.")]
    public HistoricalDate? Date { get; init; }

    [Description("Where it can be read at its publisher's own.")]
    public Uri? Url { get; init; }

    [Description("Where somebody else than its publisher hosts the text.")]
    public Uri? Copy { get; init; }

    [Description("How far it carries a statement. 'primary' is the text itself of a treaty, law, declaration or strategy, 'official' what a government or organisation publishes and answers for, 'research' a study that names its author or institution, 'press' a report of the news, 'unattributed' a text without author or publisher, 'ai-assisted' one that declares help of AI and that no institution answers for. A statement that rests on the last two alone is marked.")]
    public required Standing Standing { get; init; }

    [Description("The address of an archived copy.")]
    public Uri? Archived { get; init; }

    [Description("The day somebody last read it there.")]
    public DateOnly? Accessed { get; init; }

    [Description("What else a reader should know of it, such as which parts were read.")]
    [MaxLength(Limits.Note)]
    public string? Note { get; init; }
}
