using System.Text.RegularExpressions;

namespace EuNatoSite.Tests.RealSite;

/// <summary>
/// The headers that netlify.toml sets, by path: as much of it as the tests' own server needs. Netlify's own parser reads it in
/// tests/Node.
/// </summary>
internal sealed class NetlifyHeaders
{
    private readonly List<(Regex Path, Dictionary<string, string> Values)> rules = [];

    public static NetlifyHeaders Read()
    {
        var headers = new NetlifyHeaders();
        var isRule = false;
        foreach (var line in File.ReadLines(Repository.At("netlify.toml")).Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                isRule = line is "[[headers]]" or "[headers.values]";
            }
            else if (isRule && line.Length > 0 && !line.StartsWith('#'))
            {
                headers.Add(line);
            }
        }

        Assert.NotEmpty(headers.rules);
        return headers;
    }

    /// <summary>What a path is served with; of two rules that set one header, the later.</summary>
    public IEnumerable<KeyValuePair<string, string>> Of(string path) => rules
        .Where(rule => rule.Path.IsMatch(path))
        .SelectMany(rule => rule.Values)
        .GroupBy(value => value.Key, StringComparer.OrdinalIgnoreCase)
        .Select(values => values.Last());

    // A line of a rule: name = "value".
    private void Add(string line)
    {
        var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
        Assert.True(parts is [_, ['"', .., '"']], $"netlify.toml has a line that the tests' server does not understand: {line}");
        var value = parts[1][1..^1];
        if (parts[0] == "for")
        {
            rules.Add((new Regex($"^{string.Join('/', value.Split('/').Select(Pattern))}$"), []));
        }
        else
        {
            rules[^1].Values.Add(parts[0], value);
        }
    }

    // Netlify takes a segment that holds a star for a pattern as it stands: its other signs mean something as well.
    private static string Pattern(string segment) =>
        segment.Contains('*', StringComparison.Ordinal) ? segment.Replace("*", ".*", StringComparison.Ordinal) : Regex.Escape(segment);
}
