using System.Text;

namespace EuNatoSite.Checks;

/// <summary>
/// The tags of an HTML file, one after another, as the tokenizer of the HTML standard finds them (13.2.5), without a tree of them. What
/// stands in comments, scripts, styles, text areas and titles holds none. Names are compared without regard to case.
/// </summary>
/// <param name="texts">What values are decoded to.</param>
internal ref struct TagReader(ReadOnlySpan<byte> html, TextPool texts)
{
    private static readonly Sign[] Signs = [.. Enumerable.Range(0, 256).Select(value => value switch
    {
        ' ' or '\t' or '\n' or '\r' or '\f' => Sign.Blank,
        '/' => Sign.Slash,
        '>' => Sign.End,
        '=' => Sign.Equals,
        _ => Sign.Other,
    })];

    private readonly List<Range> names = [];
    private readonly List<Range> values = [];
    private readonly ReadOnlySpan<byte> html = html;
    private readonly TextPool texts = texts;
    private int at;

    /// <summary>The name of the tag.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Whether it closes an element.</summary>
    public bool IsEnd { get; private set; }

    public readonly int AttributeCount => names.Count;

    public readonly ReadOnlySpan<byte> AttributeName(int index) => html[names[index]];

    /// <summary>Goes on to the next tag; false where there is none.</summary>
    public bool Read()
    {
        SkipText();
        while (Find("<"u8))
        {
            at++;
            if (IsTag(Rest))
            {
                ReadTag();
                return true;
            }

            if (Rest.StartsWith("!--"u8))
            {
                // "<!-->" is a whole comment.
                at++;
                Pass("-->"u8);
            }
            else if (Rest is [(byte)'!' or (byte)'?', ..] or [(byte)'/', not (byte)'>', ..])
            {
                Pass(">"u8);
            }
        }

        return false;
    }

    /// <summary>Whether the tag has this name, in lower case.</summary>
    public readonly bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);

    /// <summary>The value of an attribute, its character references decoded; null where the tag has none of that name.</summary>
    public readonly string? Value(ReadOnlySpan<byte> name) => IndexOf(name) is >= 0 and var index ? Value(index) : null;

    public readonly string Value(int index) => texts.Of(html[values[index]]);

    private readonly int IndexOf(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (Ascii.EqualsIgnoreCase(html[names[i]], name))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly ReadOnlySpan<byte> Rest => html[at..];

    // What follows a '<': else it is text, or a comment of some kind.
    private static bool IsTag(ReadOnlySpan<byte> rest) => rest switch
    {
        [(byte)'/', var first, ..] => IsLetter(first),
        [var first, ..] => IsLetter(first),
        _ => false,
    };

    private static bool IsLetter(byte value) => (byte)((value | 0x20) - 'a') < 26;

    // The text of these is no markup, up to their own end tag.
    private void SkipText()
    {
        if (IsEnd || !(Is("script"u8) || Is("style"u8) || Is("title"u8) || Is("textarea"u8)))
        {
            return;
        }

        while (Find("</"u8))
        {
            if (Rest.Length >= Name.Length + 2 && Ascii.EqualsIgnoreCase(Rest[2..(Name.Length + 2)], Name))
            {
                return;
            }

            at += 2;
        }
    }

    private void ReadTag()
    {
        names.Clear();
        values.Clear();
        IsEnd = html[at] == '/';
        at += IsEnd ? 1 : 0;
        var start = at;
        SkipTo(Sign.Blank | Sign.Slash | Sign.End);
        Name = html[start..at];
        while (at < html.Length && html[at] != '>')
        {
            if ((Signs[html[at]] & (Sign.Blank | Sign.Slash)) != 0)
            {
                at++;
            }
            else
            {
                ReadAttribute();
            }
        }

        at = Math.Min(html.Length, at + 1);
    }

    private void ReadAttribute()
    {
        // A '=' in the first place belongs to the name.
        var start = at++;
        SkipTo(Sign.Blank | Sign.Slash | Sign.End | Sign.Equals);
        var name = start..at;
        SkipTo(~Sign.Blank);
        if (at == html.Length || html[at] != '=')
        {
            Add(name, at..at);
            return;
        }

        at++;
        SkipTo(~Sign.Blank);
        if (at == html.Length || html[at] is not ((byte)'"' or (byte)'\''))
        {
            start = at;
            SkipTo(Sign.Blank | Sign.End);
            Add(name, start..at);
            return;
        }

        var quote = html[at];
        start = ++at;
        at += Rest.IndexOf(quote) is >= 0 and var length ? length : Rest.Length;
        Add(name, start..at);
        at = Math.Min(html.Length, at + 1);
    }

    // Of two attributes of one name the first counts.
    private readonly void Add(Range name, Range value)
    {
        if (IndexOf(html[name]) < 0)
        {
            names.Add(name);
            values.Add(value);
        }
    }

    // Names are short: one sign after another is quicker than many at once.
    private void SkipTo(Sign signs)
    {
        while (at < html.Length && (Signs[html[at]] & signs) == 0)
        {
            at++;
        }
    }

    private bool Find(ReadOnlySpan<byte> what)
    {
        var found = Rest.IndexOf(what);
        at = found >= 0 ? at + found : html.Length;
        return found >= 0;
    }

    private void Pass(ReadOnlySpan<byte> what)
    {
        if (Find(what))
        {
            at += what.Length;
        }
    }

    /// <summary>What a byte means inside a tag.</summary>
    [Flags]
    private enum Sign : byte
    {
        Blank = 1,
        Slash = 2,
        End = 4,
        Equals = 8,
        Other = 16,
    }
}
