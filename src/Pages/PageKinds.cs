using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>A section with its topics, where several are listed.</summary>
public sealed record SectionCard(Link Section, string Summary, ImmutableArray<TopicCard> Topics);

public sealed record HomePage(PageFrame Frame) : Page(Frame, [])
{
    public required string Lead { get; init; }

    /// <summary>Where a reader who is new to the subject begins: the first topic.</summary>
    public required TopicCard? Start { get; init; }

    /// <summary>The organisations that the site is about, as the first topic defines them.</summary>
    public required ImmutableArray<TermView> Organisations { get; init; }

    public required MemberCounts Members { get; init; }

    public required ImmutableArray<KeyFigure> KeyFigures { get; init; }

    public required ImmutableArray<YearCount> PerYear { get; init; }

    /// <summary>The last things that happened, the latest first.</summary>
    public required ImmutableArray<EventView> LatestEvents { get; init; }

    public required ImmutableArray<SectionCard> Sections { get; init; }

    /// <summary>The topics that changed last or, where that is not known, were reviewed last.</summary>
    public required ImmutableArray<TopicCard> LatestTopics { get; init; }

    public required SiteCounts Counts { get; init; }

    public required Coverage Evidence { get; init; }

    /// <summary>With what each tells.</summary>
    public required ImmutableArray<PageCard> StandingPages { get; init; }
}

/// <summary>The latest value of a chart that runs over the years.</summary>
/// <param name="Subject">The chart's title without the years that the chart runs over: the value is that of one.</param>
/// <param name="Url">The chart's place in its topic.</param>
public sealed record KeyFigure(Amount Value, string Unit, int Year, string Subject, string Url, SourceLink Source);

/// <summary>A page where it is named to lead on to it.</summary>
public sealed record PageCard(string Url, string Title, string Summary);

/// <param name="Events">That have happened, without those still ahead.</param>
public sealed record SiteCounts(int Topics, int Events, int Terms, int Sources, int Disagreements);

/// <summary>A standing page of the model, with the sources it cites.</summary>
public sealed record StandingTextPage(
    PageFrame Frame, ImmutableArray<BodyPiece> Body, ImmutableArray<SourceEntry> Sources, ImmutableArray<LinkOrigin> Origins)
    : Page(Frame, Origins);

public sealed record SectionPage(PageFrame Frame, ImmutableArray<TopicCard> Topics) : Page(Frame, []);

public sealed record TopicPage(PageFrame Frame, ImmutableArray<LinkOrigin> Origins) : Page(Frame, Origins)
{
    public required DateOnly? Reviewed { get; init; }

    /// <summary>Whether the day it was to be reviewed by has passed.</summary>
    public required bool IsReviewDue { get; init; }

    public required Coverage Evidence { get; init; }

    /// <summary>What its statements rest on at best.</summary>
    public required ImmutableArray<StandingCount> ByStanding { get; init; }

    public required TopicCitation Citation { get; init; }

    /// <summary>The statements that rest on unattributed or AI-assisted sources alone, or on none.</summary>
    public required ImmutableArray<StatementView> Uncorroborated { get; init; }

    public required ImmutableArray<BodyPiece> Body { get; init; }

    public required ImmutableArray<ContentsEntry> Contents { get; init; }

    /// <summary>For the page's sidebar.</summary>
    public required SectionNav Section { get; init; }

    public required ImmutableArray<EventView> Events { get; init; }

    public required ImmutableArray<TermView> Terms { get; init; }

    public required ImmutableArray<DisagreementView> Disagreements { get; init; }

    public required ImmutableArray<SourceEntry> Sources { get; init; }

    public required ImmutableArray<MentionView> LinkedFrom { get; init; }

    public required ImmutableArray<TopicCard> Related { get; init; }

    public required Link? Previous { get; init; }

    public required Link? Next { get; init; }
}

/// <summary>A section and its topics, as a topic of it links them.</summary>
public sealed record SectionNav(Link Section, ImmutableArray<Link> Topics);

/// <param name="PerYear">Number of events of each year from the first to the last, horizons left out.</param>
public sealed record TimelinePage(
    PageFrame Frame,
    ImmutableArray<DecadeView> Decades,
    ImmutableArray<EventView> Horizons,
    ImmutableArray<YearCount> PerYear,
    ImmutableArray<ChoiceView> Choices,
    Coverage Evidence) : Page(Frame, [])
{
    /// <summary>Whether there is an event, and with it a calendar.</summary>
    public bool HasEvents => !Decades.IsEmpty || !Horizons.IsEmpty;
}

