using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using static EuNatoSite.Tests.TestOutput;

namespace EuNatoSite.Tests.Output;

/// <summary>A site is published file by file, and whole or not at all.</summary>
public sealed class OutputFolderPublicationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Out => folder["out"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_build_that_fails_half_way_leaves_the_old_tree_and_nothing_else()
    {
        Publish(Out, Files("a=1", "b=1"));
        var tooLong = new string('x', 300);

        var failed = Assert.Throws<StorageException>(() => Publish(Out, Files("a=2", "c=2", $"{tooLong}=2")));

        Assert.Contains("too long", failed.Message, StringComparison.Ordinal);
        Assert.Equal(["a=1", "b=1"], Content(Out));
        Assert.Equal([".out.lock", "out"], Names(folder.Path));
    }

    [Fact]
    public void What_is_not_finished_is_taken_away()
    {
        Publish(Out, Files("a=1", "b=1"));

        using (var publication = OutputFolder.Open(Out))
        {
            publication.Put(OutputFile.OfText("a", "2"));
            publication.Append("c", "2"u8.ToArray());
        }

        Assert.Equal(["a=1", "b=1"], Content(Out));
        Assert.Equal([".out.lock", "out"], Names(folder.Path));
    }

    [Fact]
    public void Nothing_is_touched_before_the_first_file()
    {
        using var publication = OutputFolder.Open(folder["deep/er/out"]);
        Assert.Empty(Names(folder.Path));
    }

    [Fact]
    public void A_tree_that_a_kill_leaves_half_is_known_as_ours_to_the_last_file()
    {
        Publish(Out, Files("a=1"));
        using var publication = OutputFolder.Open(Out);
        publication.Put(OutputFile.OfText("b/c", "2"));
        publication.Append("d", "2"u8.ToArray());

        var half = OutputFolderTree.At(OutputFolderPlace.Of(Out).Next);

        Assert.Equal((true, 0), (half.IsOurs, half.Foreign.Length));
        Assert.Equal(["b/c", "d"], half.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_fails_once_the_new_site_is_in_its_place_is_told_as_that()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere a path may be as long.");
        Publish(Out, Files("a=1"));
        using var publication = OutputFolder.Open(Out);
        publication.Put(OutputFile.OfText("a", "2"));
        var name = new string('x', 250);
        var (outer, inner) = (string.Join('/', Enumerable.Repeat(name, 10)), string.Join('/', Enumerable.Repeat(name, 8)));
        Directory.CreateDirectory(folder[$"out/{outer}"]);
        Directory.CreateDirectory(folder[$"deep/{inner}"]);
        Directory.Move(folder["deep"], folder[$"out/{outer}/deep"]);

        var told = Assert.Throws<StorageException>(() => publication.Finish());
        var replaced = OutputFolderPlace.Of(Out).Next;
        Directory.Move($"{replaced}/{outer}/deep", folder["deep"]);

        Assert.Equal(
            $"The new site is in '{Out}'. The old one could not be removed and is in '{Path.GetFileName(replaced)}' beside it: see whether somebody put something into it, then remove it.",
            told.Message);
        Assert.Equal(["a=2"], Content(Out));
    }

    [Fact]
    public void A_file_may_be_written_bit_by_bit_and_keeps_its_time_where_it_stays_the_same()
    {
        Assert.Equal(new PublishResult(1, 0, 0), InBits("one, ", "two"));
        var then = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(Out, "a/long"), then);

        Assert.Equal(new PublishResult(0, 1, 0), InBits("one", ", two"));
        Assert.Equal(then, File.GetLastWriteTimeUtc(Path.Combine(Out, "a/long")));
        Assert.Equal(new PublishResult(1, 0, 0), InBits("one, ", "six"));
        Assert.Equal(new PublishResult(1, 0, 0), InBits("one, ", "six", ", ten"));
        Assert.Equal(["a/long=one, six, ten"], Content(Out));

        PublishResult InBits(params string[] bits)
        {
            using var publication = OutputFolder.Open(Out);
            foreach (var bit in bits)
            {
                publication.Append("a/long", Encoding.UTF8.GetBytes(bit));
            }

            return publication.Finish();
        }
    }
}
