namespace EuNatoSite.Exports;

/// <summary>The checksum that zip archives carry (ISO 3309, polynomial 0x04C11DB7, reflected).</summary>
public static class Crc32
{
    private static readonly uint[] Table = NewTable();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] NewTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
            }

            table[i] = crc;
        }

        return table;
    }
}
