using System.Globalization;
using System.Runtime.InteropServices;
using EuNatoSite.Commands;

namespace EuNatoSite.Tests.Commands;

/// <summary>Only what is certainly the heap's own is touched, and that is.</summary>
public sealed class HugePagesTests
{
    private const long Start = 0x7f0000200000;
    private const long Length = 4 * 1024 * 1024;
    private const string Used = "7f0000200000-7f0000210000 rw-p 00000000 00:00 0 ";
    private const string Reserved = "7f0000210000-7f4000000000 ---p 00000000 00:00 0 ";

    [Fact]
    public void Addresses_between_what_is_used_and_the_end_of_what_is_reserved_are_the_heaps() =>
        Assert.True(IsHeap("7f0000000000-7f0000100000 r-xp 00000000 fe:00 77  /usr/lib/libc.so.6", Used, Reserved));

    [Theory]
    [InlineData("7f0000200000-7f0000400000 rw-p 00000000 00:00 0 ")] // Used to its end.
    [InlineData("7f0000200000-7f0000400000 ---p 00000000 00:00 0 ")] // Too short.
    [InlineData("7f0000200000-7f4000000000 rw-s 00000000 00:01 12  /memfd:shared")] // A file's.
    [InlineData("7f0000201000-7f4000000000 ---p 00000000 00:00 0 ")] // It begins later.
    [InlineData("7f0000000000-7f0000200000 rw-p 00000000 00:00 0 ")] // It ends before.
    public void What_is_not_reserved_for_it_is_left_alone(string map) => Assert.False(IsHeap(map));

    [Theory]
    [InlineData("7f0000210000-7f0000220000 r--p 00000000 fe:00 77  /usr/lib/libc.so.6", "7f0000220000-7f4000000000 ---p 00000000 00:00 0 ")]
    [InlineData("7f0000211000-7f4000000000 ---p 00000000 00:00 0 ")]
    public void Nothing_else_may_lie_between(params string[] maps) => Assert.False(IsHeap([Used, .. maps]));

    [Fact]
    public void A_reservation_may_be_used_in_parts() =>
        Assert.True(IsHeap(
            Used,
            "7f0000210000-7f0000400000 ---p 00000000 00:00 0 ",
            "7f0000400000-7f0000410000 rw-p 00000000 00:00 0 ",
            "7f0000410000-7f4000000000 ---p 00000000 00:00 0 "));

    [Fact]
    public void The_heap_of_this_program_is_asked_for()
    {
        Assert.SkipUnless(Directory.Exists("/sys/kernel/mm/transparent_hugepage"), "This system has no huge pages to ask for.");
        HugePages.Ask();
        var pinned = Marshal.UnsafeAddrOfPinnedArrayElement(GC.AllocateArray<byte>(1, pinned: true), 0);
        Assert.Contains("hg", FlagsAt(pinned).Split(' '));
    }

    private static bool IsHeap(params string[] maps) => HugePages.IsReserved(maps, Start, Length);

    // Beneath each range of addresses, its flags in two letters each.
    private static string FlagsAt(long address)
    {
        var isThere = false;
        foreach (var line in File.ReadLines("/proc/self/smaps"))
        {
            if (line.StartsWith("VmFlags:", StringComparison.Ordinal) && isThere)
            {
                return line;
            }

            var range = line.Split(' ')[0].Split('-');
            if (range.Length == 2)
            {
                isThere = Number(range[0]) <= address && address < Number(range[1]);
            }
        }

        return "";
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
