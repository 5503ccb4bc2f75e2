using EuNatoSite.Diagnostics;

namespace EuNatoSite.Tests.Mutation;

/// <summary>What a place in the input names, or makes a name for.</summary>
internal enum Naming
{
    /// <summary>A source in a list or a cell.</summary>
    Source,
    Citation,
    Topic,
    Term,

    /// <summary><c>[[id]]</c>, of a topic or a term.</summary>
    Wiki,
    LinkFile,
    LinkAnchor,
    Picture,
    Address,
    Series,
    Group,

    /// <summary>One of a fixed set: an organisation, the kind of a term or a chart, the standing of a source, the code of a country.</summary>
    Choice,

    SourceId,
    TermId,
    EventId,
    DisagreementId,
    SectionId,
    SeriesId,
    GroupName,
    Country,
    CountryCode,
    Heading,
}

/// <summary>One place in a file of the input that can be broken.</summary>
/// <param name="File">As diagnostics name it.</param>
/// <param name="Start">Where <paramref name="Written"/> stands in the file's text.</param>
/// <param name="At">Where a problem with it is to be told.</param>
internal sealed record Spot(Naming Naming, string File, int Start, string Written, int At)
{
    public Spot(Naming naming, string file, int start, string written)
        : this(naming, file, start, written, start)
    {
    }

    /// <summary>The file that a link leads to, from the root of the input.</summary>
    public string? Target { get; init; }

    /// <summary>The text that stands there once it is broken, unlike any other.</summary>
    public Edit BrokenAs(int number) => Naming switch
    {
        Naming.LinkFile => With(Written[..(Written.LastIndexOf('/') + 1)] + $"zq-{number}.md"),
        Naming.Picture => With($"zq-{number}.png"),
        Naming.Address => With("x" + Written),
        _ => With($"zq-{number}"),
    };

    /// <summary>The same place with other words.</summary>
    public Edit With(string text) => new(this, Start, Written.Length, text, At);

    public override string ToString() => $"{File}, offset {Start}: {Naming} '{Written}'";
}

/// <summary>A change to one file, and where a problem with it is to be told, as an offset in the text before.</summary>
internal sealed record Edit(Spot Spot, int Start, int Length, string Text, int At)
{
    /// <summary>The file's text with all edits made, none over another; and each edit's place in it.</summary>
    public static (string Text, List<(Edit Edit, SourceLocation At)> Told) Make(string path, string text, IEnumerable<Edit> edits)
    {
        var ordered = edits.OrderBy(edit => edit.Start).ToList();
        var (made, taken) = (new System.Text.StringBuilder(), 0);
        foreach (var edit in ordered)
        {
            made.Append(text, taken, edit.Start - taken).Append(edit.Text);
            taken = edit.Start + edit.Length;
        }

        made.Append(text, taken, text.Length - taken);
        var after = new SourceText(path, made.ToString());
        return (after.Text, [.. ordered.Select(edit => (edit, after.At(Moved(ordered, edit.Start) + edit.At - edit.Start)))]);
    }

    /// <summary>Where an offset of the text before stands in the text after.</summary>
    public static int Moved(IEnumerable<Edit> edits, int offset) =>
        offset + edits.Where(edit => edit.Start < offset).Sum(edit => edit.Text.Length - edit.Length);
}
