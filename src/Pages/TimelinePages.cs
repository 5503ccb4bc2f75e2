using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Plans the timeline.</summary>
internal sealed class TimelinePages(SiteContent content)
{
    public TimelinePage Timeline()
    {
        var scope = new PageScope(content, SiteUrls.Timeline);
        var views = new ViewMaker(content, scope);
        ImmutableArray<EventView> events = [.. content.Site.Events.Select(views.InTimeline)];
        var past = events.Where(entry => !entry.IsHorizon).ToList();
        ImmutableArray<DecadeView> decades =
        [
            .. past.GroupBy(entry => entry.Year / 10 * 10).OrderBy(decade => decade.Key).Select(decade => new DecadeView(
                $"{decade.Key}s",
                [.. decade.GroupBy(entry => entry.Year).OrderBy(year => year.Key).Select(year => new YearView(year.Key, [.. year]))])),
        ];
        var ahead = events.Length - past.Count;
        var text = new PageText(
            ListPages.Timeline.Text,
            $"{Texts.Counted(past.Count, "event")} of EU–NATO cooperation, each with its sources, and {ahead:N0} still ahead.",
            HasTools: true);
        return new TimelinePage(
            new FrameMaker(content).Frame(scope, text, []),
            decades,
            [.. events.Where(entry => entry.IsHorizon)],
            YearCount.Of(content.Site.Events.Where(entry => !entry.IsHorizon)),
            Choices(events),
            Coverage.Of(content.Site.Events.Select(entry => entry.Strongest)));
    }

    private ImmutableArray<ChoiceView> Choices(ImmutableArray<EventView> events)
    {
        var sections = content.Site.Events.SelectMany(entry => entry.OtherTopics.Prepend(entry.Topic))
            .Select(topic => content.Site.TopicById[topic].Section)
            .ToHashSet();
        return
        [
            ListChoices.Organisations(events.Select(entry => entry.Organisation).OfType<Organisation>()),
            ListChoices.Sections(content.Site.Sections.Where(section => sections.Contains(section.Id))),
            ListChoices.Kinds("Concerning", events.Select(entry => entry.Concerns).OfType<EventConcerns>().SelectMany(concerns => concerns.Kinds)),
        ];
    }
}
