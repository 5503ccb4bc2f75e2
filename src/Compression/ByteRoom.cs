using System.Buffers;

namespace EuNatoSite.Compression;

/// <summary>Arrays to write to, which others use afterwards. From any thread, to any.</summary>
internal static class ByteRoom
{
    // What is larger is needed seldom, and would be kept for nothing.
    private const int MostKept = 1024 * 1024;

    /// <summary>At least so long; what is in it is left from before.</summary>
    public static byte[] Rent(int length) => length <= MostKept ? ArrayPool<byte>.Shared.Rent(length) : GC.AllocateUninitializedArray<byte>(length);

    /// <summary>Gives one to others.</summary>
    public static void Return(byte[] room)
    {
        if (room.Length <= MostKept)
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }
}
