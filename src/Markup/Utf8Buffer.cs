using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace EuNatoSite.Markup;

/// <summary>Text in UTF-8 that is being written. It keeps its room from one text to the next.</summary>
internal sealed class Utf8Buffer(int usualLength)
{
    private const int MostKept = 1024 * 1024;

    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"");

    private byte[] bytes = new byte[usualLength];

    /// <summary>In bytes.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear()
    {
        Length = 0;
        if (bytes.Length > MostKept)
        {
            bytes = new byte[usualLength];
        }
    }

    public void Write(ReadOnlySpan<char> text)
    {
        // UTF-16 needs at most three bytes a character.
        Reserve(text.Length * 3);
        Utf8.FromUtf16(text, bytes.AsSpan(Length), out _, out var written);
        Length += written;
    }

    public void Write(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(bytes.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Writes a text of HTML, or the value of an attribute between double quotes.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Escaped) is >= 0 and var special)
        {
            Write(text[..special]);
            Write(text[special] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                _ => "&quot;"u8,
            });
            text = text[(special + 1)..];
        }

        Write(text);
    }

    public override string ToString() => Encoding.UTF8.GetString(Written);

    private void Reserve(int more)
    {
        if (bytes.Length - Length < more)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + more));
        }
    }
}
