using System.Globalization;
using System.Text.RegularExpressions;

namespace EuNatoSite.Benchmarks.Corpus;

/// <summary>
/// The same topics for Hugo: its content folder. Bodies are the same Markdown, but for what only we have: a citation becomes a link to
/// a list of sources that is not made, a link to a topic its address, and a figure is left out. Terms, events and evidence are ours
/// alone, so that Hugo has less to do.
/// </summary>
internal static partial class HugoFiles
{
    public static IEnumerable<MadeFile> Of(CorpusShape shape)
    {
        yield return new("content/_index.md", "---\ntitle: Synthetic site\n---\n");
        yield return new("content/about.md", "---\ntitle: About\n---\nMade to measure with.\n");
        for (var section = 0; section < shape.Sections; section++)
        {
            yield return new(
                $"content/{Naming.SectionId(section)}/_index.md",
                $"---\ntitle: Section {section}\nweight: {section + 1}\n---\n");
        }

        var maker = new TopicMaker(shape);
        for (var number = 0; number < shape.Topics; number++)
        {
            var topic = maker.Make(number);
            var weight = ((number % 100) + 1).ToString(CultureInfo.InvariantCulture);
            yield return new(
                $"content/{topic.Path}.md",
                $"---\ntitle: {topic.Title}\ndescription: {topic.Summary}\nweight: {weight}\ndate: 2026-11-22\n---\n{Rewrite(topic.Body)}");
        }
    }

    private static string Rewrite(string body)
    {
        body = Figure().Replace(body, "");
        body = Citation().Replace(body, "[(1)](../../sources/#$1)");
        body = TopicLink().Replace(body, "](../../$1/)");
        return ById().Replace(body, "$1");
    }

    [GeneratedRegex(@"```(?:chart|events)\n.*?```\n", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\[@([\w-]+)(?:, [^\]]*)?\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\]\(\.\./([\w/-]+)\.md\)")]
    private static partial Regex TopicLink();

    [GeneratedRegex(@"\[\[([\w-]+)\]\]")]
    private static partial Regex ById();
}
