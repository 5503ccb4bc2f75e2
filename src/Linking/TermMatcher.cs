using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Markup;

namespace EuNatoSite.Linking;

/// <summary>A name by which text may mean a term.</summary>
/// <param name="IsExact">Whether it must stand in this case: abbreviations must, or "SAFE" would be found in "safe".</param>
internal readonly record struct TermName(string Text, string Key, bool IsExact);

/// <summary>
/// Finds the names of terms in text in one pass, whatever their number: a tree of what their beginnings share, walked from each start of
/// a word. Whole words only, the longest match first, none inside another. White space, dashes and apostrophes of all kinds are alike.
/// </summary>
internal sealed class TermMatcher
{
    private readonly Node root;

    public TermMatcher(ImmutableArray<TermName> names) =>
        root = Tree([.. names.SelectMany(SpellingsOf).OrderBy(spelling => spelling.Folded, StringComparer.Ordinal).ThenBy(spelling => spelling.IsPlural)]);

    /// <summary>Every mention in a body, in the order of the text.</summary>
    public ImmutableArray<TextMark> Find(MarkdownBody body)
    {
        var marks = ImmutableArray.CreateBuilder<TextMark>(0);
        for (var run = 0; run < body.Runs.Length; run++)
        {
            var text = body.Runs[run].Words.Span;
            for (var start = 0; start < text.Length;)
            {
                var (length, key) = LongestAt(text, start);
                if (length > 0)
                {
                    marks.Add(new TextMark(run, start, length, key));
                }

                start = length > 0 ? start + length : NextStart(text, start);
            }
        }

        return marks.DrainToImmutable();
    }

    private (int Length, string Key) LongestAt(ReadOnlySpan<char> text, int start)
    {
        var (length, key) = (0, "");
        var at = start;
        for (var node = root; node is not null && IsNext(node.Label, text, ref at); node = at < text.Length ? node.Child(Fold(text[at])) : null)
        {
            if (!node.Names.IsEmpty && !IsInsideWord(text, at) && NameIn(node, text[start..at]) is { } found)
            {
                (length, key) = (at - start, found);
            }
        }

        return (length, key);
    }

    private static bool IsNext(string label, ReadOnlySpan<char> text, ref int at)
    {
        foreach (var letter in label)
        {
            if (at >= text.Length || Fold(text[at]) != letter)
            {
                return false;
            }

            at = SkipSpace(text, at);
        }

        return true;
    }

    private static IEnumerable<Spelling> SpellingsOf(TermName name)
    {
        var folded = Fold(name.Text);
        // The plain plural. A name that ends otherwise than in a letter has none, and one in "s" is taken to be one.
        return !name.IsExact && char.IsLetter(name.Text[^1]) && name.Text[^1] is not ('s' or 'S')
            ? [new Spelling(folded, name, IsPlural: false), new Spelling(folded + "s", name, IsPlural: true)]
            : [new Spelling(folded, name, IsPlural: false)];
    }

    // No recursion: names that go on where others end may be many.
    private static Node Tree(Spelling[] ordered)
    {
        var tree = new Node(ordered, 0);
        var bare = new Stack<Node>([tree]);
        while (bare.TryPop(out var node))
        {
            foreach (var child in node.Grow())
            {
                bare.Push(child);
            }
        }

        return tree;
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
    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1;
        while (char.IsWhiteSpace(text[at]) && next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next;
    }

    // The next place that is not inside a word.
    private static int NextStart(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1;
        while (IsInsideWord(text, next))
        {
            next++;
        }

        return next;
    }

    private static bool IsInsideWord(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    /// <summary>The same for all names that are one to it, but for their case where that must be exact.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at = SkipSpace(name, at))
        {
            folded.Append(Fold(name[at]));
        }

        return folded.ToString();
    }

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '﹣' or '－' => '-',
        '’' or '‘' or '‛' or 'ʼ' or 'ʹ' or '´' or '`' or '′' or '＇' => '\'',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => char.ToLowerInvariant(c),
    };

    /// <param name="Folded">With all that is alike written alike.</param>
    /// <param name="IsPlural">Whether it is made of the name: one that is written so is meant before it.</param>
    private readonly record struct Spelling(string Folded, TermName Name, bool IsPlural);

    /// <summary>What some spellings share after what all nodes above it say.</summary>
    private sealed class Node
    {
        private readonly ArraySegment<Spelling> longer;
        private readonly int end;
        private ImmutableArray<Node> children = [];

        // The first of each child's label.
        private string letters = "";

        /// <param name="spellings">In order, with the same beginning of a length.</param>
        public Node(ArraySegment<Spelling> spellings, int length)
        {
            var (first, last) = spellings.Count == 0 ? ("", "") : (spellings[0].Folded, spellings[^1].Folded);
            end = length + first.AsSpan(length).CommonPrefixLength(last.AsSpan(length));
            Label = first[length..end];
            var own = 0;
            while (own < spellings.Count && spellings[own].Folded.Length == end)
            {
                own++;
            }

            Names = own == 0 ? [] : [.. spellings[..own].Select(spelling => spelling.Name)];
            longer = spellings[own..];
        }

        public string Label { get; }

        /// <summary>The names that end here.</summary>
        public ImmutableArray<TermName> Names { get; }

        /// <summary>Makes the children, which have none yet.</summary>
        public ImmutableArray<Node> Grow()
        {
            if (longer.Count == 0)
            {
                return children;
            }

            var nodes = ImmutableArray.CreateBuilder<Node>(0);
            for (var start = 0; start < longer.Count;)
            {
                var next = start + 1;
                while (next < longer.Count && longer[next].Folded[end] == longer[start].Folded[end])
                {
                    next++;
                }

                nodes.Add(new Node(longer[start..next], end));
                start = next;
            }

            children = nodes.DrainToImmutable();
            letters = string.Concat(children.Select(child => child.Label[0]));
            return children;
        }

        public Node? Child(char letter) => letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? children[place] : null;
    }
}
