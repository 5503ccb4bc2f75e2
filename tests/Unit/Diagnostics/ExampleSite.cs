using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Sources;
using EuNatoSite.Tests.Checks;

namespace EuNatoSite.Tests.Diagnostics;

/// <summary>A small site around an example of an explanation: what its names lead to, and nothing wrong of its own.</summary>
internal static partial class ExampleSite
{
    private const string Topic = "topics/history/berlin-plus.md";
    private const string Head = "title: Berlin Plus\nsummary: How the EU may use NATO's assets.\n";
    private const string Picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    private const int WordsOfATopic = 520;

    private static readonly ImmutableArray<(string Path, string Text)> Base =
    [
        ("site.yml", """
            title: An example
            tagline: For examples
            description: A site for examples.
            base-url: https://this-site.example/
            facts-as-of: 2026-11-22
            sections:
              - { id: history, title: History, summary: What was. }
              - { id: operations, title: Operations, summary: What is done. }
            """),
        ("sources.yml", """
            - { id: eprs-2025, title: EU and NATO, standing: research }
            - { id: nato-2022, title: Strategic Concept, standing: official }
            - { id: forum-post, title: They say, standing: unattributed }

            """),
        ("topics/history/st-malo.md", "---\ntitle: St Malo\nsummary: The first step.\n---\n## The declaration\n"),
        ("topics/history/pesco.md", "---\ntitle: PESCO\nsummary: Projects.\n---\nSee [[althea]].\n"),
        ("topics/history/enlargement.md", "---\ntitle: Enlargement\nsummary: New members.\ndraft: true\n---\n"),
        ("topics/operations/althea.md", "---\ntitle: Western Balkans\nsummary: Operations.\n"
            + "terms: [{ term: Althea, definition: An operation., sources: [eprs-2025] }]\n---\nSee [[pesco]].\n"),
        ("topics/operations/exercises.md", "---\ntitle: Exercises\nsummary: What is tried out.\n---\nAlthea goes on. See [[althea]] and [[pesco]].\n"),
        ("data/defence-spending.csv", "series,group,year,value,unit,price-basis,source\n"
            + "spending,EU-27,2024,343,EUR billion,,eprs-2025\nspending-share,EU-27,2024,1.9,% of GDP,,eprs-2025\n"),
        ("data/members.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note\nBelgium,BE,1952-07-23,,1949-04-04,nato-2022,\n"),
        ("media/map.svg", Picture),
    ];

    /// <summary>The codes that come of one side of an example, each with the file it is told of.</summary>
    /// <param name="isEdited">Whether it is read as an editor would too.</param>
    public static ImmutableHashSet<(string Code, string Path)> ProblemsOf(ExamplePlace place, string text, bool isEdited)
    {
        var problems = place == ExamplePlace.Page
            ? PageLinks.Check([], Page(text)).Diagnostics
            : SiteBuild.InMemory(Input(place, text), SmallSite.Options with { IsEdited = isEdited }).Diagnostics;
        return [.. problems.Select(problem => (problem.Code, problem.Location.Path))];
    }

    private static OutputFile[] Page(string html) =>
    [
        OutputFile.OfText("history/index.html", html),
        OutputFile.OfText("history/berlin-plus.html", "<h2 id=\"origins\">Origins</h2>"),
        OutputFile.OfText("media/map.svg", Picture),
    ];

    private static SourceTree Input(ExamplePlace place, string text)
    {
        IEnumerable<(string Path, string Text)> files = place switch
        {
            ExamplePlace.Files => [.. text.Split('\n').Select(path => path["input/".Length..]).Select(path => (path, Content(path)))],
            ExamplePlace.Topic => With(Topic, text),
            ExamplePlace.FrontMatter => With(Topic, $"---\n{Head}{text}\n---\n"),
            ExamplePlace.Body => With(Topic, $"---\n{Head}---\n{text}\n"),
            ExamplePlace.Sources => With("sources.yml", Content("sources.yml") + text),
            ExamplePlace.Figures => With("data/defence-spending.csv", text),
            _ => With("media/map.svg", text),
        };
        return new SourceTree([.. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => new SourceFile("input/" + file.Path, Bytes(file.Text)))]);
    }

    private static IEnumerable<(string Path, string Text)> With(string path, string text) =>
        Base.Where(file => file.Path != path).Append((path, text));

    // Of a file that is only named.
    private static string Content(string path) =>
        Base.FirstOrDefault(file => file.Path == path).Text ?? (path.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{Head}---\n" : Picture);

    private static byte[] Bytes(string text)
    {
        var words = Rest().Replace(text, string.Join(' ', Enumerable.Repeat("word", WordsOfATopic)));
        var characters = Character().Replace(words, code => ((char)Number(code)).ToString());
        // One character a byte, so that a byte can be put in.
        var bytes = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(characters));
        return Encoding.Latin1.GetBytes(Byte().Replace(bytes, code => ((char)Number(code)).ToString()));
    }

    private static int Number(Match code) => int.Parse(code.Groups["number"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\.\.\.$", RegexOptions.Multiline)]
    private static partial Regex Rest();

    [GeneratedRegex(@"<U\+(?<number>[0-9A-F]{4})>")]
    private static partial Regex Character();

    [GeneratedRegex("<0x(?<number>[0-9A-F]{2})>")]
    private static partial Regex Byte();
}
