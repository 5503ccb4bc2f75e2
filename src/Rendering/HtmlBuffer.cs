using System.Collections.Immutable;
using EuNatoSite.Markup;
using EuNatoSite.Output;

namespace EuNatoSite.Rendering;

/// <summary>
/// HTML that is being written, in UTF-8; what comes of it has '\n' at the end of every line, and neither the indentation nor the empty
/// lines of the views. What stands in a <c>pre</c> stays as it is. It keeps its room from page to page.
/// </summary>
/// <param name="arena">Where files are put.</param>
/// <param name="sink">Who takes the pieces of a long file before its end; null leaves them to the file.</param>
internal sealed class HtmlBuffer(ByteArena arena, IPieceSink? sink)
{
    private const int UsualLength = 64 * 1024;
    private const int LongestPiece = 256 * 1024;

    // What is written now, and the parts that have a place in it.
    private readonly Utf8Buffer written = new(UsualLength);
    private readonly List<PlacedPart> parts = [];

    // What is finished of a long file.
    private readonly HtmlLines lines = new();
    private readonly List<ReadOnlyMemory<byte>> pieces = [];
    private readonly List<PlacedPart> placed = [];
    private int length;
    private string path = "";

    private int RoomNeeded => written.Length + parts.Sum(part => part.Part.Bytes.Length);

    /// <summary>Starts a file.</summary>
    public void Begin(string newPath) => path = newPath;

    /// <summary>Writes markup as it is.</summary>
    public void WriteMarkup(ReadOnlySpan<char> markup) => written.Write(markup);

    /// <summary>Writes markup as it is.</summary>
    public void WriteMarkup(ReadOnlySpan<byte> markup) => written.Write(markup);

    /// <summary>Writes a text, or the value of an attribute between double quotes.</summary>
    public void WriteText(ReadOnlySpan<char> text) => written.WriteEscaped(text);

    /// <summary>Writes what other files hold too.</summary>
    public void WritePart(SharedPart part) => parts.Add(new PlacedPart(written.Length, part));

    /// <summary>Told between two tags: where much has been written, it becomes a piece of its own.</summary>
    public void EndElement()
    {
        if (written.Length < LongestPiece)
        {
            return;
        }

        if (sink is null)
        {
            CutPiece(new byte[RoomNeeded]);
            return;
        }

        var room = arena.Take(RoomNeeded);
        CutPiece(room);
        sink.Take(TakeFile());
        arena.Return(room);
    }

    /// <summary>What was written of the file and nobody took yet, with '\n' at its end.</summary>
    public OutputFile ToFile()
    {
        if (written.Length == 0 || written.Written[^1] != '\n')
        {
            written.Write("\n"u8);
        }

        CutPiece(arena.Take(RoomNeeded));
        lines.Clear();
        return TakeFile();
    }

    /// <summary>What was written, as a part of files.</summary>
    public SharedPart ToPart()
    {
        CutPiece(new byte[RoomNeeded]);
        lines.Clear();
        return new SharedPart(TakeFile().Bytes);
    }

    private void CutPiece(Memory<byte> room)
    {
        var piece = room.Span;
        var (from, filled) = (0, 0);
        foreach (var part in parts)
        {
            filled += lines.Copy(written.Written[from..part.Start], piece[filled..]);
            from = part.Start;
            placed.Add(part with { Start = length + filled });
            part.Part.Bytes.Span.CopyTo(piece[filled..]);
            filled += part.Part.Bytes.Length;
        }

        filled += lines.Copy(written.Written[from..], piece[filled..]);
        pieces.Add(room[..filled]);
        length += filled;
        written.Clear();
        parts.Clear();
    }

    private OutputFile TakeFile()
    {
        var file = new OutputFile(path, [.. pieces]) { SharedParts = [.. placed] };
        pieces.Clear();
        placed.Clear();
        length = 0;
        return file;
    }
}
