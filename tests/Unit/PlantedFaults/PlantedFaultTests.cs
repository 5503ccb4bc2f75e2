using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.PlantedFaults;

/// <summary>
/// Twenty faults in a copy of the real content, all in one run: an author is told every one, where it is and how to mend it, and
/// readers keep the site they had.
/// </summary>
public sealed class PlantedFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Twenty_faults_are_told_each_with_its_place_and_how_to_mend_it_and_the_old_site_stays_as_it_was()
    {
        CopyContent();
        var good = await RunAsync("build", "--strict", "--output", "output");
        Assert.Equal((0, ""), (good.ExitCode, good.Errors));
        var old = Snapshot();
        Assert.Contains("index.html", old.Keys);
        var faults = Plant();
        Assert.Equal(20, faults.Select(fault => fault.Name).Distinct().Count());

        var (exitCode, output, errors) = await RunAsync("build", "--strict", "--output", "output");

        const string Summary = "19 errors, 1 warning. More may show once they are mended. Nothing was written; what was built before is as it was.";
        var told = faults.Select(fault => fault.Told).Order(StringComparer.Ordinal).ToList();
        var lines = LinesOf(errors);
        Assert.Equal([.. told, Summary], lines.Where(line => !IsOfHelp(line)));
        Assert.Equal(lines[told.Count..^1], lines.Where(IsOfHelp));
        Assert.Equal(11, lines.Count(IsOfHelp));
        Assert.Contains($"More on csv-syntax: {BuiltSite.Info.BaseUrl}help/csv-syntax.html", lines);
        Assert.EndsWith("... and 10 more: 'dotnet run -- explain' lists every code", lines[^2], StringComparison.Ordinal);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Equal(old, Snapshot());
        Assert.Equal([".output.lock", "input", "output"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_statement_without_a_good_source_is_let_through_with_a_warning_but_not_when_strict()
    {
        foreach (var file in SmallSite.With(SmallSite.Topic("history/one", body: "It is said. [@essay]")).Files)
        {
            folder.Write(file.Path, file.Decode().Value.Text);
        }

        const string Warning = "input/topics/history/one.md(6,1): warning uncorroborated: this passage rests on no primary, official, research or press source; "
            + "name a better source, or take it out";

        var (strict, _, refused) = await RunAsync("build", "--strict");
        var (lax, said, warned) = await RunAsync("build");

        Assert.Equal((1, 0), (strict, lax));
        const string Summary = "0 errors, 1 warning and --strict takes warnings as errors. Nothing was written; what was built before is as it was.";
        const string Help = "More on uncorroborated: https://small.example/help/uncorroborated.html";
        Assert.Equal([Warning, Help, Summary], LinesOf(refused));
        Assert.Equal([Warning, Help], LinesOf(warned));
        Assert.Contains(", with 1 warning.", said, StringComparison.Ordinal);
    }

    /// <summary>What a fault is called in the list, and the line it must be told in.</summary>
    private sealed record Fault(string Name, string Told);

    private ImmutableArray<Fault> Plant()
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        void Expect(string name, string told) => faults.Add(new Fault(name, "input/" + told));

        // What the faults below miss by a letter.
        folder.Write("input/topics/history/fault-target.md", TopicWith("## Part of it"));
        folder.Write("input/media/fault-picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Append("sources.yml", "\n- { id: fault-source, title: Source, standing: official }\n- { id: fault-essay, title: Essay, standing: unattributed }\n");
        Append("data/defence-spending.csv", "fault-series,EU-27,2024,1,EUR billion,,fault-source\n");

        PlantInFrontMatter(Expect);
        PlantInBodies(Expect);
        PlantInFiles(Expect);
        return faults.ToImmutable();
    }

    private void PlantInFrontMatter(Action<string, string> expect)
    {
        Write("key", "---\ntitle: Key\nsumary: Misspelt.\nsummary: Written.\n---\n");
        expect("misspelt key", "topics/history/fault-key.md(3,1): error key-unknown: a topic has no key 'sumary'; did you mean 'summary'?");

        Write("title", "---\nsummary: No title.\n---\n");
        expect("missing title", "topics/history/fault-title.md(2,1): error key-missing: a topic must have the key 'title'; add a line 'title: ...'");

        Write("id-1", TopicWith("", "terms:\n  - { term: Fault one, id: fault-term, definition: One., sources: [fault-source] }\n"));
        Write("id-2", TopicWith("", "terms:\n  - { term: Fault two, id: fault-term, definition: Two., sources: [fault-source] }\n"));
        expect("duplicate id",
            "topics/history/fault-id-2.md(5,28): error id-duplicate: there is another term with the id 'fault-term' at input/topics/history/fault-id-1.md(5,28); "
            + "give one of them another id, or its own again if one was changed by mistake");

        Write("date", TopicWith("", "events:\n  - date: 2003-02-30\n    title: No such day\n    sources: [fault-source]\n"));
        expect("bad date",
            "topics/history/fault-date.md(5,11): error date-invalid: 'date' cannot be read as a date: '2003-02-30'; "
            + "February 2003 has 28 days, so write the day that is meant");

        var bomb = string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        Write("bomb", $"---\ntitle: Bomb\nsummary: Bomb.\na0: &a0 [x, x]\n{bomb}---\n");
        expect("alias bomb", "topics/history/fault-bomb.md(4,5): error yaml-feature: YAML anchors (&name) are not used here; write the value out, or put a text that begins with '&' in \"double quotes\"");

        Write("brackets", $"---\ntitle: Brackets\nsummary: Brackets.\ntags: {new string('[', 30_000)}\n---\n");
        expect("30,000 nested brackets",
            "topics/history/fault-brackets.md(4,22): error yaml-limit: the YAML here is more than 16 levels deep; write it flatter");

        Write("statement", TopicWith("", "events:\n  - { date: 2003, title: They say, sources: [fault-essay] }\n"));
        expect("uncorroborated statement",
            "topics/history/fault-statement.md(5,5): warning uncorroborated: the event '2003-they-say' rests on no primary, official, research or press source; "
            + "name a better source, or take it out");
    }

    private void PlantInBodies(Action<string, string> expect)
    {
        Write("link", TopicWith("See [there](fault-taget.md)."));
        expect("dead link",
            "topics/history/fault-link.md(5,5): error link-file-not-found: the link leads to 'fault-taget.md', and there is no such file; did you mean 'fault-target.md'?");

        Write("anchor", TopicWith("See [there](fault-target.md#prat-of-it)."));
        expect("dead anchor",
            "topics/history/fault-anchor.md(5,5): error anchor-not-found: there is no heading or entry '#prat-of-it' in 'input/topics/history/fault-target.md'; did you mean 'part-of-it'?");

        Write("wikilink", TopicWith("See\n[[fault-taget]]."));
        expect("dead wikilink", "topics/history/fault-wikilink.md(6,1): error link-target-not-found: there is no topic or term 'fault-taget'; did you mean 'fault-target'?");

        Write("source", TopicWith("It is so. [@fault-sorce, p. 4]"));
        expect("unknown source", "topics/history/fault-source.md(5,11): error source-unknown: there is no source 'fault-sorce' in sources.yml; did you mean 'fault-source'?");

        Write("html", TopicWith("Some <b>bold</b"));
        expect("raw HTML",
            "topics/history/fault-html.md(5,6): error raw-html: raw HTML ('<b>') is not passed on; write it in Markdown, or put it in `backticks` to show it");

        Write("script", TopicWith("- [here](JavaScript&colon;alert(1))"));
        expect("javascript: link",
            "topics/history/fault-script.md(5,3): error address-refused: the address 'JavaScript:alert(1)' is not accepted; "
            + "write an https, http or mailto address, a relative path or a #fragment");

        Write("bidi", TopicWith("Read\u202E this."));
        expect("bidi control",
            "topics/history/fault-bidi.md(5,5): error invisible-character: there is an invisible character here, U+202E (right-to-left override), "
            + "which could make the text read differently from what it is; delete it");

        Write("chart", TopicWith("```chart\ntitle: Chart\nseries: fault-serie\ncaption: Chart.\n```"));
        expect("chart fence naming an unknown series",
            "topics/history/fault-chart.md(7,9): error series-unknown: there is no series 'fault-serie' in the files of data/; did you mean 'fault-series'?");

        Write("picture", TopicWith("![A map](../../media/fault-pitcure.svg)"));
        expect("missing picture",
            "topics/history/fault-picture.md(5,1): error picture-not-found: there is no picture at '../../media/fault-pitcure.svg'; did you mean '../../media/fault-picture.svg'?");
    }

    private void PlantInFiles(Action<string, string> expect)
    {
        File.CreateSymbolicLink(folder["input/topics/history/fault-symlink.md"], folder["input/site.yml"]);
        expect("symlink", "topics/history/fault-symlink.md(1,1): error symlink: this is a symbolic link, and links are not followed; put the file itself here");

        folder.Write("input/media/twin.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        folder.Write("input/media/Twin.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Assert.SkipWhen(Directory.GetFiles(folder["input/media"], "*win.svg").Length < 2, "This disk cannot hold paths that differ in case alone.");
        expect("case collision of two paths",
            "media/twin.svg(1,1): error path-collision: Windows and macOS take this path for the same as 'input/media/Twin.svg'; rename one of the two");

        File.WriteAllBytes(folder["input/topics/history/fault-bytes.md"], [.. Encoding.UTF8.GetBytes(TopicWith("Caf")).AsSpan()[..^1], 0xE9, (byte)'\n']);
        expect("not UTF-8", "topics/history/fault-bytes.md(5,4): error not-utf8: the byte 0xE9 is not UTF-8 text; save the file with the encoding UTF-8");

        var rows = File.ReadLines(folder["input/data/members.csv"]).Count();
        Append("data/members.csv", "Faultland,FL\n");
        expect("bad CSV row",
            $"data/members.csv({rows + 1},1): error csv-syntax: this row cannot be read: it has 2 cells where the header has 7; "
            + "write a comma for each that is missing, also where it is empty: for eu-since, eu-until, nato-since, sources, note, if the row only ends too early");
    }

    private void Write(string name, string text) => folder.Write($"input/topics/history/fault-{name}.md", text);

    private void Append(string path, string text) => File.AppendAllText(folder["input/" + path], text);

    private static string TopicWith(string body, string frontMatter = "") => $"---\ntitle: Fault\nsummary: A fault.\n{frontMatter}---\n{body}\n";

    private void CopyContent()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At("input"), "*", SearchOption.AllDirectories))
        {
            var copy = folder[Path.Combine("input", Path.GetRelativePath(Repository.At("input"), file))];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!); // it lies in a folder
            File.Copy(file, copy);
        }
    }

    // The program itself, as a contributor runs it: started beside its input.
    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(string command, params string[] options)
    {
        string[] arguments = [typeof(SiteBuild).Assembly.Location, command, "--input", "input", "--date", BuiltSite.Day, .. options];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        Assert.NotNull(process);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    private static bool IsOfHelp(string line) =>
        line.StartsWith("More on ", StringComparison.Ordinal) || line.StartsWith("... and ", StringComparison.Ordinal);

    private static string[] LinesOf(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private SortedDictionary<string, (string Hash, DateTime Written)> Snapshot() => new(
        Directory.EnumerateFiles(folder["output"], "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder["output"], file).Replace('\\', '/'),
            file => (Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))), File.GetLastWriteTimeUtc(file))),
        StringComparer.Ordinal);
}
