using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Pages;
using Microsoft.AspNetCore.Components;

namespace EuNatoSite.Theme.Parts;

/// <summary>How views write values: one way for each, on every page.</summary>
internal static class Writing
{
    private const int MaxNames = 4;

    // Of a drawing, in pixels, as the style has it.
    private const double LetterSize = 13.6;

    /// <summary>HTML as it is.</summary>
    public static MarkupString Raw(this Html html) => new(html.Value);

    /// <summary><c>A, B and C</c>; of many names the first few, and how many more there are.</summary>
    public static string Names(ImmutableArray<string> names)
    {
        ImmutableArray<string> shown = names.Length <= MaxNames ? names : [.. names.Take(MaxNames - 1), $"{names.Length - MaxNames + 1} others"];
        return shown.Length < 2 ? string.Concat(shown) : $"{string.Join(", ", shown[..^1])} and {shown[^1]}";
    }

    /// <summary>A number with as many decimals as it was given with, and thousands apart: <c>1,043.5</c>, <c>2.0</c>.</summary>
    public static string Number(decimal value) => value.ToString($"N{value.Scale}", CultureInfo.InvariantCulture);

    /// <summary>As wide as the decimals that a number lacks beside others, so that in a column the points stand below one another.</summary>
    public static string RoomOfDecimals(decimal value, int decimals) => (value.Scale == 0 ? "\u2008" : "") + new string('\u2007', decimals - value.Scale);

    /// <summary>A figure where there is little room: <c>≥40</c>.</summary>
    public static string Short(Amount value) => value.Name.Symbol + Number(value.Number);

    /// <summary>A figure in words: <c>at least 40</c>.</summary>
    public static string Long(Amount value) => value.Qualifier == Qualifier.Exact ? Number(value.Number) : $"{value.Name.Words} {Number(value.Number)}";

    /// <summary>A figure and the words for what it counts: <c>418</c> and <c>EUR billion</c>, <c>2.2%</c> and <c>of GDP</c>.</summary>
    public static (string Number, string Unit) Quantity(Amount value, string unit) =>
        unit.StartsWith('%') ? ($"{Short(value)}%", unit[1..].TrimStart()) : (Short(value), unit);

    /// <summary>What sources of this standing are, and how far they carry.</summary>
    public static string Meaning(this Standing standing) => standing switch
    {
        Standing.Primary => "Treaties, laws, declarations, strategies and other texts themselves, as they were adopted or proposed.",
        Standing.Official => "What institutions of the EU, of NATO and of states publish and answer for, however it was written.",
        Standing.Research => "Studies by universities, research institutes and think tanks.",
        Standing.Press => "Reports by the press. A statement that rests on them alone says who reports it.",
        Standing.Unattributed => "Texts that name no author or publisher. What rests on them alone is marked.",
        _ => "Texts made with the help of AI that no institution answers for. What rests on them alone is marked.",
    };

    /// <summary>What a register has the terms of.</summary>
    public static string Meaning(this TermKind kind) => kind switch
    {
        TermKind.Institution => "Organisations, their main organs and highest offices.",
        TermKind.Body => "Committees, agencies, staffs, commands and groups of states.",
        TermKind.Programme => "Policies, plans and programmes, and forces kept ready.",
        TermKind.Fund => "Budgets, funds and loans.",
        TermKind.Operation => "Missions and operations, military and civilian.",
        TermKind.Exercise => "Exercises of one organisation, or of both together.",
        TermKind.Agreement => "Treaties, agreements and arrangements.",
        TermKind.Document => "Declarations, strategies and resolutions, and articles of treaties.",
        TermKind.Concept => "Ideas, tasks, threats and disputes.",
        _ => "Those who hold or held an office, and experts who are cited.",
    };

    /// <summary>A standing as it ends the line of a source: <c>· primary source</c>, which a line breaks before and never inside.</summary>
    public static string AfterDot(this Standing standing) =>
        AfterDot(standing == Standing.AiAssisted ? standing.Name().Label : standing.Name().Label.ToLowerInvariant());

    /// <summary>A few words behind a dot at the end of a line, held together by no-break spaces: else a dot or a word alone might hang there.</summary>
    public static string AfterDot(string words) => $"· {words}".Replace(' ', '\u00A0');

    /// <summary>The standing of a best source, after "at best on".</summary>
    public static string AsOne(this Standing standing) => standing switch
    {
        Standing.Primary => "a primary source",
        Standing.Official => "an official source",
        Standing.Research => "research",
        Standing.Press => "press",
        Standing.Unattributed => "an unattributed text",
        _ => "an AI-assisted text",
    };

    /// <summary>How many statements a good source carries, as a sentence without its full stop.</summary>
    public static string Share(Coverage evidence)
    {
        var statements = evidence is { Corroborated: 1, Total: 1 }
            ? "Its one statement"
            : $"{Number(evidence.Corroborated)} of {Texts.Counted(evidence.Total, "statement")}";
        return $"{statements} {(evidence.Corroborated == 1 ? "rests" : "rest")} on a primary, official or research source";
    }

    /// <summary>A coordinate or share for an SVG attribute, to a hundredth.</summary>
    public static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A length down a drawing whose letters the reader may want larger: in pixels, where they have the size that the style gives them.</summary>
    public static string Down(double pixels) => (pixels / LetterSize).ToString("0.###", CultureInfo.InvariantCulture) + "em";

    public static string Percent(double value) => Coordinate(value) + "%";
}
