using System.Net;
using System.Text;

namespace EuNatoSite.Checks;

/// <summary>
/// Decodes values of attributes, the same to the same object: the pages of a site name the same things over and over. For one thread at
/// a time.
/// </summary>
internal sealed class TextPool
{
    private const int Usual = 256;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => known.Set.Count;

    /// <summary>Forgets all texts. The same text is another object from then on.</summary>
    public void Clear() => known.Set.Clear();

    /// <summary>A value as it is written in UTF-8, its character references decoded.</summary>
    public string Of(ReadOnlySpan<byte> value)
    {
        if (value.Contains((byte)'&'))
        {
            return Of(WebUtility.HtmlDecode(Encoding.UTF8.GetString(value)));
        }

        // UTF-16 needs no more characters than UTF-8 bytes.
        Span<char> text = value.Length <= Usual ? stackalloc char[Usual] : new char[value.Length];
        return Of(text[..Encoding.UTF8.GetChars(value, text)]);
    }

    /// <summary>A text that was put together.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        if (!known.TryGetValue(text, out var same))
        {
            same = text.ToString();
            known.Set.Add(same);
        }

        return same;
    }
}
