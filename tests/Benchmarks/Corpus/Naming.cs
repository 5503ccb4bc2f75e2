using System.Globalization;

namespace EuNatoSite.Benchmarks.Corpus;

/// <summary>What the text of one topic can name: other topics near it, terms and sources of the whole corpus.</summary>
internal sealed class Naming(CorpusShape shape, int topic, Chance chance)
{
    private const int Near = 40;

    public static string SectionId(int section) => $"section-{section.ToString("000", CultureInfo.InvariantCulture)}";

    public static string TopicId(int number) => $"topic-{number.ToString("00000", CultureInfo.InvariantCulture)}";

    public static string SourceId(int number) => $"source-{number.ToString("00000", CultureInfo.InvariantCulture)}";

    public string PathOf(int number) => $"{SectionId(shape.SectionOf(number))}/{TopicId(number)}";

    /// <summary>The id of a topic a few files away.</summary>
    public string IdNear() => TopicId(Neighbour());

    /// <summary>A link to a topic a few files away, as it is written in this one.</summary>
    public string Link() => $"[{Words.Phrase(chance, 2)}](../{PathOf(Neighbour())}.md)";

    public MadeName Term() => MadeName.Of(chance.Skewed(shape.TermCount, 2));

    public string TermId() => Term().Id;

    public string Citation() => $"[@{Source()}{(chance.IsIn(0.05) ? $", p. {chance.Between(1, 90)}" : "")}]";

    /// <summary>A list of different sources in YAML.</summary>
    public string Sources(int count) => $"[{string.Join(", ", Enumerable.Range(0, count).Select(_ => Source()).Distinct())}]";

    // Topics of one field share their sources, and a few sources are cited everywhere.
    private string Source() => SourceId(chance.IsIn(0.5)
        ? chance.Skewed(shape.SourceCount, 3)
        : (int)(((long)topic * shape.SourceCount / shape.Topics) + chance.Below(20)) % shape.SourceCount);

    private int Neighbour() => (topic + chance.Between(1, Math.Clamp(shape.Topics - 1, 1, Near))) % shape.Topics;
}
