using EuNatoSite.Diagnostics;

namespace EuNatoSite.Editing;

/// <summary>Lines that go into a text. Nothing else of it changes, so that a reviewer sees the new lines alone.</summary>
/// <param name="Offset">At the start of a line, or at the end of the text.</param>
/// <param name="Lines">Whole lines; only where the text ends without a line end does that come first.</param>
/// <param name="EntryOffset">Where in <paramref name="Lines"/> the line of the new entry's first key starts.</param>
internal sealed record Insertion(SourceText Old, int Offset, string Lines, int EntryOffset)
{
    /// <summary>The text with the lines in it.</summary>
    public SourceText New { get; } = new(Old.Path, Old.Text.Insert(Offset, Lines));

    /// <summary>The place of the new entry in <see cref="New"/>: that of its dash.</summary>
    public SourceLocation Entry
    {
        get
        {
            var at = Offset + EntryOffset;
            while (New.Text[at] == ' ')
            {
                at++;
            }

            return New.At(at);
        }
    }
}
