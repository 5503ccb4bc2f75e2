using System.Text;

namespace EuNatoSite.Checks;

/// <summary>
/// The tags of an HTML file, one after another, as the tokenizer of the HTML standard finds them (13.2.5), without a tree of them. What
/// stands in comments, scripts, styles, text areas and titles holds none. Names are compared without regard to case; values are as they
/// are written, character references and all.
/// </summary>
internal ref struct TagReader(ReadOnlySpan<byte> html)
{
    private static readonly Sign[] Signs = [.. Enumerable.Range(0, 256).Select(value => value switch
    {
        ' ' or '\t' or '\n' or '\r' or '\f' => Sign.Blank,
        '/' => Sign.Slash,
        '>' => Sign.End,
        '=' => Sign.Equals,
        _ => Sign.Other,
    })];

    private readonly List<Attribute> attributes = [];
    private readonly ReadOnlySpan<byte> html = html;
    private int at;

    /// <summary>The name of the tag.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Whether it closes an element.</summary>
    public bool IsEnd { get; private set; }

    public readonly int AttributeCount => attributes.Count;

    /// <summary>Goes on to the next tag; false where there is none.</summary>
    public bool Read()
    {
        SkipText();
        while (Rest.IndexOf((byte)'<') is >= 0 and var text)
        {
            at += text + 1;
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

        at = html.Length;
        return false;
    }

    /// <summary>Whether the tag has this name, in lower case.</summary>
    public readonly bool Is(ReadOnlySpan<byte> name) => AreSame(Name, name);

    public readonly int LengthOfName(int index) => attributes[index].End - attributes[index].Start;

    /// <summary>Whether an attribute has this name, in lower case.</summary>
    public readonly bool IsAttribute(int index, ReadOnlySpan<byte> name)
    {
        var attribute = attributes[index];
        return AreSame(html[attribute.Start..attribute.End], name);
    }

    public readonly ReadOnlySpan<byte> Value(int index)
    {
        var attribute = attributes[index];
        return html[attribute.ValueStart..attribute.ValueEnd];
    }

    /// <summary>Whether the tag has an attribute of this name, in lower case, and its value.</summary>
    public readonly bool Has(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var index = IndexOf(name);
        value = index >= 0 ? Value(index) : default;
        return index >= 0;
    }

    private readonly int IndexOf(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (IsAttribute(i, name))
            {
                return i;
            }
        }

        return -1;
    }

    // Nearly all differ in length.
    private static bool AreSame(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) => name.Length == other.Length && Ascii.EqualsIgnoreCase(name, other);

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
        attributes.Clear();
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
        var end = at;
        SkipTo(~Sign.Blank);
        if (at == html.Length || html[at] != '=')
        {
            Add(new Attribute(start, end, at, at));
            return;
        }

        at++;
        SkipTo(~Sign.Blank);
        if (at == html.Length || html[at] is not ((byte)'"' or (byte)'\''))
        {
            var value = at;
            SkipTo(Sign.Blank | Sign.End);
            Add(new Attribute(start, end, value, at));
            return;
        }

        var quote = html[at++];
        var length = Rest.IndexOf(quote);
        var quoted = at;
        at = length >= 0 ? at + length : html.Length;
        Add(new Attribute(start, end, quoted, at));
        at = Math.Min(html.Length, at + 1);
    }

    // Of two of one name the first counts.
    private readonly void Add(Attribute attribute)
    {
        if (IndexOf(html[attribute.Start..attribute.End]) < 0)
        {
            attributes.Add(attribute);
        }
    }

    // Names are short: one sign after another is quicker than many at once.
    private void SkipTo(Sign signs)
    {
        var rest = Rest;
        var meanings = Signs;
        var passed = 0;
        while (passed < rest.Length && (meanings[rest[passed]] & signs) == 0)
        {
            passed++;
        }

        at += passed;
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

    /// <summary>Where an attribute's name and value stand.</summary>
    private readonly record struct Attribute(int Start, int End, int ValueStart, int ValueEnd);

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
