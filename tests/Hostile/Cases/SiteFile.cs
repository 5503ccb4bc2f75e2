namespace EuNatoSite.Tests.Hostile.Cases;

/// <summary>A <c>site.yml</c> with one value that is not as it should be.</summary>
internal static class SiteFile
{
    public static string With(string key, string value)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = "Small site",
            ["tagline"] = "A site to test with",
            ["description"] = "A site to test with.",
            ["base-url"] = "https://small.example/",
            ["facts-as-of"] = "2026-11-22",
            ["sections"] = "[{ id: history, title: History, summary: What was. }]",
            [key] = value,
        };
        return string.Concat(values.Select(pair => $"{pair.Key}: {pair.Value}\n"));
    }
}
