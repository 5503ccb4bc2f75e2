namespace EuNatoSite.Tests.RealSite;

/// <summary>The commands that write in somebody's own files: what they say, what they change, and what they leave alone.</summary>
public sealed class EditingCommandTests(PublishedProgram program) : IDisposable
{
    private const string Unordered = "\uFEFF---\r\nsummary: S\r\ntitle: T\r\n---\r\nBody.\n";
    private const string Ordered = "\uFEFF---\r\ntitle: T\r\nsummary: S\r\n---\r\nBody.\n";
    private const string Broken = "---\nsummary: [S\ntitle: T\n---\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Keys_are_put_in_order_in_every_file_that_can_be_read()
    {
        folder.Write("input/topics/history/a.md", Unordered);
        folder.Write("input/topics/history/b.md", Broken);
        folder.Write("input/pages/about.md", "---\ntitle: T\nsummary: S\n---\n");
        folder.Write("input/data/note.csv", "b,a\n");

        var run = await program.RunAsync(folder.Path, ["fmt"]);

        Assert.Equal("changed input/topics/history/a.md\n1 of 3 files changed.\n", run.Output.ReplaceLineEndings("\n"));
        Assert.StartsWith("input/topics/history/b.md(", run.Errors, StringComparison.Ordinal);
        Assert.Contains(": error yaml-syntax: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Ordered, ReadExactly("input/topics/history/a.md"));
        Assert.Equal(Broken, ReadExactly("input/topics/history/b.md"));
        Assert.Equal(["input/data/note.csv", "input/pages/about.md", "input/topics/history/a.md", "input/topics/history/b.md"], Files.In(folder.Path));
    }

    [Fact]
    public async Task A_check_changes_nothing_and_says_whether_something_would_change()
    {
        folder.Write("input/topics/history/a.md", Unordered);

        var before = await program.RunAsync(folder.Path, ["fmt", "--check"]);
        Assert.Equal((1, "would change input/topics/history/a.md\n1 of 1 file would be changed.\n"), (before.ExitCode, before.Output.ReplaceLineEndings("\n")));
        Assert.Equal(Unordered, ReadExactly("input/topics/history/a.md"));

        (await program.RunAsync(folder.Path, ["fmt"])).AssertDone();
        var after = await program.RunAsync(folder.Path, ["fmt", "--check"]);
        Assert.Equal((0, "0 of 1 file would be changed.\n"), (after.ExitCode, after.Output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task Only_what_is_named_is_touched()
    {
        folder.Write("content/topics/history/a.md", Unordered);
        folder.Write("content/topics/security/b.md", Unordered);
        folder.Write("content/pages/about.md", Broken);

        var run = await program.RunAsync(folder.Path, ["fmt", "--input", "content", "content/topics/security", "./content/topics/security/b.md"]);

        run.AssertDone();
        Assert.Equal("changed content/topics/security/b.md\n1 of 1 file changed.\n", run.Output.ReplaceLineEndings("\n"));
        Assert.Equal(Unordered, ReadExactly("content/topics/history/a.md"));
        Assert.Equal(Ordered, ReadExactly("content/topics/security/b.md"));
    }

    [Theory]
    [InlineData("fmt input/topics/history/none.md", 2, "'input/topics/history/none.md' is no file or folder with keys to order")]
    [InlineData("fmt input/data", 2, "'input/data' is no file or folder with keys to order")]
    [InlineData("fmt ../elsewhere.md", 2, "'../elsewhere.md' is no file or folder with keys to order")]
    [InlineData("fmt --input nowhere", 3, "nowhere")]
    [InlineData("schema --input nowhere", 3, "nowhere")]
    public async Task What_is_not_there_is_told(string arguments, int code, string says)
    {
        folder.Write("input/topics/history/a.md", Unordered);
        folder.Write("input/data/a.csv", "a\n");

        var run = await program.RunAsync(folder.Path, arguments.Split(' '));

        Assert.Equal(code, run.ExitCode);
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
        Assert.Equal(Unordered, ReadExactly("input/topics/history/a.md"));
        Assert.Equal(["input/data/a.csv", "input/topics/history/a.md"], Files.In(folder.Path));
    }

    [Fact]
    public async Task Schemas_are_written_where_editors_look_for_them()
    {
        folder.Write("input/site.yml", "");

        var first = await program.RunAsync(folder.Path, ["schema"]);
        var second = await program.RunAsync(folder.Path, ["schema"]);

        first.AssertDone();
        Assert.Equal(4, first.Output.Split('\n').Count(line => line.EndsWith(".schema.json written", StringComparison.Ordinal)));
        Assert.Equal(4, second.Output.Split('\n').Count(line => line.EndsWith(".schema.json unchanged", StringComparison.Ordinal)));
        Assert.All(Directory.GetFiles(Repository.At("input/schema")), file =>
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(folder[$"input/schema/{Path.GetFileName(file)}"])));
    }

    // With the mark that a reader of text would take away.
    private string ReadExactly(string path) => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(folder[path]));
}
