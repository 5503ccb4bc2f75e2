using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace EuNatoSite.Compression;

/// <summary>Writes numbers of some bits each, the lowest bit first, as DEFLATE packs them into bytes (RFC 1951, 3.1.1).</summary>
/// <param name="room">To begin with.</param>
internal struct BitWriter(byte[] room)
{
    // What is not written yet: less than a byte between two numbers that were settled.
    private ulong pending;
    private int count;
    private int length;

    /// <summary>Where it writes; more than it was given, where that was needed.</summary>
    public byte[] Room { get; private set; } = room;

    /// <summary>Makes room for so many bits more, and for what is written ahead of them.</summary>
    public void Reserve(long bits)
    {
        var needed = checked((int)(length + (bits / 8) + (2 * sizeof(ulong))));
        if (Room.Length < needed)
        {
            var larger = Room;
            Array.Resize(ref larger, Math.Max(needed, larger.Length * 2));
            Room = larger;
        }
    }

    /// <summary>Adds a number to what <see cref="Settle"/> writes: not more than 56 bits in all between two of those.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint bits, int bitCount)
    {
        pending |= (ulong)bits << count;
        count += bitCount;
    }

    /// <summary>Writes all whole bytes of what was added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Settle()
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Room.AsSpan(length), pending);
        length += count / 8;
        pending >>= count & ~7;
        count &= 7;
    }

    /// <summary>Adds a number, and settles.</summary>
    public void Write(uint bits, int bitCount)
    {
        Add(bits, bitCount);
        Settle();
    }

    /// <summary>Fills the last byte with zeros.</summary>
    /// <returns>How many bytes were written.</returns>
    public int Finish()
    {
        Write(0, 7);
        return length;
    }
}
