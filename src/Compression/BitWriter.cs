using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace EuNatoSite.Compression;

/// <summary>Writes numbers of some bits each, the lowest bit first, as DEFLATE packs them into bytes (RFC 1951, 3.1.1).</summary>
/// <param name="room">To begin with; rented.</param>
/// <param name="start">Of what is written, in the room.</param>
internal struct BitWriter(byte[] room, int start)
{
    // What is not written yet: less than a byte between two numbers that were settled.
    private ulong pending;
    private int count;
    private int end = start;

    /// <summary>Where it writes: another than it was given, where more was needed.</summary>
    public byte[] Room { get; private set; } = room;

    /// <summary>Makes room for so many bits more, and for what is written ahead of them.</summary>
    public void Reserve(long bits)
    {
        var needed = checked((int)(end + (bits / 8) + (2 * sizeof(ulong))));
        if (Room.Length < needed)
        {
            var larger = ByteRoom.Rent((int)Math.Max(needed, Math.Min(Room.Length * 2L, Array.MaxLength)));
            Room.AsSpan(0, end).CopyTo(larger);
            ByteRoom.Return(Room);
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

    /// <summary>Adds a code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Code code) => Add(code.Bits, code.Length);

    /// <summary>Adds the code of a symbol, and its place in its range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<Code> codes, DeflateSymbol symbol)
    {
        Add(codes[symbol.Value]);
        Add(symbol.Extra, symbol.ExtraLength);
    }

    /// <summary>Writes all whole bytes of what was added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Settle()
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Room.AsSpan(end), pending);
        end += count / 8;
        pending >>= count & ~7;
        count &= 7;
    }

    /// <summary>Adds a number, and settles.</summary>
    public void Write(uint bits, int bitCount)
    {
        Add(bits, bitCount);
        Settle();
    }

    /// <summary>Copies out the whole bytes so far and begins again; bits that fill no byte stay.</summary>
    public byte[] Take()
    {
        var taken = Room[..end];
        end = 0;
        return taken;
    }

    /// <summary>Fills the last byte with zeros.</summary>
    /// <returns>Where what was written ends.</returns>
    public int Finish()
    {
        Write(0, 7);
        return end;
    }
}
