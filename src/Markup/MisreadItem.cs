using Markdig.Syntax;

namespace EuNatoSite.Markup;

/// <summary>A line of a paragraph that was to be an item of a list, and lacks the blank behind its sign or has a sign of elsewhere.</summary>
/// <param name="Offset">In the paragraph.</param>
/// <param name="Sign">What it is to begin with.</param>
internal readonly record struct MisreadItem(int Offset, string Sign)
{
    private const string Bullet = "- ";

    /// <summary>The first of a paragraph; null where none is.</summary>
    /// <param name="index">That of the paragraph in its container.</param>
    public static MisreadItem? FirstIn(ReadOnlySpan<char> paragraph, ContainerBlock container, int index)
    {
        if (IsList(paragraph) || IsLettered(paragraph))
        {
            return new(0, Bullet);
        }

        // One line may begin with a sign that is meant: what stands around it makes it an item.
        var item = container as ListItemBlock;
        var isBesideList = (index > 0 && container[index - 1] is ListBlock) || (index + 1 < container.Count && container[index + 1] is ListBlock);
        var (offset, isUnderColon) = (0, false);
        foreach (var line in paragraph.EnumerateLines())
        {
            var words = WordsOf(line);
            var next = offset + line.Length + 1;
            var isInItem = offset > 0 && item is not null;
            var isAmongItems = isBesideList || isInItem || isUnderColon || (next < paragraph.Length && SignOf(paragraph[next..]) is not null);
            if (isAmongItems && SignOf(paragraph[offset..]) is { } sign)
            {
                return new(offset, sign);
            }

            // Words that go on stand beneath those of the item, and another item beneath its sign.
            if (isInItem && words is ['–' or '—', ' ', ..] && line.Length - words.Length <= item!.Column)
            {
                return new(offset, Bullet);
            }

            (offset, isUnderColon) = (next, line.TrimEnd() is [.., ':']);
        }

        return null;
    }

    // What "-one" and "1.one" were to begin with.
    private static string? SignOf(ReadOnlySpan<char> text)
    {
        var words = WordsOf(text);
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        return words switch
        {
            ['-' or '+' or '–', var first, ..] when char.IsLetter(first) || first is '[' or '*' or '"' or '“' or '‘' => Bullet,
            ['*', var first, .. var rest] when char.IsLetter(first) && !HasClosingStar(rest) => Bullet,
            _ when digits is 1 or 2 && words[digits..] is ['.', var first, ..] && char.IsLetter(first) => $"{words[..digits]}. ",
            _ => null,
        };
    }

    private static bool HasClosingStar(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '*' && !char.IsWhiteSpace(text[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WordsOf(ReadOnlySpan<char> line) => line.TrimStart(" \t>");

    // One line may begin with a dash that is meant; where two and all of a paragraph do, it is a list as other programs write it.
    private static bool IsList(ReadOnlySpan<char> paragraph)
    {
        var lines = 0;
        foreach (var line in paragraph.EnumerateLines())
        {
            lines++;
            if (line.TrimStart() is not ['-' or '–' or '—', var second, ..] || !(char.IsLetter(second) || char.IsWhiteSpace(second)))
            {
                return false;
            }
        }

        return lines > 1;
    }

    // "a) one" and "b) two", which would run on as one line.
    private static bool IsLettered(ReadOnlySpan<char> paragraph)
    {
        var lines = 0;
        foreach (var line in paragraph.EnumerateLines())
        {
            if (line.TrimStart() is not [>= 'a' and <= 'z' and var letter, ')' or '.', ' ', ..] || letter != paragraph[0] + lines)
            {
                return false;
            }

            lines++;
        }

        return lines > 1;
    }
}
