using System.Globalization;
using System.Runtime.InteropServices;

namespace EuNatoSite.Commands;

/// <summary>
/// The heap in pages of 2 MiB in place of 4 KiB, where Linux has such (transparent huge pages). Each page costs a trip into the system
/// when it is touched for the first time, on a virtual machine one to its host as well, and a build touches tens of thousands.
/// </summary>
/// <remarks>
/// The collector reserves far more addresses than it uses, and opens them 64 KiB at a time, which leaves no room for a huge page.
/// So the first of them are opened at once. That uses no memory, and the collector, which opens them again, does not notice.
/// </remarks>
internal static class HugePages
{
    private const long Size = 2 * 1024 * 1024;
    private const int ReadAndWrite = 1 | 2; // PROT_READ | PROT_WRITE
    private const int HugePage = 14; // MADV_HUGEPAGE
    private const int DoDump = 17; // MADV_DODUMP

    /// <summary>Asks for them. Where there are none, or the system does not say where the heap is, all stays as it was.</summary>
    public static void Ask()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            var start = StartOfHeap();
            var length = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8 / Size * Size;
            if (IsReserved(File.ReadLines("/proc/self/maps"), start, length) && Protect((nint)start, (nint)length, ReadAndWrite) == 0)
            {
                // Addresses that are not opened yet are left out of the dump of a crash, and no huge page is half in it.
                _ = Advise((nint)start, (nint)length, DoDump);
                _ = Advise((nint)start, (nint)length, HugePage);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DllNotFoundException or EntryPointNotFoundException)
        {
            // It would only have been faster.
        }
    }

    /// <summary>
    /// Whether so many addresses from one on belong to a process's heap: what is in use there is followed, without a gap,
    /// by a reservation that is larger.
    /// </summary>
    /// <param name="maps">What addresses are used for, as Linux has it in <c>/proc/PID/maps</c>.</param>
    internal static bool IsReserved(IEnumerable<string> maps, long start, long length)
    {
        var end = start;
        foreach (var map in maps)
        {
            var fields = map.Split([' ', '-'], 3);
            var from = long.Parse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var to = long.Parse(fields[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (to <= start)
            {
                continue;
            }

            if (from > end || !IsAnonymous(fields[2]))
            {
                return false;
            }

            if (IsClosed(fields[2]) && to - from >= length)
            {
                return true;
            }

            end = to;
        }

        return false;
    }

    private static bool IsClosed(string uses) => uses.StartsWith("---p ", StringComparison.Ordinal);

    // Memory of no file.
    private static bool IsAnonymous(string uses) => uses.Contains(" 00:00 0", StringComparison.Ordinal);

    // Objects that do not move lie before all others.
    private static long StartOfHeap() => Marshal.UnsafeAddrOfPinnedArrayElement(GC.AllocateArray<byte>(1, pinned: true), 0) / Size * Size;

    [DllImport("libc", EntryPoint = "mprotect")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Protect(nint start, nint length, int protection);

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint start, nint length, int advice);
}
