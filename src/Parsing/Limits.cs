namespace EuNatoSite.Parsing;

/// <summary>The most that a value of an input file may hold. Texts are counted in characters (UTF-16), as messages count them.</summary>
internal static class Limits
{
    /// <summary>Where nothing else is said, of a text and of each in a list.</summary>
    public const int Text = 2000;

    public const int Title = 80;
    public const int Tagline = 200;
    public const int Summary = 200;
    public const int SectionSummary = 300;
    public const int SiteDescription = 400;

    /// <summary>Of a term, each other name of it, a tag, and a region.</summary>
    public const int Name = 120;

    public const int Role = 200;
    public const int EventTitle = 100;
    public const int Question = 200;

    /// <summary>Of a definition, an event's text, an answer and the reading of a disagreement.</summary>
    public const int Statement = 1200;

    public const int FewestPositions = 2;

    /// <summary>Of a figure, before the point and after it: a chart can be drawn of any such that come together.</summary>
    public const int ValueDigits = 15;

    /// <inheritdoc cref="ValueDigits"/>
    public const int ValueDecimals = 6;

    /// <summary>Of a figure, its first and last year.</summary>
    public const int FirstYear = 1900;

    /// <inheritdoc cref="FirstYear"/>
    public const int LastYear = 2200;

    /// <summary>Of a chart, and of a list of events in a text.</summary>
    public const int FigureTitle = 100;

    public const int Caption = 400;

    public const int SourceTitle = 300;
    public const int Author = 300;
    public const int Publisher = 200;
    public const int Note = 1000;
}
