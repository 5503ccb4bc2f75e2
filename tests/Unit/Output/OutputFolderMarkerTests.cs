using EuNatoSite.Output;

namespace EuNatoSite.Tests.Output;

public sealed class OutputFolderMarkerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Whoever began the tree takes it away again, and some systems let no folder go with an open file in it.</summary>
    [Fact]
    public void A_marker_that_the_disk_has_no_room_for_is_closed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a file that is always full.");
        File.CreateSymbolicLink(folder[".eunatosite"], "/dev/full");

        Assert.ThrowsAny<IOException>(() => new OutputFolderMarker(folder.Path));

        // What is open for writing elsewhere would refuse this.
        using var again = new FileStream(folder[".eunatosite"], FileMode.Open, FileAccess.Write, FileShare.None);
    }
}
