using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>
/// What one linking can leave to the next of the same input: the mentions of terms, for as long as the terms have the same names, and
/// linked topics, for as long as all that a topic can name is the same. For one linking at a time.
/// </summary>
public sealed class LinkMemory
{
    private readonly bool isKept;
    private ImmutableArray<TermName> termNames = [];
    private TermMatcher matcher = new([]);
    private Names? names;
    private ConditionalWeakTable<MarkdownBody, Found> found = [];
    private ConditionalWeakTable<TopicDraft, Outcome<Topic>> topics = [];

    public LinkMemory()
        : this(isKept: true)
    {
    }

    private LinkMemory(bool isKept) => this.isKept = isKept;

    /// <summary>For a linking that is the only one: it has nothing to remember, and leaves nothing.</summary>
    public static LinkMemory None { get; } = new(isKept: false);

    /// <summary>What finds the mentions of names in a body, and has found them before where both are the same.</summary>
    internal Func<MarkdownBody, ImmutableArray<TextMark>> FinderOf(ImmutableArray<TermName> wanted)
    {
        if (!isKept)
        {
            return new TermMatcher(wanted).Find;
        }

        if (!wanted.SequenceEqual(termNames))
        {
            (termNames, matcher, found, topics) = (wanted, new TermMatcher(wanted), [], []);
        }

        return body => found.GetValue(body, body => new Found(matcher.Find(body))).Marks;
    }

    /// <summary>Forgets the topics of before where a reference of theirs may have another answer now.</summary>
    internal void Begin(Names now)
    {
        if (!isKept)
        {
            return;
        }

        if (names?.AnswersAs(now) != true)
        {
            topics = [];
        }

        names = now;
    }

    /// <summary>The topic that the same draft was linked to before, or else as it is linked now. For any thread.</summary>
    internal Outcome<Topic> TopicOf(TopicDraft draft, Func<TopicDraft, Outcome<Topic>> link) =>
        isKept ? topics.GetValue(draft, link.Invoke) : link(draft);

    private sealed record Found(ImmutableArray<TextMark> Marks);
}
