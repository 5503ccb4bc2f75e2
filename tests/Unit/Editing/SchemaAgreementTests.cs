using System.Collections.Immutable;
using System.Text.Json;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Editing;

/// <summary>
/// What an editor underlines is what the program refuses. The schemas are asked by ajv, on documents read by the parser of the YAML
/// language server; the program is asked for the problems of the same file alone.
/// </summary>
public sealed class SchemaAgreementTests(ITestOutputHelper output)
{
    private const string Markdown = "a schema knows no Markdown";
    private const string Spelling = "an editor hands over a number or true, however it is spelt; this site takes digits and 'true'";
    private const string MadeOfName = "a schema does not make ids of names";

    /// <summary>What the program refuses and no schema can, and why: the code, and a line of front matter that brings it about.</summary>
    private static readonly ImmutableArray<(string Code, string Line, string Why)> BeyondSchemas =
    [
        ("yaml-feature", "order: &a 1", "an editor's parser puts anchors and tags into effect before a schema is asked"),
        ("invisible-character", "tags: [a\u200B]", "it is of the file and not of a value"),
        ("text-cut", "tags:\n  - the Union # and NATO", "a schema sees no comments"),
        ("raw-html", "terms: [{ term: A, definition: <b>bold</b> }]", Markdown),
        ("address-refused", "terms: [{ term: A, definition: '[a](javascript:b)' }]", Markdown),
        ("citation-malformed", "terms: [{ term: A, definition: 'One [@].' }]", Markdown),
        ("citation-misplaced", "terms: [{ term: A, definition: 'One [@b].' }]", Markdown),
        ("citation-numbered", "terms: [{ term: A, definition: 'One [1].' }]", Markdown),
        ("link-malformed", "terms: [{ term: A, definition: 'One (b)[c.md].' }]", Markdown),
        ("emphasis-malformed", "terms: [{ term: A, definition: 'One ** b **.' }]", Markdown),
        ("markdown-misplaced", "events: [{ date: 2003, title: 'One **b**' }]", Markdown),
        ("character-lost", "tags: [a\uFFFD]", "it is of the file and not of a value"),
        ("wikilink-malformed", "terms: [{ term: A, definition: 'One [[ ]].' }]", Markdown),
        ("not-one-paragraph", "terms: [{ term: A, definition: \"One.\\n\\nTwo.\" }]", Markdown),
    ];

    /// <summary>Codes that schemas know as well, where they cannot.</summary>
    private static readonly ImmutableArray<(string Code, string Line, string Why)> BeyondSchemasHere =
    [
        ("key-missing", "terms: [{ term: …, definition: No letters. }]", MadeOfName),
        ("id-invalid", "terms: [{ term: Con, definition: A device. }]", MadeOfName),
        ("date-invalid", "events: [{ date: 2018/2016, title: Backwards }]", "a regular expression cannot compare two dates"),
        ("wrong-type", "draft: True", Spelling),
        ("wrong-type", "order: 0x28", Spelling),
        ("wrong-type", "order: 40.0", Spelling),
        ("id-invalid", "terms: [{ term: A, id: +40, definition: B }]", Spelling),
    ];

    private static readonly ImmutableArray<(string Schema, string Path, string Yaml)> Whole =
    [
        ("topic", "topics/history/a.md", """
            title: Berlin Plus
            summary: How the EU may use NATO's assets.
            order: 40
            reviewed: 2026-11-22
            review-after: 2027-11-22
            sources: [eprs-2025]
            related: [joint-declarations]
            tags: [agreements]
            redirect-from: [history/old.html]
            draft: false
            """),
        ("topic", "topics/history/a.md", """
            title: A
            summary: B
            terms:
              - term: Berlin Plus arrangements
                id: berlin-plus
                abbreviation: BP
                aliases: [Berlin Plus]
                kind: agreement
                definition: The arrangements.
                organisation: joint
                period: 2003-03-17/..
                region: Western Balkans
                role: None
                link-text: true
                sources: [eprs-2025]
            """),
        ("topic", "topics/history/a.md", """
            title: A
            summary: B
            events:
              - date: 2003-03-17
                id: berlin-plus-agreed
                title: Arrangements adopted
                text: An exchange of letters.
                organisation: joint
                terms: [berlin-plus]
                topics: [western-balkans]
                horizon: false
                sources: [eprs-2025]
            """),
        ("topic", "topics/history/a.md", """
            title: A
            summary: B
            disagreements:
              - id: berlin-plus-year
                question: When was it agreed?
                positions:
                  - { answer: "2002", sources: [eprs-2025] }
                  - { answer: March 2003, sources: [eprs-2025] }
                reading: In March.
                sources: [eprs-2025]
            """),
        ("page", "pages/about.md", "title: About\nsummary: What this is."),
        ("site", "site.yml", """
            title: A site
            tagline: A line
            description: What it is.
            base-url: https://a.example/
            repository: https://a.example/repository
            edit-branch: main
            language: en
            facts-as-of: 2026-11-24
            sections:
              - id: history
                title: History
                summary: What was.
            """),
        ("sources", "sources.yml", """
            - id: eprs-2025
              title: A briefing
              author: Somebody
              publisher: Somebody else
              date: 2025-06
              url: https://a.example/
              copy: https://b.example/paper
              standing: official
              archived: https://a.example/copy
              accessed: 2026-11-22
              note: A note.
            """),
    ];

