using System.Diagnostics;
using System.Globalization;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Output;

/// <summary>
/// Lets one publication of a folder run at a time. The lock is on a file beside the folder, and ends with the process however
/// that ends; the file itself stays, since removing it would let two others hold two files of the same name.
/// </summary>
internal static class OutputFolderLock
{
    /// <exception cref="StorageException">Another build still held it after the whole wait.</exception>
    public static FileStream Take(OutputFolderPlace place, TimeSpan patience)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(place.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (IsHeld(exception))
            {
                if (waited.Elapsed >= patience)
                {
                    var seconds = patience.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
                    throw new StorageException(
                        $"Another build has been writing '{place.Shown}' for more than {seconds} seconds; let it finish or stop "
                        + "it, then build again.",
                        exception);
                }
            }

            Thread.Sleep(50);
        }
    }

    // EWOULDBLOCK on Linux and on macOS; a sharing or lock violation on Windows.
    private static bool IsHeld(IOException exception) => OperatingSystem.IsWindows()
        ? (exception.HResult & 0xFFFF) is 32 or 33
        : exception.HResult is 11 or 35;
}
