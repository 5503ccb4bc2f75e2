using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Linking;

/// <summary>Turns links and mentions around: from what they lead to, to the sentences that do.</summary>
internal static class Mentions
{
    /// <summary>For each topic, the sentences of other topics that link to it, each once.</summary>
    public static FrozenDictionary<TopicId, ImmutableArray<Backlink>> Backlinks(ImmutableArray<Topic> topics, Func<string, string?> nameOf) =>
        TurnAround(topics, topic => LinksOf(topic).Where(link => link.To != topic.Id)
            .Select(link => (link.To, new Backlink(topic.Id, SentenceAt(topic.Body.Body, link.Reference.Block, link.Reference.Offset, nameOf)))));

    /// <summary>For each term, the sentences of bodies that use it, each once.</summary>
    public static FrozenDictionary<TermId, ImmutableArray<TermUsage>> Usages(ImmutableArray<Topic> topics, Func<string, string?> nameOf) =>
        TurnAround(topics, topic => UsesOf(topic)
            .Select(use => (use.Term, new TermUsage(topic.Id, SentenceAt(topic.Body.Body, use.Block, use.Offset, nameOf)))));

    // What is found names its topic, so that only one topic has the same twice.
    private static FrozenDictionary<TKey, ImmutableArray<T>> TurnAround<TKey, T>(
        ImmutableArray<Topic> topics, Func<Topic, IEnumerable<(TKey Key, T Found)>> find)
        where TKey : notnull =>
        Groups.By(Cores.Map(topics, topic => find(topic).Distinct().ToImmutableArray()).SelectMany(found => found));

    private static IEnumerable<(TopicId To, Reference Reference)> LinksOf(Topic topic)
    {
        for (var i = 0; i < topic.Body.Targets.Length; i++)
        {
            if (topic.Body.Targets[i] is TopicTarget target)
            {
                yield return (target.Topic, topic.Body.Body.References[i]);
            }
        }
    }

    private static IEnumerable<(TermId Term, int Block, int Offset)> UsesOf(Topic topic)
    {
        var body = topic.Body.Body;
        var marked = topic.Body.Mentions.Select(mark =>
            (new TermId(mark.Key), body.Runs[mark.Run].Block, body.Runs[mark.Run].Offset + mark.Start));
        var linked = topic.Body.Targets
            .Select((target, index) => (Target: target as TermTarget, Reference: body.References[index]))
            .Where(pair => pair.Target is not null)
            .Select(pair => (pair.Target!.Term, pair.Reference.Block, pair.Reference.Offset));
        return marked.Concat(linked).OrderBy(use => (use.Block, use.Item3));
    }

    private static string SentenceAt(MarkdownBody body, int block, int offset, Func<string, string?> nameOf) =>
        PlainText.WithNames(Sentences.Around(body.Blocks[block].Words, offset), nameOf).ToString();
}