    [Fact]
    public async Task Every_file_of_the_content_and_the_fixtures_is_judged_alike()
    {
        var inputs = Directory.GetDirectories(Repository.At("tests/Fixtures")).Select(folder => Path.Combine(folder, "input")).Append(Repository.At("input"));
        var cases = inputs.SelectMany(input => SourceReader.Read(input).Value.Files).Select(CaseOf).OfType<Case>().ToImmutableArray();

        var judged = await JudgeAsync(cases);

        var content = judged.Where(pair => pair.Case.File.Path.StartsWith(Repository.At("input/").Replace('\\', '/'), StringComparison.Ordinal)).ToList();
        Assert.True(content.Count > 40);
        Assert.All(content, pair => Assert.Null(pair.Wrong));
        AssertAgreement(judged);
        Assert.True(judged.Count(pair => pair.Wrong is null) > 60 && judged.Count(pair => pair.Wrong is not null) >= 4);
    }

    [Fact]
    public async Task Every_document_that_is_a_change_away_from_a_whole_one_is_judged_alike()
    {
        var cases = Whole
            .SelectMany(whole => MutatedDocuments.Of(whole.Yaml).Select(yaml => (whole.Schema, whole.Path, Yaml: yaml)))
            .Select(changed => CaseOf(changed.Schema, changed.Path, changed.Yaml))
            .ToImmutableArray();

        var judged = await JudgeAsync(cases);

        AssertAgreement(judged);
        Assert.All(Whole, whole => Assert.Contains(judged, pair => pair.Case.Schema == whole.Schema && pair.Wrong is null));
        Assert.All(["topic", "page", "site", "sources"], schema => Assert.True(
            judged.Count(pair => pair.Case.Schema == schema && pair.Wrong is null) > 20 && judged.Count(pair => pair.Case.Schema == schema && pair.Wrong is not null) > 100));
    }

    [Fact]
    public async Task What_the_program_alone_can_tell_is_this()
    {
        var all = BeyondSchemas.AddRange(BeyondSchemasHere);

        var judged = await JudgeAsync([.. all.Select(row => CaseOf("topic", "topics/history/a.md", $"title: A\nsummary: B\n{row.Line}\n"))]);

        Assert.All(judged, pair => Assert.Null(pair.Wrong));
        Assert.Equal(all.Select(row => row.Code), judged.Select(pair => Assert.Single(ProblemsOf(pair.Case.File)).Code));
    }

    private void AssertAgreement(ImmutableArray<(Case Case, string? Wrong)> judged)
    {
        output.WriteLine($"{judged.Length} documents: {judged.Count(pair => pair.Wrong is null)} accepted, {judged.Count(pair => pair.Wrong is not null)} refused.");
        var disagreements = judged
            .Select(pair => (pair.Case, pair.Wrong, Problems: ProblemsOf(pair.Case.File).Where(problem => BeyondSchemas.All(row => row.Code != problem.Code)).ToImmutableArray()))
            .Where(pair => (pair.Wrong is null) != pair.Problems.IsEmpty)
            .Select(pair => $"{pair.Case.Yaml}\nschema: {pair.Wrong ?? "nothing wrong"}\nprogram: {string.Join("; ", pair.Problems.DefaultIfEmpty())}");
        Expect.Nothing(disagreements);
    }

    // Of the file alone: what it needs of others is not the question here.
    private static ImmutableArray<Diagnostic> ProblemsOf(SourceFile file) =>
        [.. DraftSet.Parse(new SourceTree([file])).Diagnostics.Where(problem => problem.Code != "file-missing" && problem.IsError)];

    private static Case CaseOf(string schema, string path, string yaml) =>
        new(schema, yaml, SourceFile.OfText("input/" + path, path.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{yaml.TrimEnd('\n')}\n---\n" : yaml));

    // Null for what no schema is for, and for front matter that does not end or is cut short by a byte that is no text.
    private static Case? CaseOf(SourceFile file)
    {
        var text = file.Decode();
        var name = file.RelativePath.Split('/') switch
        {
            ["site.yml"] => "site",
            ["sources.yml"] => "sources",
            ["topics", _, var topic] when topic.EndsWith(".md", StringComparison.Ordinal) => "topic",
            ["pages", var page] when page.EndsWith(".md", StringComparison.Ordinal) => "page",
            _ => null,
        };
        var yaml = name is "topic" or "page" ? FrontMatter.Split(text.Value, new ProblemLog())?.Yaml.Value : text.Value.Text;

        // Its body and its name are not the schema's business.
        return name is null || yaml is null ? null : CaseOf(name, name is "topic" ? "topics/history/a.md" : name is "page" ? "pages/a.md" : file.RelativePath, yaml) is var made
            ? made with { File = made.File with { Path = file.Path, RelativePath = made.File.RelativePath } }
            : null;
    }

    private static async Task<ImmutableArray<(Case Case, string? Wrong)>> JudgeAsync(ImmutableArray<Case> cases)
    {
        using var folder = new TemporaryFolder();
        folder.Write("cases.json", JsonSerializer.Serialize(cases.Select(one => new { schema = one.Schema, yaml = one.Yaml })));
        var run = await CommandRun.OfAsync("node", ["Node/input-schemas.mjs", Repository.At("input/schema"), folder["cases.json"]], Repository.At("tests"));
        run.AssertDone();
        return [.. cases.Zip(JsonSerializer.Deserialize<string?[]>(run.Output)!)];
    }

    private sealed record Case(string Schema, string Yaml, SourceFile File);
}
