using EuNatoSite.Diagnostics;

namespace EuNatoSite.Output;

/// <summary>Says why a site could not be written, in words of those who can do something about it.</summary>
internal static class OutputFolderFault
{
    /// <summary>Whether it comes of the disk, and not of a fault in the program.</summary>
    public static bool IsFault(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    public static StorageException Of(Exception exception, OutputFolderPlace place) =>
        new($"The site could not be written to '{place.Shown}': {Reason(exception)}. What was there is untouched.", exception);

    private static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission is denied; choose a folder that you may write to",
        // How .NET tells EFBIG.
        ArgumentOutOfRangeException => "a file of it is larger than this disk or your account may hold; raise the limit ('ulimit -f'), or choose a folder on another disk",
        FileNotFoundException or DirectoryNotFoundException => "a folder of its path is not there and cannot be made; choose another",
        PathTooLongException => "a path in it is too long for this disk; choose a folder with a shorter path, or shorter names",
        _ when SystemError.IsDiskFull(exception) => "the disk is full; make room and build again",
        _ when SystemError.IsReadOnlyDisk(exception) => "the disk can only be read; choose a folder on another",
        // EEXIST, and below it EBUSY.
        _ when SystemError.Is(exception, [17], [183]) => "a file stands where a folder of that path would be; move it, or choose another folder",
        _ when SystemError.Is(exception, [16], [32, 33]) =>
            "another program is using it, or it is a mount point; close what uses it, or choose a folder inside it",
        _ => exception.Message.TrimEnd('.'),
    };
}
