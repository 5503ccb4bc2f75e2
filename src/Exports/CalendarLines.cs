using System.Buffers;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// Content lines as RFC 5545 section 3.1 has them: ended by CRLF, and folded so that none is longer than 75 octets of UTF-8;
/// no character is cut in two.
/// </summary>
/// <param name="sink">Who takes the pieces of a long file before its end; null leaves them to the file.</param>
internal sealed class CalendarLines(PageUrl url, IPieceSink? sink) : IDisposable
{
    private const int MaxOctets = 75;

    // What needs an escape, or may not stand in a text.
    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl).Except(['\t']), '\\', ';', ',']);

    private readonly Utf8Text text = new(url.Path, sink);

    /// <summary>A property whose value is no text and needs no escapes: a date, an address, a keyword.</summary>
    public void Add(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A property whose value is one text.</summary>
    public void AddText(string name, string value) => Fold($"{name}:{Escape(value)}");

    /// <summary>A property whose value is a list of texts; nothing where all are null.</summary>
    public void AddTexts(string name, ReadOnlySpan<string?> values)
    {
        var escaped = new List<string>();
        foreach (var value in values)
        {
            if (value is not null)
            {
                escaped.Add(Escape(value));
            }
        }

        if (escaped.Count > 0)
        {
            Fold($"{name}:{string.Join(',', escaped)}");
        }
    }

    public OutputFile ToFile() => text.ToFile();

    public void Dispose() => text.Dispose();

    private void Fold(ReadOnlySpan<char> line)
    {
        var (start, end, octets) = (0, 0, 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                text.Append(line[start..end]).Append("\r\n ");
                (start, octets) = (end, 1);
            }

            end += rune.Utf16SequenceLength;
            octets += rune.Utf8SequenceLength;
        }

        text.Append(line[start..]).Append("\r\n");
    }

    private static string Escape(string value) => value.AsSpan().ContainsAny(Special) ? Texts.Escaped(value, EscapeOf) : value;

    private static string? EscapeOf(char c) => c switch
    {
        '\\' => @"\\",
        ';' => @"\;",
        ',' => @"\,",
        '\n' => @"\n",
        // No other control character may stand in a text.
        not '\t' when char.IsControl(c) => "",
        _ => null,
    };
}
