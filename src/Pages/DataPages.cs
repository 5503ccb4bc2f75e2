using System.Collections.Immutable;
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
        var text = new PageText(
            "Members",
            $"{members.Counts.Both} states belong to both organisations, {members.Counts.EuOnly} to the EU alone and "
                + $"{members.Counts.NatoOnly} to NATO alone: every date of accession.",
            HasTools: true);
        return new MembersPage(frames.Frame(scope, text, []), members, byYear);
    }

    public FiguresPage Figures()
    {
        var scope = new PageScope(content, SiteUrls.Figures);
        var figures = new FigureMaker(content, scope);
        ImmutableArray<FigureEntry> entries =
        [
            .. from topic in content.Site.Topics
               from chart in topic.Body.Figures.OfType<ChartFigure>()
               select new FigureEntry(figures.Of(chart), scope.Links.To(topic.Id)),
        ];
        var text = new PageText("Figures", $"{entries.Length} charts of EU–NATO cooperation, each with its table, its source and its figures as a file.");
        return new FiguresPage(frames.Frame(scope, text, []), entries);
    }
}