/// <param name="Name">For a heading: <c>1990s</c>.</param>
public sealed record DecadeView(string Name, ImmutableArray<YearView> Years);

public sealed record YearView(int Year, ImmutableArray<EventView> Events);

public sealed record YearCount(int Year, int Events)
{
    /// <summary>A count for each year from the first with an event to the last.</summary>
    public static ImmutableArray<YearCount> Of(IEnumerable<TimelineEvent> events)
    {
        var counts = events.CountBy(entry => entry.Date.Year).ToDictionary();
        if (counts.Count == 0)
        {
            return [];
        }

        var (first, last) = (counts.Keys.Min(), counts.Keys.Max());
        return [.. Enumerable.Range(first, last - first + 1).Select(year => new YearCount(year, counts.GetValueOrDefault(year)))];
    }
}

public sealed record GlossaryPage(
    PageFrame Frame, ImmutableArray<LetterView> Letters, ImmutableArray<ChoiceView> Choices, Coverage Evidence) : Page(Frame, []);

/// <param name="Letter">A to Z, or <c>#</c> for what starts with no letter.</param>
public sealed record LetterView(string Letter, ImmutableArray<GlossaryEntry> Entries);

/// <param name="SeeTerm">For an abbreviation or alias: the entry it leads to. Null for an entry itself.</param>
public sealed record GlossaryEntry(string Name, TermView? Term, Link? SeeTerm);

/// <param name="Evidence">That of its definition and its events.</param>
public sealed record TermPage(
    PageFrame Frame,
    TermView Term,
    Link Topic,
    ImmutableArray<EventView> Events,
    ImmutableArray<SourceEntry> Sources,
    ImmutableArray<MentionView> Usages,
    Coverage Evidence,
    ImmutableArray<LinkOrigin> Origins) : Page(Frame, Origins);

public sealed record RegistersPage(PageFrame Frame, ImmutableArray<RegisterSummary> Registers) : Page(Frame, [])
{
    /// <summary>Whose any entry is, in the order of the model.</summary>
    public ImmutableArray<Organisation> Organisations { get; } =
        [.. Registers.SelectMany(register => register.ByOrganisation.Keys).Distinct().Order()];

    public bool HasNobodys => Registers.Any(register => register.Nobodys > 0);
}

/// <param name="Terms">How many it has.</param>
/// <param name="ByOrganisation">How many are whose.</param>
public sealed record RegisterSummary(TermKind Kind, Link Link, int Terms, ImmutableDictionary<Organisation, int> ByOrganisation)
{
    /// <summary>How many name no organisation.</summary>
    public int Nobodys => Terms - ByOrganisation.Values.Sum();
}

/// <param name="All">Every register, with this one marked by its address.</param>
public sealed record RegisterPage(PageFrame Frame, RegisterView Register, ImmutableArray<Link> All) : Page(Frame, []);

/// <param name="ByYear">The counts at the end of each year since 1949.</param>
public sealed record MembersPage(PageFrame Frame, MembersView Members, ImmutableArray<MemberYear> ByYear) : Page(Frame, []);

public sealed record MemberYear(int Year, MemberCounts Counts);

/// <summary>A chart among all charts, with the topic or standing page that it belongs to.</summary>
public sealed record FigureEntry(ChartView Chart, Link From);

public sealed record FiguresPage(PageFrame Frame, ImmutableArray<FigureEntry> Figures) : Page(Frame, []);

public sealed record SourcesPage(PageFrame Frame, ChoiceView Choice, ImmutableArray<StandingGroup> Groups, Link Bibliography, Link Data) : Page(Frame, []);

public sealed record StandingGroup(Standing Standing, ImmutableArray<SourceRow> Sources);

/// <param name="Statements">How many rest on it.</param>
/// <param name="OtherUses">How much else cites it.</param>
public sealed record SourceRow(SourceLink Link, string Reference, int Statements, int OtherUses);

/// <param name="CarriedAlone">How many of the statements have no other source that corroborates; 0 where this one does not.</param>
public sealed record SourcePage(
    PageFrame Frame,
    Source Source,
    SourcePlaces? Places,
    string Reference,
    ImmutableArray<StatementView> Statements,
    int CarriedAlone,
    ImmutableArray<SourceUse> OtherUses,
    ImmutableArray<Link> Topics) : Page(Frame, []);

/// <summary>What cites a source and is no statement.</summary>
/// <param name="Kind">What it is: <c>Chart</c>.</param>
/// <param name="Detail">Which part of it; null where all of it does.</param>
public sealed record SourceUse(string Kind, Link Place, string? Detail = null);

