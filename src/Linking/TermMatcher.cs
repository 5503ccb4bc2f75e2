using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EuNatoSite.Markup;

namespace EuNatoSite.Linking;

/// <summary>A name by which text may mean a term.</summary>
/// <param name="IsExact">Whether it must stand in this case: abbreviations must, or "SAFE" would be found in "safe".</param>
internal readonly record struct TermName(string Text, string Key, bool IsExact);

/// <summary>
/// Finds the names of terms in text in one pass, whatever their number: a tree of characters, walked from each start of a word.
/// Whole words only, the longest match first, none inside another. White space, dashes and apostrophes of all kinds are alike.
/// </summary>
internal sealed class TermMatcher
{
    private readonly Node root = new();
    private readonly ConditionalWeakTable<MarkdownBody, Mentioned> found = [];

    public TermMatcher(IEnumerable<TermName> names)
    {
        foreach (var name in names)
        {
            Add(name.Text, name);
            // The plain plural. A name that ends otherwise than in a letter has none, and one in "s" is taken to be one.
            if (!name.IsExact && char.IsLetter(name.Text[^1]) && name.Text[^1] is not ('s' or 'S'))
            {
                Add(name.Text + "s", name);
            }
        }
    }

    /// <summary>Every mention in a body, in the order of the text. A body is searched once.</summary>
    public ImmutableArray<TextMark> Find(MarkdownBody body) => found.GetValue(body, body => new Mentioned(Search(body))).Marks;

    private ImmutableArray<TextMark> Search(MarkdownBody body)
    {
        var marks = ImmutableArray.CreateBuilder<TextMark>();
        for (var run = 0; run < body.Runs.Length; run++)
        {
            var text = body.Runs[run].Text;
            for (var start = 0; start < text.Length;)
            {
                var (length, key) = IsInsideWord(text, start) ? (0, "") : LongestAt(text, start);
                if (length > 0)
                {
                    marks.Add(new TextMark(run, start, length, key));
                }

                start += Math.Max(1, length);
            }
        }

        return marks.ToImmutable();
    }

    private (int Length, string Key) LongestAt(string text, int start)
    {
        var (length, key) = (0, "");
        var node = root;
        var at = start;
        while (at < text.Length && node.Children.TryGetValue(Fold(text[at]), out var next))
        {
            node = next;
            at = SkipSpace(text, at);
            if (node.Names.Count > 0 && !IsInsideWord(text, at) && NameIn(node, text.AsSpan(start, at - start)) is { } found)
            {
                (length, key) = (at - start, found);
            }
        }

        return (length, key);
    }

    private void Add(string text, TermName name)
    {
        var node = root;
        for (var at = 0; at < text.Length; at = SkipSpace(text, at))
        {
            var letter = Fold(text[at]);
            if (!node.Children.TryGetValue(letter, out var next))
            {
                node.Children.Add(letter, next = new Node());
            }

            node = next;
        }

        node.Names.Add(name);
    }

    private static string? NameIn(Node node, ReadOnlySpan<char> written)
    {
        foreach (var name in node.Names)
        {
            if (!name.IsExact || IsSameCase(name.Text, written))
            {
                return name.Key;
            }
        }

        return null;
    }

    private static bool IsSameCase(string name, ReadOnlySpan<char> written)
    {
        if (name.Length != written.Length)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != written[i] && (char.IsLetter(name[i]) || Fold(name[i]) != Fold(written[i])))
            {
                return false;
            }
        }

        return true;
    }

    // A run of white space counts as one character, so that a name is found across a line's end.
    private static int SkipSpace(string text, int at)
    {
        var next = at + 1;
        while (char.IsWhiteSpace(text[at]) && next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next;
    }

    private static bool IsInsideWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private static char Fold(char c) => c switch
    {
        '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
        '’' or '‘' or 'ʼ' => '\'',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => char.ToLowerInvariant(c),
    };

    private sealed record Mentioned(ImmutableArray<TextMark> Marks);

    private sealed class Node
    {
        public Dictionary<char, Node> Children { get; } = [];

        public List<TermName> Names { get; } = [];
    }
}
