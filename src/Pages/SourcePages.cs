using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Pages;

/// <summary>Plans the bibliography, disagreements and the evidence.</summary>
internal sealed class SourcePages(SiteContent content)
{
    private readonly Site site = content.Site;
    private readonly FrameMaker frames = new(content);

    private readonly FrozenSet<string> sharedTitles =
        content.Site.Sources.GroupBy(source => source.Title).Where(sources => sources.Skip(1).Any()).Select(sources => sources.Key).ToFrozenSet();

    public SourcesPage Sources()
    {
        var scope = new PageScope(content, SiteUrls.Sources);
        ImmutableArray<StandingGroup> groups =
        [
            .. site.Sources.GroupBy(source => source.Standing).OrderBy(group => group.Key).Select(group => new StandingGroup(
                group.Key, [.. group.Select(RowOf)])),
        ];
        var text = new PageText(
            ListPages.Sources.Text,
            $"{Texts.Counted(site.Sources.Length, "source")} by standing, from treaties to press, each with everything that rests on it.",
            HasTools: true);
        return new SourcesPage(
            frames.Frame(scope, text, []),
            ListChoices.Standings(groups.Select(group => group.Standing)),
            groups,
            new Link(scope.To(SiteUrls.Bibliography), "BibTeX"),
            new Link(scope.To(SiteUrls.BibliographyData), "CSL-JSON"));

        SourceRow RowOf(Source source) =>
            new(scope.Links.To(source.Id), BibliographicReference.Origin(source), site.Backward.StatementsOn(source.Id).Length, OtherUsesOf(source.Id, scope).Count());
    }

    public SourcePage Source(Source source)
    {
        var scope = new PageScope(content, SiteUrls.Of(source.Id));
        var views = new ViewMaker(content, scope);
        var statements = site.Backward.StatementsOn(source.Id);
        var topics = content.TopicsBySource[source.Id].Select(scope.Links.To);
        var reference = content.ReferenceTo(source).ToString();
        var text = new PageText(source.Title, $"{reference}: what this site rests on it.", InputLayout.SourcesFile) { TabTitle = TabTitleOf(source) };
        return new SourcePage(
            frames.Frame(scope, text, [ListPages.Sources]),
            source,
            SourcePlaces.Of(source),
            reference,
            [.. statements.Select(statement => views.Of(statement) with { Text = CitedRows.Of(statement, source.Id, site) })],
            statements.Count(statement => IsCarriedBy(source, statement)),
            [.. OtherUsesOf(source.Id, scope)],
            [.. topics]);
    }

    private IEnumerable<SourceUse> OtherUsesOf(SourceId source, PageScope scope)
    {
        var uses = content.SourceUses;
        foreach (var disagreement in uses.Readings[source])
        {
            yield return new("Reading", new Link(scope.To(SiteUrls.Disagreements, disagreement.Id.Value), disagreement.Question));
        }

        foreach (var chart in uses.Charts[source])
        {
            yield return new("Chart", new Link(scope.To(SiteUrls.Figures, content.AnchorOf(chart)), chart.Title));
        }

        if (uses.Members[source].Any())
        {
            var countries = string.Join(", ", uses.Members[source].Select(member => member.Country));
            yield return new("List", new Link(scope.To(SiteUrls.Members), ListPages.Members.Text), countries);
        }

        if (uses.Series[source].Any() && !uses.Charts[source].Any())
        {
            yield return new("Data", new Link(scope.To(SiteUrls.SiteData), "All data (JSON)"), string.Join(", ", uses.Series[source]));
        }
    }

    // A term or a topic may be called the same, and so may another source: of those only the ids tell.
    private string TabTitleOf(Source source) =>
        sharedTitles.Contains(source.Title) ? $"Source: {source.Title} ({source.Id})" : $"Source: {source.Title}";

    public DisagreementsPage Disagreements()
    {
        var scope = new PageScope(content, SiteUrls.Disagreements);
        var views = new ViewMaker(content, scope);
        ImmutableArray<DisagreementGroup> groups =
        [
            .. site.Disagreements.GroupBy(SectionOf)
                .Select(group => new DisagreementGroup(group.Key.Value, scope.Links.To(group.Key), [.. group.Select(views.Of)])),
        ];
        var text = new PageText(
            ListPages.Disagreements.Text,
            $"{Texts.Counted(site.Disagreements.Length, "question")} that the sources answer differently, and how this site reads them.",
            HasTools: true);
        var choice = ListChoices.Sections(site.Sections.Where(section => groups.Any(group => group.Id == section.Id.Value)));
        var positions = site.Disagreements.SelectMany(disagreement => disagreement.Positions);
        return new DisagreementsPage(frames.Frame(scope, text, []), choice, groups, Coverage.Of(positions.Select(position => position.Strongest)), scope.Origins);
    }

    public EvidencePage Evidence()
    {
        var scope = new PageScope(content, SiteUrls.Evidence);
        var views = new ViewMaker(content, scope);
        var coverage = Coverage.Of(site.Statements);
        var text = new PageText(
            ListPages.Evidence.Text,
            $"{coverage.Corroborated:N0} of {coverage.Total:N0} statements rest on a primary, official or research source: what rests on what.",
            HasTools: true);
        return new EvidencePage(
            frames.Frame(scope, text, []),
            coverage,
            StandingCount.Of(site.Statements),
            [.. site.Topics.GroupBy(topic => topic.Section)
                .Select(group => new SectionCoverage(scope.Links.To(group.Key), Coverage.Of(group.SelectMany(topic => topic.Statements))))],
            [.. site.Topics.Select(topic => new TopicCoverage(
                scope.Links.To(topic.Id), scope.Links.To(topic.Section), Coverage.Of(topic.Statements), topic.Reviewed))],
            [.. site.Statements.Where(statement => statement.Strongest == Standing.Press).Select(views.Of)],
            [.. site.Statements.Where(statement => statement.IsUncorroborated).Select(views.Of)],
            [.. site.Topics.Where(topic => topic.ReviewAfter < content.Options.Date).Select(topic => views.Card(topic.Id))]);
    }

    private SectionId SectionOf(Disagreement disagreement) => site.TopicById[disagreement.Topic].Section;

    private bool IsCarriedBy(Source source, Statement statement) =>
        statement.IsCorroborated
        && EvidenceRule.IsCorroborated(source.Standing)
        && !statement.Sources.Any(other => other != source.Id && EvidenceRule.IsCorroborated(site.SourceById[other].Standing));
}
