namespace EuNatoSite.Tests.RealSite;

internal static class Expect
{
    private const int Shown = 20;

    /// <summary>Fails with the first of what was found, in full.</summary>
    public static void Nothing(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all.Take(Shown))}");
    }
}
