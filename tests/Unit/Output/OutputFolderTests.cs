using System.Runtime.Versioning;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using static EuNatoSite.Tests.TestOutput;

namespace EuNatoSite.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Out => folder["out"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_folder_holds_exactly_the_files()
    {
        var result = Publish(folder["deep/er/out"], Files("index.html=home", "a/b/c.txt=c", "empty.txt="));

        Assert.Equal(new PublishResult(3, 0, 0), result);
        Assert.Equal(["a/b/c.txt=c", "empty.txt=", "index.html=home"], Content(folder["deep/er/out"]));
        Assert.Equal([".out.lock", "out"], Names(folder["deep/er"]));
    }

    [Fact]
    public void Files_that_stay_the_same_keep_their_time_and_empty_folders_vanish()
    {
        Publish(Out, Files("same.txt=s", "a/changed.txt=1", "old/deep/gone.txt=g"));
        var then = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(Out, "same.txt"), then);
        File.SetLastWriteTimeUtc(Path.Combine(Out, "a/changed.txt"), then);

        var result = Publish(Out, Files("same.txt=s", "a/changed.txt=2", "new.txt=n"));

        Assert.Equal(new PublishResult(2, 1, 1), result);
        Assert.Equal(["a/changed.txt=2", "new.txt=n", "same.txt=s"], Content(Out));
        Assert.Equal(then, File.GetLastWriteTimeUtc(Path.Combine(Out, "same.txt")));
        Assert.NotEqual(then, File.GetLastWriteTimeUtc(Path.Combine(Out, "a/changed.txt")));
        Assert.False(Directory.Exists(Path.Combine(Out, "old")));
        Assert.Equal([".out.lock", "out"], Names(folder.Path));
    }

    [Fact]
    public void A_folder_is_known_to_be_as_it_was_made()
    {
        Publish(Out, Files("a=1", "b/c=2"), "these");

        Assert.Equal(2, OutputFolder.FilesMadeFrom(Out, "these"));
        Assert.Null(OutputFolder.FilesMadeFrom(Out, "others"));
        Assert.Null(OutputFolder.FilesMadeFrom(folder["elsewhere"], "these"));
    }

    [Theory]
    [InlineData("longer")]
    [InlineData("later")]
    [InlineData("gone")]
    [InlineData("more")]
    [InlineData("unmarked")]
    [InlineData("unlocked")]
    [InlineData("made of what has warnings")]
    public void A_folder_that_was_touched_is_not_as_it_was_made(string touch)
    {
        Publish(Out, Files("a=1", "b/c=2"), "these");
        var (file, before) = (Path.Combine(Out, "b/c"), File.GetLastWriteTimeUtc(Path.Combine(Out, "b/c")));
        switch (touch)
        {
            case "longer":
                File.AppendAllText(file, "x");
                File.SetLastWriteTimeUtc(file, before);
                break;
            case "later":
                File.SetLastWriteTimeUtc(file, before.AddTicks(10));
                break;
            case "gone":
                File.Delete(file);
                break;
            case "more":
                File.WriteAllText(Path.Combine(Out, "d"), "");
                break;
            case "unmarked":
                File.Delete(Path.Combine(Out, ".eunatosite"));
                break;
            case "unlocked":
                File.Delete(folder[".out.lock"]);
                break;
            default:
                Publish(Out, Files("a=1", "b/c=2"));
                break;
        }

        Assert.Null(OutputFolder.FilesMadeFrom(Out, "these"));
    }

    [Fact]
    public void A_file_may_become_a_folder_and_back()
    {
        Publish(Out, Files("a=file"));
        Publish(Out, Files("a/b=inner"));
        Assert.Equal(["a/b=inner"], Content(Out));
        Publish(Out, Files("a=file"));
        Assert.Equal(["a=file"], Content(Out));
    }

    [Fact]
    public void An_empty_folder_is_taken_and_one_that_a_build_did_not_make_is_left_alone()
    {
        Directory.CreateDirectory(Out);
        Publish(Out, Files("a=1"));
        folder.Write("home/thesis.doc", "years of work");
        Directory.CreateDirectory(folder["projects/empty"]);

        var home = Assert.Throws<StorageException>(() => Publish(folder["home"], Files("a=1")));
        Assert.Throws<StorageException>(() => Publish(folder["projects"], Files("a=1")));

        Assert.Contains("was not made by this program", home.Message, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(folder["home/thesis.doc"]));
        Assert.True(Directory.Exists(folder["projects/empty"]));
    }

    [Fact]
    public void Files_that_no_build_wrote_are_named_and_stay()
    {
        Publish(Out, Files("a=1", "b/c=2"));
        folder.Write("out/b/notes.txt", "mine");
        File.CreateSymbolicLink(folder["out/link"], folder["out/a"]);

        var refused = Assert.Throws<StorageException>(() => Publish(Out, Files("a=2")));

        Assert.Contains("'b/notes.txt', 'link'", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["a=1", "b/c=2", "b/notes.txt=mine", "link=1"], Content(Out));
        Assert.Equal([".out.lock", "out"], Names(folder.Path));
    }

    [Fact]
    public void A_link_in_place_of_a_published_file_is_not_written_through()
    {
        Publish(Out, Files("a=1"));
        folder.Write("elsewhere", "mine");
        File.Delete(folder["out/a"]);
        File.CreateSymbolicLink(folder["out/a"], folder["elsewhere"]);

        Assert.Throws<StorageException>(() => Publish(Out, Files("a=2")));

        Assert.Equal("mine", File.ReadAllText(folder["elsewhere"]));
    }

    [Fact]
    public void What_file_managers_leave_behind_stops_no_build()
    {
        Publish(Out, Files("a/b=1"));
        folder.Write("out/a/.DS_Store", "x");

        Publish(Out, Files("c=1"));

        Assert.Equal(["c=1"], Content(Out));
        Assert.Equal([".out.lock", "out"], Names(folder.Path));
    }

    [Fact]
    public void A_file_or_a_link_or_a_root_is_no_output_folder()
    {
        folder.Write("file", "f");
        Directory.CreateDirectory(folder["real"]);
        Directory.CreateSymbolicLink(folder["link"], folder["real"]);

        Assert.Contains("is a file", Refused(folder["file"]), StringComparison.Ordinal);
        Assert.Contains("symbolic link", Refused(folder["link"]), StringComparison.Ordinal);
        Assert.Contains("symbolic link", Refused(folder["link"] + "/"), StringComparison.Ordinal);
        Assert.Contains("root of a disk", Refused("/"), StringComparison.Ordinal);
        Assert.Contains("name a folder", Refused(""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("a/../../evil")]
    [InlineData("/etc/evil")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("a/")]
    [InlineData("a\\b")]
    [InlineData("")]
    [InlineData(".eunatosite")]
    public void A_path_out_of_the_folder_is_never_written(string path)
    {
        Assert.Throws<InvalidOperationException>(() => Publish(Out, [OutputFile.OfText(path, "x")]));
        Assert.Empty(Names(folder.Path));
    }

    [Fact]
    public void Two_files_of_one_path_are_never_written()
    {
        Assert.Throws<InvalidOperationException>(() => Publish(Out, Files("a/nato.html=1", "a/NATO.html=2")));
        Assert.Throws<InvalidOperationException>(() => Publish(Out, Files("a=1", "A/b=2")));
        var reserved = Assert.Throws<StorageException>(() => Publish(Out, Files("glossary/con.html=1")));
        Assert.Contains("reserved on Windows", reserved.Message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Where_nothing_may_be_written_the_old_tree_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may write everywhere.");
        Publish(Out, Files("a=1"));
        File.Delete(folder[".out.lock"]);
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var failed = Assert.Throws<StorageException>(() => Publish(Out, Files("a=2")));
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Contains("permission is denied", failed.Message, StringComparison.Ordinal);
        Assert.Equal(["a=1"], Content(Out));
    }

    private static string Refused(string output) =>
        Assert.Throws<StorageException>(() => Publish(output, Files("a=1"))).Message;
}
