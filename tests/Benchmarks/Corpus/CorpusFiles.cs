using System.Globalization;
using System.Text;

namespace EuNatoSite.Benchmarks.Corpus;

/// <summary>A file of text: its path in the folder that is made, with '/'.</summary>
internal sealed record MadeFile(string Path, string Text);

/// <summary>A whole input for our program, in which nothing is wrong.</summary>
internal static class CorpusFiles
{
    // One in ten a newspaper: a statement that rests on one of them alone is told to be less well supported.
    private static readonly string[] Standings =
        ["primary", "primary", "official", "official", "official", "official", "research", "research", "research", "press"];

    public static IEnumerable<MadeFile> Of(CorpusShape shape)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shape.TermCount, MadeName.Most);
        yield return new("site.yml", Site(shape));
        yield return new("sources.yml", Sources(shape));
        yield return new("pages/about.md", "---\ntitle: About\nsummary: About this corpus.\n---\nMade to measure with.\n");
        yield return new("data/members.csv", Members);
        yield return new("data/spending.csv", Spending());
        var maker = new TopicMaker(shape);
        for (var topic = 0; topic < shape.Topics; topic++)
        {
            yield return File(maker.Make(topic));
        }
    }

    /// <summary>A topic as the file we read.</summary>
    public static MadeFile File(MadeTopic topic) =>
        new($"topics/{topic.Path}.md", $"---\ntitle: {topic.Title}\nsummary: {topic.Summary}\n{topic.FrontMatter}---\n{topic.Body}");

    private const string Members = """
        country,iso2,eu-since,eu-until,nato-since,sources,note
        Austria,AT,1995-01-01,,,source-00001,In the EU only
        Belgium,BE,1958-01-01,,1949-04-04,source-00001,
        Denmark,DK,1973-01-01,,1949-04-04,source-00002,
        France,FR,1958-01-01,,1949-04-04,source-00002,
        Norway,NO,,,1949-04-04,source-00003,In NATO only
        United Kingdom,GB,1973-01-01,2020-01-31,1949-04-04,source-00003,

        """;

    private static string Site(CorpusShape shape)
    {
        var text = new StringBuilder("""
            title: Synthetic site
            tagline: A site to measure with
            description: A site whose words mean nothing, in the proportions of the real one.
            base-url: https://synthetic.example/
            facts-as-of: 2026-11-22
            sections:

            """);
        for (var section = 0; section < shape.Sections; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: {Naming.SectionId(section)}\n    title: Section {section}\n");
            text.Append($"    summary: {Words.Sentence(new Chance((ulong)section))}\n");
        }

        return text.ToString();
    }

    private static string Sources(CorpusShape shape)
    {
        var text = new StringBuilder();
        for (var source = 0; source < shape.SourceCount; source++)
        {
            var chance = new Chance((ulong)source);
            text.Append(CultureInfo.InvariantCulture, $"""
                - id: {Naming.SourceId(source)}
                  title: {Words.Phrase(chance, 6)}
                  publisher: {Words.Phrase(chance, 2)}
                  date: {chance.Between(1949, 2026)}
                  standing: {Standings[source % Standings.Length]}


                """);
        }

        return text.ToString();
    }

    private static string Spending()
    {
        var text = new StringBuilder("series,group,year,value,unit,price-basis,source\n");
        for (var year = 2010; year < 2026; year++)
        {
            var value = 200 + ((year - 2010) * 9);
            text.Append(CultureInfo.InvariantCulture, $"spending,All,{year},{value},EUR billion,not stated,source-00004\n");
        }

        return text.ToString();
    }
}
