using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Linking;

/// <summary>Turns links and mentions around: from what they lead to, to the sentences that do.</summary>
internal static class Mentions
{
    /// <summary>For each topic, the sentences of other topics that link to it, each once.</summary>
    public static FrozenDictionary<TopicId, ImmutableArray<Backlink>> Backlinks(IEnumerable<Topic> topics, Func<string, string?> nameOf) =>
        topics
            .SelectMany(topic => LinksOf(topic).Where(link => link.To != topic.Id)
                .Select(link => (link.To, Link: new Backlink(topic.Id, SentenceAt(topic.Body.Body, link.Reference.Block, link.Reference.Offset, nameOf)))))
            .GroupBy(pair => pair.To, pair => pair.Link)
            .ToFrozenDictionary(links => links.Key, links => links.Distinct().ToImmutableArray());

    /// <summary>For each term, the sentences of bodies that use it, each once.</summary>
    public static FrozenDictionary<TermId, ImmutableArray<TermUsage>> Usages(IEnumerable<Topic> topics, Func<string, string?> nameOf) =>
        topics
            .SelectMany(topic => UsesOf(topic).Select(use =>
                (use.Term, Usage: new TermUsage(topic.Id, SentenceAt(topic.Body.Body, use.Block, use.Offset, nameOf)))))
            .GroupBy(pair => pair.Term, pair => pair.Usage)
            .ToFrozenDictionary(uses => uses.Key, uses => uses.Distinct().ToImmutableArray());

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
