using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Plans members and figures.</summary>
internal sealed class DataPages(SiteContent content)
{
    private const int FirstYear = 1949;

    private readonly FrameMaker frames = new(content);

    public MembersPage Members()
    {
        var scope = new PageScope(content, SiteUrls.Members);
        var date = content.FactsDay;
        var members = new FigureMaker(content, scope).MembersOn(date);
        ImmutableArray<MemberYear> byYear =
        [
            .. Enumerable.Range(FirstYear, Math.Max(1, date.Year - FirstYear + 1))
                .Select(year => new MemberYear(year, MemberCounts.On(content.Site.Members, Days.EndOf(year, date)))),
        ];
        var text = new PageText(ListPages.Members.Text, $"{members.Counts.InWords}: every date of accession.", HasTools: true);
        return new MembersPage(frames.Frame(scope, text, []), members, byYear);
    }

    public FiguresPage Figures()
    {
        var scope = new PageScope(content, SiteUrls.Figures);
        var figures = new FigureMaker(content, scope);
        ImmutableArray<FigureEntry> entries =
        [
            .. content.Site.Topics.SelectMany(topic => ChartsOf(topic.Body, scope.Links.To(topic.Id))),
            .. content.Site.StandingPages.SelectMany(page =>
                ChartsOf(page.Body, new Link(scope.To(SiteUrls.OfStandingPage(page.Id)), page.Title))),
        ];
        var text = new PageText(
            ListPages.Figures.Text,
            $"{Texts.Counted(entries.Length, "chart")} of EU–NATO cooperation, each with its table, its source and its figures as a file.");
        return new FiguresPage(frames.Frame(scope, text, []), entries);

        IEnumerable<FigureEntry> ChartsOf(Prose body, Link from) =>
            body.Figures.OfType<ChartFigure>().Select(chart => new FigureEntry(figures.Of(chart), from));
    }
}