public sealed record DisagreementsPage(
    PageFrame Frame, ChoiceView Choice, ImmutableArray<DisagreementGroup> Groups, Coverage Evidence, ImmutableArray<LinkOrigin> Origins)
    : Page(Frame, Origins);

/// <summary>The disagreements of a section's topics.</summary>
/// <param name="Id">That of the section.</param>
public sealed record DisagreementGroup(string Id, Link Section, ImmutableArray<DisagreementView> Disagreements);

public sealed record EvidencePage(
    PageFrame Frame,
    Coverage Evidence,
    ImmutableArray<StandingCount> Standings,
    ImmutableArray<SectionCoverage> Sections,
    ImmutableArray<TopicCoverage> Topics,
    ImmutableArray<StatementView> PressAlone,
    ImmutableArray<StatementView> Uncorroborated,
    ImmutableArray<TopicCard> ReviewDue) : Page(Frame, []);

public sealed record SectionCoverage(Link Section, Coverage Evidence);

public sealed record TopicCoverage(Link Topic, Link Section, Coverage Evidence, DateOnly? Reviewed);

/// <param name="Sections">The site map, for readers without script.</param>
public sealed record SearchPage(PageFrame Frame, ImmutableArray<SectionCard> Sections) : Page(Frame, []);

/// <param name="Address">Where the site stands.</param>
/// <param name="Terms">The glossary at the end of the book.</param>
/// <param name="Sources">The bibliography after it.</param>
public sealed record PrintPage(
    PageFrame Frame,
    string Address,
    ImmutableArray<PrintSection> Sections,
    ImmutableArray<TermView> Terms,
    ImmutableArray<SourceEntry> Sources) : Page(Frame, []);

/// <param name="Anchor">Its fragment, as of all parts of the book.</param>
/// <param name="Number"><c>3</c>: so that a contents list without page numbers still leads to the place.</param>
public sealed record PrintSection(string Anchor, string Number, string Title, string Summary, ImmutableArray<PrintTopic> Topics);

/// <param name="Number"><c>3.2</c>.</param>
/// <param name="Text">Made when it is drawn: the texts of a large site together are more than all its other pages.</param>
public sealed record PrintTopic(string Anchor, string Number, string Title, Func<PrintTopicText> Text);

/// <param name="Sources">Without their addresses, which the bibliography has.</param>
public sealed record PrintTopicText(
    string Summary,
    DateOnly? Reviewed,
    ImmutableArray<BodyPiece> Body,
    ImmutableArray<EventView> Events,
    ImmutableArray<DisagreementView> Disagreements,
    ImmutableArray<SourceEntry> Sources);

/// <summary>Every problem that a build or a check can tell of, for contributors.</summary>
public sealed record HelpPage(PageFrame Frame, ImmutableArray<HelpGroup> Groups) : Page(Frame, []);

/// <param name="Id">Kebab-case.</param>
public sealed record HelpGroup(string Id, string Title, ImmutableArray<ProblemLink> Problems);

/// <summary>A problem where it is named to lead on to its explanation.</summary>
public sealed record ProblemLink(string Url, string Code, Severity Severity, string Title);

/// <summary>What one code means.</summary>
/// <param name="Meaning">One paragraph.</param>
/// <param name="Otherwise">What to do where the example does not help; null where it says all.</param>
/// <param name="Group">The problems of its group, itself among them.</param>
public sealed record ProblemPage(PageFrame Frame, Explanation Explanation, Html Meaning, Html? Otherwise, HelpGroup Group)
    : Page(Frame, [])
{
    public required ProblemLink? Previous { get; init; }

    public required ProblemLink? Next { get; init; }
}

/// <summary>What others wrote, in the site and in the program.</summary>
public sealed record LicencesPage(PageFrame Frame, ImmutableArray<ThirdPartyPackage> InSite, ImmutableArray<ThirdPartyPackage> InProgram)
    : Page(Frame, []);

public sealed record NotFoundPage(PageFrame Frame, string BasePath, ImmutableArray<SectionCard> Sections) : Page(Frame, []);

/// <summary>What a reader without a connection sees in place of a page that was not kept.</summary>
public sealed record NoConnectionPage(PageFrame Frame, string BasePath, ImmutableArray<SectionCard> Sections) : Page(Frame, []);

/// <summary>What stands at an address that a topic had before.</summary>
public sealed record RedirectPage(PageFrame Frame, Link Target, SourceLocation Location)
    : Page(Frame, [new LinkOrigin(Target.Url, Location)]);
