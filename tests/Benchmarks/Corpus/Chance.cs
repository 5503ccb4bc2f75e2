namespace EuNatoSite.Benchmarks.Corpus;

/// <summary>Numbers that look like chance and are the same in every run: xorshift64* (Vigna, 2016).</summary>
internal sealed class Chance(ulong seed)
{
    // A state of 0 would stay 0; neighbouring seeds are moved apart.
    private ulong state = ((seed + 1) * 0x9E3779B97F4A7C15) | 1;

    /// <summary>From 0 to below <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>From <paramref name="first"/> to <paramref name="last"/>, both among them.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool IsIn(double share) => Share() < share;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>
    /// From 0 to below <paramref name="end"/>, small numbers far more often than large ones, as words and names come up in texts.
    /// </summary>
    public int Skewed(int end, int power)
    {
        var share = Share();
        var skewed = share;
        for (var i = 1; i < power; i++)
        {
            skewed *= share;
        }

        return (int)(skewed * end);
    }

    private double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return state * 0x2545F4914F6CDD1D;
    }
}
