using System.Runtime.Versioning;
using EuNatoSite.Diagnostics;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Sources;

public sealed class SourceReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_come_in_ordinal_order_with_the_name_of_the_input_folder_as_it_was_given()
    {
        folder.Write("in/topics/b.md", "b");
        folder.Write("in/topics/a.md", "a");
        folder.Write("in/topics-old.md", "o");
        folder.Write("in/site.yml", "");
        var input = folder["in"] + Path.DirectorySeparatorChar;

        var read = SourceReader.Read(input);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["site.yml", "topics-old.md", "topics/a.md", "topics/b.md"], PathsIn(read));
        Assert.Equal(folder["in"].Replace('\\', '/') + "/topics/a.md", read.Value.Files[2].Path);
        Assert.Equal("a", read.Value.Files[2].Decode().Value.Text);
        Assert.Equal(0, read.Value.Files[0].Bytes.Length);
    }

    [Fact]
    public void A_relative_input_folder_is_shown_as_it_was_given()
    {
        folder.Write("in/topics/a.md", "a");
        var given = Path.GetRelativePath(Environment.CurrentDirectory, folder["in"]);

        var file = Assert.Single(SourceReader.Read(Path.Combine(".", given)).Value.Files);

        Assert.Equal(given.Replace('\\', '/') + "/topics/a.md", file.Path);
        Assert.Equal("topics/a.md", file.RelativePath);
    }

    [Fact]
    public void Hidden_files_and_the_generated_schema_are_passed_over()
    {
        folder.Write(".git/config", "x");
        folder.Write("topics/.draft.md.swp", "x");
        folder.Write("schema/topic.schema.json", "{}");
        folder.Write("topics/schema/a.md", "a");

        var read = SourceReader.Read(folder.Path);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["topics/schema/a.md"], PathsIn(read));
    }

    [Fact]
    public void Links_are_refused_and_not_followed()
    {
        folder.Write("outside/secret.md", "s");
        folder.Write("in/site.yml", "a");
        File.CreateSymbolicLink(folder["in/b.md"], folder["outside/secret.md"]);
        File.CreateSymbolicLink(folder["in/broken.md"], folder["nowhere"]);
        Directory.CreateSymbolicLink(folder["in/c"], folder["outside"]);
        Directory.CreateSymbolicLink(folder["in/loop"], folder["in"]);

        var read = SourceReader.Read(folder["in"]);

        Assert.Equal(["site.yml"], PathsIn(read));
        var refused = read.Diagnostics.Select(problem => Path.GetFileName(problem.Location.Path));
        Assert.Equal(["b.md", "broken.md", "c", "loop"], refused);
        Assert.All(read.Diagnostics, problem => Assert.Equal("symlink", problem.Code));
    }

    [Theory]
    [InlineData("nul.md")]
    [InlineData("Com1")]
    [InlineData("CON")]
    [InlineData("aux .tar.md")]
    [InlineData("dot.")]
    [InlineData("space ")]
    [InlineData("a:b.md")]
    [InlineData("a*b.md")]
    [InlineData("what?.md")]
    [InlineData("a\"b.md")]
    [InlineData("a<b>.md")]
    [InlineData("a|b.md")]
    [InlineData("a\\b.md")]
    [InlineData("a\nb.md")]
    [InlineData("a\u202Eb.md")]
    [InlineData("e\u0301.md")]
    public void Names_that_not_every_computer_holds_are_refused(string name) => Assert.NotNull(PortableName.ProblemWith(name));

    [Theory]
    [InlineData("berlin-plus.md")]
    [InlineData("console.md")]
    [InlineData("com10.md")]
    [InlineData("café.md")]
    [InlineData("Київ.md")]
    [InlineData("two words.md")]
    [InlineData("..a")]
    public void Other_names_are_not(string name) => Assert.Null(PortableName.ProblemWith(name));

    [Fact]
    public void A_folder_with_a_refused_name_is_named_once_and_not_entered()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not let such a folder be made.");
        folder.Write("site.yml", "a");
        folder.Write("aux/a.md", "a");
        folder.Write("bad\nname/b.md", "b");

        var read = SourceReader.Read(folder.Path);

        Assert.Equal(["site.yml"], PathsIn(read));
        Assert.Equal(["path-not-portable", "path-not-portable"], read.Diagnostics.Select(problem => problem.Code));
        Assert.All(read.Diagnostics, problem => Assert.DoesNotContain('\n', problem.ToString()));
    }

    [Fact]
    public void Paths_that_differ_only_in_case_collide_and_both_are_named()
    {
        folder.Write("topics/ä/Ωmega.md", "1");
        folder.Write("topics/Ä/x.md", "2");
        folder.Write("topics/ä/ωmega.md", "3");
        Assert.SkipWhen(Directory.GetDirectories(folder["topics"]).Length < 2, "This disk cannot hold such paths.");

        var read = SourceReader.Read(folder.Path);

        Assert.Equal(["path-collision", "path-collision"], read.Diagnostics.Select(problem => problem.Code));
        Assert.EndsWith("topics/ä", read.Diagnostics[0].Location.Path, StringComparison.Ordinal);
        Assert.Contains("topics/Ä'", read.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Contains("Ωmega.md", read.Diagnostics[1].Message, StringComparison.Ordinal);
        Assert.Equal(3, read.Value.Files.Length);
    }

    [Theory]
    [InlineData("a.md", 256 * 1024, true)]
    [InlineData("a.md", (256 * 1024) + 1, false)]
    [InlineData("a.YML", 1024 * 1024, true)]
    [InlineData("a.YML", (1024 * 1024) + 1, false)]
    [InlineData("a.csv", (1024 * 1024) + 1, false)]
    [InlineData("a.png", 10 * 1024 * 1024, true)]
    [InlineData("a.png", (10 * 1024 * 1024) + 1, false)]
    public void Files_have_a_largest_size(string name, int length, bool isRead)
    {
        Directory.CreateDirectory(folder["topics"]);
        using (var file = File.Create(folder[name]))
        {
            file.SetLength(length);
        }

        var read = SourceReader.Read(folder.Path);

        Assert.Equal(isRead ? [] : ["file-too-large"], read.Diagnostics.Select(problem => problem.Code));
        Assert.Equal(isRead ? 1 : 0, read.Value.Files.Length);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void What_may_not_be_read_is_located()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may read everything.");
        folder.Write("site.yml", "a");
        folder.Write("a.md", "a");
        folder.Write("closed/b.md", "b");
        File.SetUnixFileMode(folder["a.md"], UnixFileMode.None);
        File.SetUnixFileMode(folder["closed"], UnixFileMode.None);

        var read = SourceReader.Read(folder.Path);
        File.SetUnixFileMode(folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Equal(["file-unreadable", "file-unreadable"], read.Diagnostics.Select(problem => problem.Code));
        Assert.Contains("permission is denied", read.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_input_folder_is_said_in_a_sentence()
    {
        folder.Write("file", "");

        var missing = Assert.Throws<StorageException>(() => SourceReader.Read(folder["none"]));
        var file = Assert.Throws<StorageException>(() => SourceReader.Read(folder["file"]));

        Assert.Contains("no input folder", missing.Message, StringComparison.Ordinal);
        Assert.Contains("is a file", file.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_mark_of_an_input_is_none_and_is_not_entered()
    {
        folder.Write("home/letters/topics/war.md", "dear");

        var refusal = Assert.Throws<StorageException>(() => SourceReader.Read(folder["home"], maxEntries: 1, maxBytes: 1));

        Assert.EndsWith("/home' is no input, for it holds neither site.yml nor topics/; name the folder that does.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 8, null)]
    [InlineData(4, 8, "4 files and folders")]
    [InlineData(5, 7, "1 KiB")]
    public void A_folder_that_holds_more_than_any_content_is_refused_before_it_fills_the_memory(int maxEntries, int maxBytes, string? limit)
    {
        folder.Write("in/topics/history/a.md", "1234");
        folder.Write("in/topics/history/b.md", "5678");
        folder.Write("in/topics/large.md", new string('x', SourceReader.MaxTextBytes + 1));

        var refusal = Record.Exception(() => SourceReader.Read(folder["in"], maxEntries, maxBytes));

        Assert.Equal(limit is null, refusal is null);
        Assert.Equal(limit ?? "", refusal is null ? "" : Assert.IsType<StorageException>(refusal).Message.Split("holds more than ")[1].Split(", which")[0]);
    }

    private static IEnumerable<string> PathsIn(Outcome<SourceTree> read) => read.Value.Files.Select(file => file.RelativePath);

    [Fact]
    public void Files_that_collide_are_told_and_read_and_not_refused()
    {
        folder.Write("site.yml", "a");
        folder.Write("a.md", "a");
        folder.Write("A.md", "A");
        Assert.SkipWhen(Directory.GetFiles(folder.Path).Length == 2, "This disk takes them for one.");

        var read = SourceReader.Read(folder.Path);

        Assert.Equal("path-collision", Assert.Single(read.Diagnostics).Code);
        Assert.Equal(["A.md", "a.md", "site.yml"], PathsIn(read));
        Assert.Empty(read.Value.Refused);
    }
}
