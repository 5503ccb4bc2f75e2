using System.Runtime.Versioning;
using EuNatoSite.Diagnostics;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Sources;

public sealed class SourceWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_file_comes_with_its_folders_and_nothing_is_left_beside_it()
    {
        Assert.True(SourceWriter.Write(folder.Path, "in/topics/new/a.md", "é\n"));

        Assert.Equal("é\n"u8, File.ReadAllBytes(folder["in/topics/new/a.md"]));
        Assert.Single(Directory.GetFileSystemEntries(folder["in/topics/new"]));
    }

    [Fact]
    public void The_mark_and_line_ends_of_a_file_stay_as_they_were()
    {
        File.WriteAllText(folder["a.md"], "\uFEFFone\r\ntwo\r\n");

        SourceWriter.Write(folder.Path, "a.md", "one\ntwo\nthree\n");

        Assert.Equal("\uFEFFone\r\ntwo\r\nthree\r\n"u8, File.ReadAllBytes(folder["a.md"]));
    }

    /// <summary>A reviewer would see every line as changed.</summary>
    [Theory]
    [InlineData("1\r\n2\n3\r", "3\n1\n2\n", "3\r\n1\n2\r")]
    [InlineData("1\r\n2\n3\n", "1\n2\nnew\nmore\n3\n", "1\r\n2\nnew\nmore\n3\n")]
    [InlineData("1\n2\r\n3\r\n4\n", "1\n2\nnew\n3\n4\n", "1\n2\r\nnew\r\n3\r\n4\n")]
    [InlineData("1\n2\r\n3\n", "1\n2\n2\n3\n", "1\n2\n2\r\n3\n")]
    [InlineData("1\r\n2\n", "new\n1\n2\n", "new\r\n1\r\n2\n")]
    [InlineData("1\n2\r\n", "1\n2\nnew\n", "1\n2\r\nnew\r\n")]
    [InlineData("1\r\n2", "1\n2\nnew\n", "1\r\n2\r\nnew\r\n")]
    [InlineData("1\n2\r\n3\n4\r\n", "1\n4\n", "1\n4\r\n")]
    [InlineData("1", "1\nnew\n", "1\nnew\n")]
    public void A_line_that_stays_keeps_its_end_and_a_new_one_ends_as_the_line_before(string old, string text, string written)
    {
        File.WriteAllText(folder["a.md"], old);

        SourceWriter.Write(folder.Path, "a.md", text);

        Assert.Equal(written, File.ReadAllText(folder["a.md"]));
    }

    [Fact]
    public void A_file_that_has_the_text_is_not_touched()
    {
        folder.Write("a.md", "one\n");
        File.SetLastWriteTimeUtc(folder["a.md"], DateTime.UnixEpoch);

        Assert.False(SourceWriter.Write(folder.Path, "a.md", "one\n"));

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(folder["a.md"]));
    }

    [Fact]
    public void A_link_and_a_folder_are_refused_and_stay_as_they_were()
    {
        folder.Write("real.md", "real");
        File.CreateSymbolicLink(folder["link.md"], folder["real.md"]);
        Directory.CreateDirectory(folder["folder.md"]);

        Assert.Throws<StorageException>(() => SourceWriter.Write(folder.Path, "link.md", "new"));
        Assert.Throws<StorageException>(() => SourceWriter.Write(folder.Path, "folder.md", "new"));

        Assert.Equal("real", File.ReadAllText(folder["real.md"]));
        Assert.Equal(3, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Fact]
    public void A_file_is_begun_only_where_there_is_none()
    {
        folder.Write("there.md", "old");
        File.CreateSymbolicLink(folder["astray.md"], folder["nowhere.md"]);

        SourceWriter.Create(folder.Path, "topics/new.md", "one\n");

        Assert.Equal("one\n"u8, File.ReadAllBytes(folder["topics/new.md"]));
        Assert.Throws<StorageException>(() => SourceWriter.Create(folder.Path, "topics/new.md", "two\n"));
        Assert.Throws<StorageException>(() => SourceWriter.Create(folder.Path, "there.md", "new"));
        Assert.Throws<StorageException>(() => SourceWriter.Create(folder.Path, "topics", "new"));
        Assert.Throws<StorageException>(() => SourceWriter.Create(folder.Path, "astray.md", "new"));
        Assert.Equal("old", File.ReadAllText(folder["there.md"]));
        Assert.Equal(["new.md"], Directory.GetFileSystemEntries(folder["topics"]).Select(path => Path.GetFileName(path)));
        Assert.False(File.Exists(folder["nowhere.md"]));
    }

    [Fact]
    public void What_stands_beside_a_file_is_neither_followed_nor_written_over()
    {
        folder.Write("in/x.md", "old\n");
        folder.Write("in/y.md", "old\n");
        folder.Write("in/y.md.new", "my own\n");
        folder.Write("precious", "precious\n");
        File.CreateSymbolicLink(folder["in/x.md.new"], folder["precious"]);
        File.CreateSymbolicLink(folder["in/.new-1"], folder["precious"]);

        SourceWriter.Write(folder.Path, "in/x.md", "new\n");
        SourceWriter.Write(folder.Path, "in/y.md", "new\n");

        Assert.Equal("precious\n", File.ReadAllText(folder["precious"]));
        Assert.Equal("my own\n", File.ReadAllText(folder["in/y.md.new"]));
        Assert.Null(new FileInfo(folder["in/x.md"]).LinkTarget);
        Assert.Equal("new\n", File.ReadAllText(folder["in/x.md"]));
        Assert.Equal(5, Directory.GetFileSystemEntries(folder["in"]).Length);
    }

    [Theory]
    [UnsupportedOSPlatform("windows")]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)]
    public void Who_may_read_and_write_a_file_stays(UnixFileMode mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        folder.Write("a.md", "old\n");
        File.SetUnixFileMode(folder["a.md"], mode);

        SourceWriter.Write(folder.Path, "a.md", "new\n");

        Assert.Equal(mode, File.GetUnixFileMode(folder["a.md"]));
    }

    [Theory]
    [InlineData("topics", "history/a.md")]
    [InlineData("topics/history", "a.md")]
    [InlineData("pages", "about.md")]
    [InlineData("schema", "topic.schema.json")]
    [InlineData("some/deep", "folder/a.md")]
    public void A_folder_of_the_input_that_is_a_link_is_not_followed(string link, string file)
    {
        Directory.CreateDirectory(folder["elsewhere"]);
        Directory.CreateDirectory(Path.GetDirectoryName(folder["input/" + link])!); // below the input
        Directory.CreateSymbolicLink(folder["input/" + link], folder["elsewhere"]);

        var created = Assert.Throws<StorageException>(() => SourceWriter.Create(folder["input"], $"{link}/{file}", "new\n"));
        Assert.Throws<StorageException>(() => SourceWriter.Write(folder["input"], $"{link}/{file}", "new\n"));

        Assert.Equal($"'{folder["input/" + link]}' is a symbolic link, and links are not followed; put the folder itself there.", created.Message);
        Assert.Empty(Directory.GetFileSystemEntries(folder["elsewhere"]));
    }

    [Fact]
    public void An_input_that_is_reached_by_a_link_is_written_to()
    {
        Directory.CreateDirectory(folder["real"]);
        Directory.CreateSymbolicLink(folder["topics"], folder["real"]);

        SourceWriter.Create(folder["topics"], "site.yml", "one\n");
        SourceWriter.Create(folder["topics"], "topics/history/a.md", "one\n");

        Assert.True(File.Exists(folder["real/site.yml"]));
        Assert.True(File.Exists(folder["real/topics/history/a.md"]));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Why_a_file_could_not_be_written_is_told_as_such()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may write everywhere.");
        folder.Write("in/a.md", "old\n");
        File.SetUnixFileMode(folder["in"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var refusal = Assert.Throws<StorageException>(() => SourceWriter.Write(folder.Path, "in/a.md", "new\n"));
        File.SetUnixFileMode(folder["in"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Equal($"'{folder["in/a.md"]}' could not be written: permission is denied; change who may write to it and to its folder. What was there is untouched.", refusal.Message);
        Assert.Equal("old\n", File.ReadAllText(folder["in/a.md"]));
    }

    [Fact]
    public void A_file_where_a_folder_would_be_is_no_fault_of_another_program()
    {
        folder.Write("topics", "a file");

        var refusal = Assert.Throws<StorageException>(() => SourceWriter.Create(folder.Path, "topics/history/a.md", "new\n"));

        Assert.Matches("could not be written: .*(a file stands where it would be|something else of that name)", refusal.Message);
    }
}
