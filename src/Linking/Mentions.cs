using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Linking;

/// <summary>Turns links and mentions around: from what they lead to, to the sentences that do.</summary>
internal static class Mentions
{
    // Shorter, and no sentence, it says little alone.
    private const int LongFragment = 60;

    /// <summary>For each topic, the sentences of other topics that link to it, each once.</summary>
    public static FrozenDictionary<TopicId, ImmutableArray<Mention>> Backlinks(ImmutableArray<Topic> topics, Func<string, string?> nameOf) =>
        TurnAround(topics, topic => LinksOf(topic).Where(link => link.Key != topic.Id), nameOf);

    /// <summary>For each term, the sentences of bodies that use it, each once.</summary>
    public static FrozenDictionary<TermId, ImmutableArray<Mention>> Usages(ImmutableArray<Topic> topics, Func<string, string?> nameOf) =>
        TurnAround(topics, UsesOf, nameOf);

    // What is found names its topic, so that only one topic has the same twice.
    private static FrozenDictionary<TKey, ImmutableArray<Mention>> TurnAround<TKey>(
        ImmutableArray<Topic> topics, Func<Topic, IEnumerable<Place<TKey>>> placesIn, Func<string, string?> nameOf)
        where TKey : notnull =>
        Groups.By(Cores.Map(topics, topic => InSentences(topic, placesIn(topic), nameOf).Distinct().ToImmutableArray()).SelectMany(found => found));

    private static IEnumerable<Place<TopicId>> LinksOf(Topic topic)
    {
        for (var i = 0; i < topic.Body.Targets.Length; i++)
        {
            if (topic.Body.Targets[i] is TopicTarget target)
            {
                var reference = topic.Body.Body.References[i];
                yield return new(target.Topic, reference.Block, reference.Offset);
            }
        }
    }

    private static IEnumerable<Place<TermId>> UsesOf(Topic topic)
    {
        var body = topic.Body.Body;
        var marked = topic.Body.Mentions.Select(mark =>
            new Place<TermId>(new TermId(mark.Key), body.Runs[mark.Run].Block, body.Runs[mark.Run].Offset + mark.Start));
        var linked = topic.Body.Targets
            .Select((target, index) => (Target: target as TermTarget, Reference: body.References[index]))
            .Where(pair => pair.Target is not null)
            .Select(pair => new Place<TermId>(pair.Target!.Term, pair.Reference.Block, pair.Reference.Offset));
        return marked.Concat(linked);
    }

    // Each block's sentences are walked through once beside the places in it, and what stands in one sentence twice is told once: a text
    // of one word over and over has as many places as sentences, or a sentence as long as itself.
    private static IEnumerable<(TKey Key, Mention Mention)> InSentences<TKey>(Topic topic, IEnumerable<Place<TKey>> places, Func<string, string?> nameOf)
    {
        var blocks = topic.Body.Body.Blocks;
        var keys = new HashSet<TKey>();
        var (block, sentence, shown) = (-1, default(Range), (Mention?)null);
        foreach (var place in places.OrderBy(place => (place.Block, place.Offset)))
        {
            var words = blocks[place.Block].Words;
            var isAhead = place.Block != block || (place.Offset >= sentence.End.Value && sentence.End.Value < words.Length);
            if (isAhead)
            {
                sentence = Sentences.From(place.Block == block ? sentence.End.Value : 0, words.Span, place.Offset);
                block = place.Block;
                var text = words[sentence].Trim();
                var isFragment = text.Length < LongFragment && !Sentences.IsClosed(text.Span);
                shown = new Mention(topic.Id, PlainText.WithNames(isFragment ? InRow(blocks, block, text) : text, nameOf).ToString(), isFragment);
                keys.Clear();
            }

            if (keys.Add(place.Key))
            {
                yield return (place.Key, shown!);
            }
        }
    }

    // A cell is told with the first of its row, which says what it is of, and that with the one behind it.
    private static ReadOnlyMemory<char> InRow(ImmutableArray<TextBlock> blocks, int cell, ReadOnlyMemory<char> text)
    {
        var first = cell;
        while (blocks[first].Join == BlockJoin.Cell)
        {
            first--;
        }

        if (first < cell)
        {
            return $"{blocks[first].Words}{TableWords.CellMark}{text}".AsMemory();
        }

        return cell + 1 < blocks.Length && blocks[cell + 1] is { Join: BlockJoin.Cell } next ? $"{text}{TableWords.CellMark}{next.Words}".AsMemory() : text;
    }

    /// <summary>Where something is named: a block, and an offset in its words.</summary>
    private readonly record struct Place<TKey>(TKey Key, int Block, int Offset);
}
