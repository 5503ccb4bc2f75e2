using System.Runtime.InteropServices;

namespace EuNatoSite.Output;

/// <summary>
/// What the system can do with files and .NET has no name for. False where it cannot; there is always another way.
/// </summary>
internal static class OutputFolderNative
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE

    /// <summary>Gives a file a second name on the same disk, so that it stays what it is, time stamps and all.</summary>
    public static bool TryLink(string existing, string name) => !OperatingSystem.IsWindows() && Try(() => Link(existing, name));

    /// <summary>
    /// Lets two folders change names in one step that nobody sees half done (Linux 3.15 and later, most disks).
    /// </summary>
    public static bool TryExchange(string one, string other) =>
        OperatingSystem.IsLinux() && Try(() => RenameAt2(CurrentFolder, one, CurrentFolder, other, Exchange));

    private static bool Try(Func<int> call)
    {
        try
        {
            return call() == 0;
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport("libc", EntryPoint = "renameat2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt2(
        int oldFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string oldPath,
        int newFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string newPath,
        uint flags);
}
