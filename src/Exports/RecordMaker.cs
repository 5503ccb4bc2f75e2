using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>Turns the model into its published form: texts plain, references as ids, paths from the site's root.</summary>
public sealed class RecordMaker(Site site)
{
    private readonly SiteUrls urls = new(site);

    public TopicRecord Of(Topic topic) => new()
    {
        Id = topic.Id.Value,
        Section = topic.Section.Value,
        Title = topic.Title,
        Summary = topic.Summary,
        Path = urls.Of(topic.Id).Path,
        Reviewed = topic.Reviewed,
        ReviewAfter = topic.ReviewAfter,
        LastChanged = topic.History?.LastChanged,
        Tags = topic.Tags,
        Related = Ids(topic.Related),
        Sources = Ids(topic.Sources),
        Terms = Ids(topic.Terms),
        Events = [.. site.Backward.EventsOf(topic.Id).Select(entry => entry.Id.Value)],
        Disagreements = [.. topic.Disagreements.Select(disagreement => disagreement.Id.Value)],
        Parts = Parts(topic.Body),
    };

    public TermRecord Of(Term term) => new()
    {
        Id = term.Id.Value,
        Term = term.Name,
        Abbreviation = term.Abbreviation,
        Aliases = term.Aliases,
        Kind = term.Kind,
        Definition = PlainText.Of(term.Definition, site),
        Organisation = term.Organisation,
        Period = Date(term.Period),
        Region = term.Region,
        Role = term.Role,
        Topic = term.Topic.Value,
        Sources = Ids(term.Sources),
        Strongest = term.Strongest,
        IsCorroborated = EvidenceRule.IsCorroborated(term.Strongest),
        Path = SiteUrls.Of(term.Id).Path,
    };

    public EventRecord Of(TimelineEvent entry) => new()
    {
        Id = entry.Id.Value,
        Date = DateRecord.Of(entry.Date),
        Title = entry.Title,
        Text = Plain(entry.Text),
        Organisation = entry.Organisation,
        IsHorizon = entry.IsHorizon,
        Topic = entry.Topic.Value,
        OtherTopics = Ids(entry.OtherTopics),
        Terms = Ids(entry.Terms),
        Sources = Ids(entry.Sources),
        Strongest = entry.Strongest,
        IsCorroborated = EvidenceRule.IsCorroborated(entry.Strongest),
        Path = Addresses.Of(entry, SiteUrls.Timeline.Path),
    };

    public DisagreementRecord Of(Disagreement disagreement) => new(
        disagreement.Id.Value,
        disagreement.Question,
        [.. disagreement.Positions.Select(Of)],
        Plain(disagreement.Reading),
        Ids(disagreement.Sources),
        disagreement.Topic.Value);

    public static SourceRecord Of(Source source) => new()
    {
        Id = source.Id.Value,
        Title = source.Title,
        Author = source.Author,
        Publisher = source.Publisher,
        Date = Date(source.Date),
        Url = source.Url?.Value,
        Copy = source.Copy?.Value,
        Standing = source.Standing,
        Archived = source.Archived?.Value,
        Accessed = source.Accessed,
        Note = source.Note,
        Path = SiteUrls.Of(source.Id).Path,
    };

    public static SectionRecord Of(Section section) =>
        new(section.Id.Value, section.Title, section.Summary, SiteUrls.Of(section.Id).Path, Ids(section.Topics));

    public static MemberRecord Of(Member member) => new(
        member.Country, member.Iso2, member.EuSince, member.EuUntil, member.NatoSince, Ids(member.Sources), member.Note);

    public static SeriesRecord Of(DataSeries series) => new(
        series.Id,
        series.Group,
        series.Unit,
        [.. series.Points.Select(point => Of(point))]);

    private static PointRecord Of(DataPoint point) => new(
        point.Year,
        point.Value.Number,
        point.Value.Qualifier == Qualifier.Exact ? null : point.Value.Name.Key,
        point.PriceBasis,
        point.Source?.Value);

    public PageRecord Of(StandingPage page) =>
        new(page.Id, page.Title, page.Summary, SiteUrls.OfStandingPage(page.Id).Path, Parts(page.Body));

    public static StatementRecord Of(Statement statement) => new(
        statement.Kind,
        statement.Text,
        statement.Topic.Value,
        statement.Key,
        Ids(statement.Sources),
        statement.Strongest,
        statement.IsCorroborated);

    private PositionRecord Of(Position position) =>
        new(PlainText.Of(position.Answer, site), Ids(position.Sources), position.Strongest, EvidenceRule.IsCorroborated(position.Strongest));

    private ImmutableArray<PartRecord> Parts(Prose body) =>
    [
        .. from section in BodySection.Of(body, site)
           where section.Heading is not null || section.Text.Length > 0
           select new PartRecord(section.Heading?.Id, section.Heading?.Level ?? 0, section.Heading?.Text, section.Text),
    ];

    private string? Plain(Prose? text) => text is null ? null : PlainText.Of(text, site);

    private static DateRecord? Date(HistoricalDate? date) => date is null ? null : DateRecord.Of(date);

    private static ImmutableArray<string> Ids<T>(ImmutableArray<T> ids)
        where T : struct => [.. ids.Select(id => id.ToString()!)];
}
