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

    /// <summary>Begins a linking: forgets what may have another answer now, and hands out the rest.</summary>
    /// <param name="wanted">The names that mentions are found by.</param>
    internal LinkedBefore Begin(Names now, ImmutableArray<TermName> wanted)
    {
        if (!isKept)
        {
            return new LinkedBefore(new TermMatcher(wanted).Find, static (draft, link) => link(draft));
        }

        if (!wanted.SequenceEqual(termNames))
        {
            (termNames, matcher, found, topics) = (wanted, new TermMatcher(wanted), [], []);
        }

        if (names?.AnswersAs(now) != true)
        {
            topics = [];
        }

        names = now;
        return new LinkedBefore(
            body => found.GetValue(body, body => new Found(matcher.Find(body))).Marks,
            (draft, link) => topics.GetValue(draft, link.Invoke));
    }

    private sealed record Found(ImmutableArray<TextMark> Marks);
}

/// <summary>What a linking need not do again. For any thread.</summary>
/// <param name="MentionsIn">Finds the mentions of terms in a body, or has found them before where both are the same.</param>
/// <param name="TopicOf">The topic that the same draft was linked to before, or else as it is linked now.</param>
internal sealed record LinkedBefore(
    Func<MarkdownBody, ImmutableArray<TextMark>> MentionsIn,
    Func<TopicDraft, Func<TopicDraft, Outcome<Topic>>, Outcome<Topic>> TopicOf);
