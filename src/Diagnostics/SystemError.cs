namespace EuNatoSite.Diagnostics;

/// <summary>Why a disk did not do what it was asked, by the numbers of the system.</summary>
internal static class SystemError
{
    /// <summary>Whether there is no room: ENOSPC or EDQUOT, and what Windows has for them.</summary>
    public static bool IsDiskFull(Exception exception) => Is(exception, [28, 122], [112, 39]);

    /// <summary>Whether nothing may be written: EROFS.</summary>
    public static bool IsReadOnlyDisk(Exception exception) => Is(exception, [30], [19]);

    /// <param name="unix">Values of errno.</param>
    /// <param name="windows">Values of the lower half of an HRESULT.</param>
    public static bool Is(Exception exception, ReadOnlySpan<int> unix, ReadOnlySpan<int> windows) =>
        (OperatingSystem.IsWindows() ? windows : unix).Contains(exception.HResult & 0xFFFF);
}
