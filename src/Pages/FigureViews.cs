using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>A generated figure, ready to draw.</summary>
public abstract record FigureView;

/// <param name="Id">What its table's file is called, unique over the site.</param>
/// <param name="Anchor">Its fragment on the page.</param>
/// <param name="Labels">The places on the horizontal axis: years, or names of groups.</param>
/// <param name="CsvUrl">The same figures as a file.</param>
public sealed record ChartView(
    string Id,
    string Anchor,
    string Title,
    ChartKind Kind,
    string Unit,
    ImmutableArray<string> Labels,
    ImmutableArray<ChartLine> Lines,
    string Caption,
    string CsvUrl,
    ImmutableArray<ChartRow> Rows) : FigureView
{
    /// <summary>Whose each label is, where labels are groups; else empty.</summary>
    public ImmutableArray<Organisation?> Owners { get; init; } = [];

    /// <summary>Where its figures come from, each once: first whence most of them do.</summary>
    public ImmutableArray<FigureOrigin> Origins { get; } =
        [.. Rows.GroupBy(row => row.Origin).OrderByDescending(rows => rows.Count()).Select(rows => rows.Key)];

    private readonly bool hasOneSeries = Rows.Select(row => row.Series).Distinct(StringComparer.Ordinal).Count() <= 1;

    /// <summary>What the figure of a row is that of: its group, after its series where there are several.</summary>
    public string NameOf(ChartRow row) => hasOneSeries ? row.Group : $"{row.Series}, {row.Group}";
}

/// <summary>One series of a chart, with a value or a gap at each label.</summary>
/// <param name="Holds">Whether a value stands until the next one.</param>
public sealed record ChartLine(string Name, ImmutableArray<Amount?> Values, bool Holds = false);

/// <summary>A row of the chart's table.</summary>
public sealed record ChartRow(string Series, string Group, int Year, Amount Value, string? PriceBasis, FigureOrigin Origin);

/// <summary>Where a figure comes from: a source, or a page of this site that it is counted from.</summary>
/// <param name="Standing">That of the source.</param>
public sealed record FigureOrigin(string Url, string Text, Standing? Standing);

public sealed record EventListView(string? Title, ImmutableArray<EventView> Events) : FigureView;

public sealed record RegisterView(TermKind Kind, ImmutableArray<TermView> Terms) : FigureView
{
    /// <summary>What it shows of all terms of the kind; null where it shows them all.</summary>
    public string? Title { get; init; }

    public RegisterColumns Columns { get; } = RegisterColumns.Of(Terms);
}

/// <summary>What a register has a column for, besides name and description. What too few of its terms have stands with their names.</summary>
public sealed record RegisterColumns(bool Role, bool Organisation, bool Period, bool Region)
{
    /// <summary>A column for what a third of the terms or more have.</summary>
    public static RegisterColumns Of(ImmutableArray<TermView> terms)
    {
        return new RegisterColumns(
            IsCommon(term => term.Role is not null),
            IsCommon(term => term.Organisation is not null),
            IsCommon(term => term.Period is not null),
            IsCommon(term => term.Region is not null));

        bool IsCommon(Func<TermView, bool> has) => terms.Count(has) is > 0 and var count && count * 3 >= terms.Length;
    }
}

/// <param name="On">The day whose state is shown.</param>
public sealed record MembersView(DateOnly On, ImmutableArray<MemberView> Members, MemberCounts Counts) : FigureView;

public sealed record MemberView(
    string Country,
    string Iso2,
    Membership Now,
    DateOnly? EuSince,
    DateOnly? EuUntil,
    DateOnly? NatoSince,
    string? Note,
    ImmutableArray<SourceLink> Sources);

/// <summary>How many countries are in one of the two or in both.</summary>
public sealed record MemberCounts(int EuOnly, int Both, int NatoOnly)
{
    public int Eu => EuOnly + Both;

    public int Nato => NatoOnly + Both;

    public string InWords => $"{Texts.Counted(Both, "state belongs", "states belong")} to both organisations, {EuOnly} to the EU alone and {NatoOnly} to NATO alone";

    /// <summary>The counts at the end of a day.</summary>
    public static MemberCounts On(ImmutableArray<Member> members, DateOnly day)
    {
        return new MemberCounts(Count(Membership.EuOnly), Count(Membership.Both), Count(Membership.NatoOnly));

        int Count(Membership membership) => members.Count(member => member.On(day) == membership);
    }
}
