using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>
/// What one linking can leave to the next of the same input: the mentions of terms, for as long as the terms have the same names, and
/// linked topics, for as long as all that a topic can name is the same. For one linking at a time.
/// </summary>
public sealed class LinkMemory
{
    private ImmutableArray<TermName> termNames = [];
    private TermMatcher matcher = new([]);
    private Names? names;
    private ConditionalWeakTable<TopicDraft, Outcome<Topic>> topics = [];

    /// <summary>The matcher for names: the one before, with all that it has found, where they are the same.</summary>
    internal TermMatcher MatcherOf(ImmutableArray<TermName> wanted)
    {
        if (!wanted.SequenceEqual(termNames))
        {
            (termNames, matcher) = (wanted, new TermMatcher(wanted));
            topics = [];
        }

        return matcher;
    }

    /// <summary>Forgets the topics of before where a reference of theirs may have another answer now.</summary>
    internal void Begin(Names now)
    {
        if (names?.AnswersAs(now) != true)
        {
            topics = [];
        }

        names = now;
    }

    /// <summary>The topic that the same draft was linked to before, or else as it is linked now. For any thread.</summary>
    internal Outcome<Topic> TopicOf(TopicDraft draft, Func<TopicDraft, Outcome<Topic>> link) => topics.GetValue(draft, link.Invoke);
}
