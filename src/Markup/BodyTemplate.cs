using System.Collections.Immutable;

namespace EuNatoSite.Markup;

/// <summary>What goes into a gap.</summary>
internal enum GapKind : byte
{
    /// <summary>What a page puts before the fragments of a body.</summary>
    Fragment,

    /// <summary>A generated figure, where the HTML is cut.</summary>
    Figure,

    /// <summary>The beginning of a link; its words follow, as HTML.</summary>
    LinkOpens,

    LinkCloses,

    /// <summary>A picture; the words that describe it follow, as HTML, for where it cannot be shown.</summary>
    PictureOpens,

    PictureCloses,

    /// <summary>The whole link of a citation or of an id.</summary>
    Link,
}

/// <summary>A place in the HTML of a body where pages differ.</summary>
/// <param name="At">The byte it stands before.</param>
/// <param name="Index">That of its reference or figure.</param>
/// <param name="Length">How many bytes from there are attributes of the tag it opens; dropped where no tag opens.</param>
internal readonly record struct Gap(int At, GapKind Kind, int Index = 0, int Length = 0);

/// <summary>A part of a run, and where its words stand in the HTML.</summary>
/// <param name="Start">Where in the run it starts.</param>
/// <param name="At">The byte it starts with.</param>
internal readonly record struct WrittenPiece(int Run, int Start, int At);

/// <summary>A body as HTML in UTF-8, written once, with gaps where pages differ.</summary>
/// <example>
/// <c>The QUAD met [there](one.md).</c> becomes the HTML <c>&lt;p&gt;The QUAD met there.&lt;/p&gt;</c> with two gaps, <c>LinkOpens</c> before
/// byte 16 and <c>LinkCloses</c> before byte 21. In a link no term is linked, so there are two runs of one piece each: "The QUAD met" from
/// byte 3, and "." from byte 21. On a page where the characters 4 to 8 of the first lead to a term, <see cref="BodyFiller"/> looks up their
/// bytes, 7 and 11, and writes
/// <c>&lt;p&gt;The &lt;a href="../glossary/quad.html"&gt;QUAD&lt;/a&gt; met &lt;a href="one.html"&gt;there&lt;/a&gt;.&lt;/p&gt;</c>.
/// </example>
/// <param name="Gaps">In the order of the text.</param>
/// <param name="Pieces">Of all runs, in the order of the text: where in the HTML a term may be linked.</param>
internal sealed record BodyTemplate(byte[] Html, ImmutableArray<Gap> Gaps, ImmutableArray<WrittenPiece> Pieces)
{
    public static BodyTemplate Empty { get; } = new([], [], []);

    /// <summary>Where the HTML of a character of a run begins.</summary>
    public int PlaceOf(int run, int offset)
    {
        var piece = PieceAt(run, offset);
        return Skip(Html, piece.At, offset - piece.Start);
    }

    /// <summary>Where the HTML of what ends before a character of a run ends.</summary>
    public int EndOf(int run, int offset)
    {
        var piece = PieceAt(run, offset - 1);
        return Skip(Html, piece.At, offset - piece.Start);
    }

    /// <summary>
    /// The place in HTML behind so many UTF-16 code units of text: each is a character of its own, a half of one beyond the basic plane,
    /// or an entity.
    /// </summary>
    public static int Skip(ReadOnlySpan<byte> html, int at, int units)
    {
        while (units > 0)
        {
            var first = html[at];
            var length = first switch
            {
                (byte)'&' => html[at..].IndexOf((byte)';') + 1,
                < 0x80 => 1,
                < 0xE0 => 2,
                < 0xF0 => 3,
                _ => 4,
            };
            at += length;
            units -= first >= 0xF0 ? 2 : 1;
        }

        return at;
    }

    // The last that starts there or before it.
    private WrittenPiece PieceAt(int run, int offset)
    {
        var (low, high) = (0, Pieces.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var piece = Pieces[middle];
            (low, high) = (piece.Run, piece.Start).CompareTo((run, offset)) <= 0 ? (middle, high) : (low, middle - 1);
        }

        return Pieces[low];
    }
}
