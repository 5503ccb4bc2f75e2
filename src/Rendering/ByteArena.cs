namespace EuNatoSite.Rendering;

/// <summary>Room for bytes that are needed for a while together, and used again afterwards. For one thread at a time.</summary>
internal sealed class ByteArena
{
    private const int BlockLength = 2 * 1024 * 1024;

    private byte[] block = [];
    private int taken;

    /// <summary>Room of that length. What was in it before is still there.</summary>
    public Memory<byte> Take(int length)
    {
        // What is much larger than the rest is not worth keeping room for.
        if (length > BlockLength / 4)
        {
            return new byte[length];
        }

        if (block.Length - taken < length)
        {
            block = GC.AllocateUninitializedArray<byte>(BlockLength);
            taken = 0;
        }

        taken += length;
        return block.AsMemory(taken - length, length);
    }

    /// <summary>Lets go of what was taken last.</summary>
    public void Return(Memory<byte> last)
    {
        if (last.Length <= BlockLength / 4)
        {
            taken -= last.Length;
        }
    }

    /// <summary>Lets go of all that was taken.</summary>
    public void Clear() => taken = 0;
}
