using System.Globalization;
using System.Text;

namespace EuNatoSite.Benchmarks.Corpus;

/// <summary>A topic before it is written down for one program or the other.</summary>
/// <param name="Path">Inside <c>topics/</c> without an ending: <c>section/id</c>.</param>
/// <param name="FrontMatter">What only we read: sources, terms, events, disagreements.</param>
/// <param name="Body">Markdown as we read it.</param>
internal sealed record MadeTopic(string Path, string Title, string Summary, string FrontMatter, string Body);

/// <summary>Writes topics; one is the same in every run and whatever else is written.</summary>
internal sealed class TopicMaker(CorpusShape shape)
{
    private static readonly string[] Tags =
        ["agreements", "operations", "crisis-management", "industry", "mobility", "cyber", "space", "training"];

    public MadeTopic Make(int topic)
    {
        var chance = new Chance((ulong)topic);
        var names = new Naming(shape, topic, chance);
        var title = $"{Words.Phrase(chance, 3)} {topic.ToString(CultureInfo.InvariantCulture)}";
        var summary = Words.Phrase(chance, 14) + ".";
        var front = Front(topic, chance, names);
        return new(names.PathOf(topic), title, summary, front, new BodyMaker(chance, names).Make(topic));
    }

    // Beside each count: the real input's, in all its 40 topics.
    private string Front(int topic, Chance chance, Naming names)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"order: {(topic % 100) + 1}\n");
        text.Append(CultureInfo.InvariantCulture, $"reviewed: 2026-{chance.Between(1, 11):00}-{chance.Between(1, 22):00}\n");
        text.Append("review-after: 2027-11-22\n");
        text.Append(CultureInfo.InvariantCulture, $"sources: {names.Sources(2)}\n"); // 404
        text.Append(CultureInfo.InvariantCulture, $"related: [{names.IdNear()}]\n"); // 156
        text.Append(CultureInfo.InvariantCulture, $"tags: [{chance.Of(Tags)}]\n"); // 147
        Entries.Terms(text, shape.OwnedBy(topic, shape.TermCount), chance, names);
        Entries.Events(text, shape.OwnedBy(topic, shape.EventCount), chance, names);
        if (topic % 2 == 0)
        {
            Entries.Disagreement(text, topic, chance, names); // 96
        }

        return text.ToString();
    }
}
