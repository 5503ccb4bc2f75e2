namespace EuNatoSite.Benchmarks.Corpus;

/// <summary>How large a corpus is. What is not said follows from the number of topics.</summary>
/// <param name="Terms">In all; null for as many as so many topics have.</param>
/// <param name="Events">In all; null for as many as so many topics have.</param>
internal sealed record CorpusShape(int Topics, int? Terms = null, int? Events = null)
{
    /// <summary>
    /// A topic of 4,000 bytes, as Hugo's own and other comparisons take them, is this part of one of the real input: there the 40
    /// files of <c>topics/</c> hold 753,149 bytes, half of them front matter. Every count in <see cref="TopicMaker"/> is that of the
    /// real input for one topic, times this.
    /// </summary>
    public const double PartOfRealTopic = 4_000 / (753_149 / 40.0);

    // Of the real input, a topic: 358 terms and 287 events by 40 topics.
    private const double TermsOfTopic = 8.95 * PartOfRealTopic;
    private const double EventsOfTopic = 7.18 * PartOfRealTopic;

    // Reading order has a section for 100 topics, and ten where there are fewer.
    public int Sections => Math.Max(10, Topics / 100);

    public int TermCount => Terms ?? (int)(Topics * TermsOfTopic);

    public int EventCount => Events ?? (int)(Topics * EventsOfTopic);

    /// <summary>
    /// A bibliography grows more slowly than what cites it: two topics bring one source here, where the real ones bring more than twelve
    /// each, and there are never more than 1,500.
    /// </summary>
    public int SourceCount => Math.Clamp(Topics / 2, 50, 1_500);

    /// <summary>The section of a topic, by their numbers.</summary>
    public int SectionOf(int topic) => (int)((long)topic * Sections / Topics);

    /// <summary>Which of <paramref name="count"/> things a topic owns: all are spread evenly.</summary>
    public Range OwnedBy(int topic, int count) =>
        (int)((long)topic * count / Topics)..(int)((long)(topic + 1) * count / Topics);
}
