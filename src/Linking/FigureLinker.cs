using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>Finds the data that figures ask for.</summary>
internal sealed class FigureLinker(Names names, Library library, ProblemLog problems)
{
    /// <returns>
    /// Null where the figure cannot be made. Problems: <c>series-unknown</c>, <c>value-unknown</c>, <c>chart-empty</c>,
    /// <c>chart-units-differ</c>, <c>figure-empty</c>, <c>topic-unknown</c>, <c>term-unknown</c>, <c>link-to-draft</c>,
    /// <c>section-unknown</c>.
    /// </returns>
    public Figure? Link(FigureDraft? draft) => draft switch
    {
        ChartDraft chart => LinkChart(chart),
        EventsDraft list => LinkEvents(list),
        RegisterDraft register => LinkRegister(register),
        MembersDraft members => LinkMembers(members),
        _ => null,
    };

    private ChartFigure? LinkChart(ChartDraft chart)
    {
        var unknown = chart.Series.Where(id => !library.HasSeries(id.Value)).ToList();
        foreach (var id in unknown.Where(id => !IsLost(id.Value, library.SeriesIds, row => row.Series)))
        {
            problems.Add(Problems.SeriesUnknown(id.Location, id.Value, problems.ForHint(library.SeriesIds)));
        }

        if (unknown.Count > 0)
        {
            return null;
        }

        var asked = chart.Series.DistinctBy(id => id.Value).SelectMany(id => library.SeriesOf(id.Value)).ToList();
        ImmutableArray<string> groups = [.. asked.Select(one => one.Group).Distinct()];
        var withoutGroup = chart.Groups.Where(group => !groups.Contains(group.Value)).ToList();
        problems.AddRange(withoutGroup
            .Where(group => !IsLost(group.Value, groups, row => row.Group.Value))
            .Select(group => Problems.ValueUnknown(group.Location, "group", group.Value, problems.ForHint(groups))));
        return withoutGroup.Count == 0 ? Draw(chart, asked) : null;
    }

    // A row that could not be read or linked is told of where it stands, and not again at every chart that lacks it.
    private bool IsLost(string name, ImmutableArray<string> known, Func<DataPointDraft, string> nameOf) =>
        names.Lost.MayHaveFigures(name, known) || library.LostRows.Any(row => nameOf(row) == name);

    private ChartFigure? Draw(ChartDraft chart, List<DataSeries> asked)
    {
        ImmutableArray<DataSeries> shown =
        [
            .. asked
                .Where(one => IsDrawn(one.Id, one.Group))
                .Select(one => one with { Points = [.. one.Points.Where(point => chart.Years.Holds(point.Year))] })
                .Where(one => one.Points.Length > 0),
        ];
        ImmutableArray<string> units = [.. shown.Select(one => one.Unit).Distinct()];
        if (units.Length > 1)
        {
            problems.Add(Problems.ChartUnitsDiffer(chart.Location, string.Join(", ", units)));
            return null;
        }

        if (shown.IsEmpty)
        {
            if (!library.LostRows.Any(row => IsDrawn(row.Series, row.Group.Value) && chart.Years.Holds(row.Year)))
            {
                problems.Add(Problems.ChartEmpty(chart.Location, chart.Years.IsBackwards));
            }

            return null;
        }

        return new ChartFigure(chart.Title, chart.Kind, shown, chart.Caption, chart.Location);

        bool IsDrawn(string series, string group) =>
            chart.Series.Any(id => id.Value == series) && (chart.Groups.IsEmpty || chart.Groups.Any(one => one.Value == group));
    }

    private EventsFigure LinkEvents(EventsDraft list)
    {
        var known = problems.Count;
        var topics = names.TopicIds(list.Topics, problems);
        var terms = names.TermIds(list.Terms, problems);
        foreach (var section in list.Sections.Where(section => !names.Sections.Has(section.Value)))
        {
            problems.Add(Problems.SectionUnknown(section.Location, section.Value, problems.ForHint(names.Sections.Ids)));
        }

        var figure = new EventsFigure(list.Title, [.. library.EventsOf(topics).Where(IsAsked)], list.Location);
        if (figure.Events.IsEmpty && problems.Count == known)
        {
            TellMissing(Problems.FigureEmpty(list.Location, list.Years.IsBackwards
                ? "its 'from' is later than its 'to'; write the earlier year as 'from'"
                : "no event is what all its keys ask for; take one of them out, or the figure"));
        }

        return figure;

        bool IsAsked(TimelineEvent entry) =>
            list.Years.Holds(entry.Date.Year)
            && (list.Organisations.IsEmpty || (entry.Organisation is { } organisation && list.Organisations.Contains(organisation)))
            && (terms.IsEmpty || entry.Terms.Any(term => terms.Contains(term)))
            && (list.Sections.IsEmpty || list.Sections.Any(section => section.Value == names.Topics.Find(entry.Topic.Value)?.Section.Value));
    }

    private RegisterFigure LinkRegister(RegisterDraft register)
    {
        ImmutableArray<Term> terms = [.. library.Terms.Where(IsAsked)];
        if (terms.IsEmpty)
        {
            TellMissing(register.Region is { } region && !library.Terms.Any(IsThere)
                ? Problems.ValueUnknown(region.Location, "region", region.Value, RegionsOf(register.Kind))
                : Problems.FigureEmpty(register.Location, "no term is what all its keys ask for; take one of them out, or the figure"));
        }

        Organisation? organisation = register.Organisations is [var only] ? only : null;
        var where = register.Region is null ? null : terms.FirstOrDefault()?.Region;
        return new RegisterFigure(register.Kind, terms, organisation, where, register.Location);

        bool IsAsked(Term term) => term.Kind == register.Kind
            && (register.Organisations.IsEmpty || (term.Organisation is { } owner && register.Organisations.Contains(owner)))
            && (register.Region is null || IsThere(term));

        bool IsThere(Term term) => string.Equals(term.Region, register.Region?.Value, StringComparison.OrdinalIgnoreCase);
    }

    private ImmutableArray<string> RegionsOf(TermKind kind) =>
        [.. library.Terms.Where(term => term.Kind == kind).Select(term => term.Region).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private MembersFigure LinkMembers(MembersDraft members)
    {
        // A table without rows is told of where it is read or missed.
        if (members.Year is { } year
            && !library.Members.IsEmpty
            && !library.Members.Any(member => Math.Min(YearOf(member.EuSince), YearOf(member.NatoSince)) <= year))
        {
            TellMissing(Problems.FigureEmpty(members.Location, "no country was a member of either in that year; write a later 'year'"));
        }

        return new MembersFigure(members.Year, members.Location);

        static int YearOf(DateOnly? since) => since?.Year ?? int.MaxValue;
    }

    // What could not be read or linked may be what is missing here, and is told of where it stands.
    private void TellMissing(Diagnostic problem)
    {
        if (library.IsWhole)
        {
            problems.Add(problem);
        }
    }
}
