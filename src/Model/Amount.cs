using System.Collections.Immutable;
using System.Globalization;

namespace EuNatoSite.Model;

/// <summary>How a number stands to what it counts.</summary>
public enum Qualifier
{
    Exact,
    About,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
}

/// <summary>A qualifier as tables write it before a number, and as readers see it there.</summary>
/// <param name="Sign">In a table under <c>data/</c>: <c>&gt;=</c>.</param>
/// <param name="Symbol">In a drawing: <c>≥</c>.</param>
/// <param name="Key">In published data: <c>at-least</c>.</param>
public sealed record QualifierName(Qualifier Qualifier, string Sign, string Symbol, string Key)
{
    /// <summary>In a line of text: <c>at least</c>.</summary>
    public string Words => Key.Replace('-', ' ');
}

/// <summary>A figure as its source gives it: "343", but also "more than 63".</summary>
public readonly record struct Amount(decimal Number, Qualifier Qualifier = Qualifier.Exact)
{
    /// <summary>Every qualifier, in the order of <see cref="Model.Qualifier"/>; only <see cref="Qualifier.Exact"/> has no sign.</summary>
    public static ImmutableArray<QualifierName> Qualifiers { get; } =
    [
        new(Qualifier.Exact, "", "", "exact"),
        new(Qualifier.About, "~", "≈", "about"),
        new(Qualifier.MoreThan, ">", ">", "more-than"),
        new(Qualifier.AtLeast, ">=", "≥", "at-least"),
        new(Qualifier.LessThan, "<", "<", "less-than"),
        new(Qualifier.AtMost, "<=", "≤", "at-most"),
    ];

    public QualifierName Name => Qualifiers[(int)Qualifier];

    /// <summary>As a table writes it: <c>&gt;63</c>.</summary>
    public override string ToString() => Name.Sign + Number.ToString(CultureInfo.InvariantCulture);
}
