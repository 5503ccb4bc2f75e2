namespace EuNatoSite.Pages;

/// <summary>Series have ids but no names; this reads the one out of the other.</summary>
internal static class SeriesNames
{
    private static readonly string[] Acronyms = ["eda", "edip", "edirpa", "asap", "eprs", "eu", "gdp", "nato", "sg", "us"];

    /// <summary><c>eda-share-of-gdp</c> is "EDA share of GDP".</summary>
    public static string Of(string id)
    {
        var words = id.Split('-').Select(word => Acronyms.Contains(word, StringComparer.Ordinal) ? word.ToUpperInvariant() : word);
        var name = string.Join(' ', words);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
