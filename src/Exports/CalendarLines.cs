using System.Text;

namespace EuNatoSite.Exports;

/// <summary>
/// Content lines as RFC 5545 section 3.1 has them: ended by CRLF, and folded so that none is longer than 75 octets of UTF-8;
/// no character is cut in two.
/// </summary>
public sealed class CalendarLines
{
    private const int MaxOctets = 75;

    private readonly StringBuilder text = new();

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

    public override string ToString() => text.ToString();

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            escaped.Append(c switch
            {
                '\\' => @"\\",
                ';' => @"\;",
                ',' => @"\,",
                '\n' => @"\n",
                // No other control character may stand in a text.
                '\t' => "\t",
                _ => char.IsControl(c) ? "" : c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
