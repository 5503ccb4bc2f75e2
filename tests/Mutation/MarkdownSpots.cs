using System.Text.RegularExpressions;

namespace EuNatoSite.Tests.Mutation;

/// <summary>Finds in Markdown what names something, by its signs alone and without a parser.</summary>
internal static partial class MarkdownSpots
{
    /// <summary>What a topic or page names, and the headings that can be linked to.</summary>
    /// <param name="offset">Where the body begins in the file.</param>
    public static IEnumerable<Spot> Body(string file, string body, int offset)
    {
        var found = new List<Spot>();
        foreach (Match fence in Fence().Matches(body))
        {
            if (fence.Groups["info"].Value is "chart" or "events" or "register" or "members")
            {
                var yaml = fence.Groups["inside"];
                found.AddRange(new YamlSpots(file, yaml.Value, offset + yaml.Index).Find());
            }
        }

        var text = Fence().Replace(body, match => new string(' ', match.Length));
        found.AddRange(Heading().Matches(text).Select(match => match.Groups["words"]).Select(words => new Spot(Naming.Heading, file, offset + words.Index, words.Value)));
        found.AddRange(Inlines(file, text, offset));
        return found;
    }

    /// <summary>What a text names in its lines.</summary>
    public static IEnumerable<Spot> Inlines(string file, string text, int offset)
    {
        var read = Code().Replace(text, match => new string(' ', match.Length));
        foreach (Match match in Citation().Matches(read))
        {
            yield return new Spot(Naming.Citation, file, offset + match.Groups[1].Index, match.Groups[1].Value, offset + match.Index);
        }

        foreach (Match match in Wiki().Matches(read))
        {
            yield return new Spot(Naming.Wiki, file, offset + match.Groups[1].Index, match.Groups[1].Value, offset + match.Index);
        }

        foreach (Match match in Link().Matches(read))
        {
            var (path, anchor) = (match.Groups["path"], match.Groups["anchor"]);
            var at = offset + match.Index;
            if (path.Value.Contains(':', StringComparison.Ordinal))
            {
                yield return new Spot(Naming.Address, file, offset + path.Index, path.Value, at);
                continue;
            }

            var target = path.Length == 0 ? file : Resolve(file, path.Value);
            if (path.Length > 0)
            {
                yield return new Spot(match.Value[0] == '!' ? Naming.Picture : Naming.LinkFile, file, offset + path.Index, path.Value, at) { Target = target };
            }

            if (anchor.Success)
            {
                yield return new Spot(Naming.LinkAnchor, file, offset + anchor.Index, anchor.Value, at) { Target = target };
            }
        }
    }

    /// <summary>How many places look like a link of any sort: as many as <see cref="Inlines"/> finds, or it overlooks some.</summary>
    public static int LinksIn(string body)
    {
        var text = Code().Replace(Fence().Replace(body, ""), "");
        return text.Split("](").Length - 1 + text.Split("[[").Length - 1 + text.Split("[@").Length - 1;
    }

    private static string Resolve(string file, string path) =>
        new Uri(new Uri("https://input.example/" + file), path).AbsolutePath[1..];

    [GeneratedRegex(@"^```(?<info>[\w-]*)[^\n]*\n(?<inside>.*?)^```[^\n]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^#{2,6} (?<words>[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[@([a-z0-9-]+)")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\[\[([a-z0-9-]+)")]
    private static partial Regex Wiki();

    [GeneratedRegex(@"!?\[[^\[\]]*\]\((?<path>[^()\s#]*)(?:#(?<anchor>[^()\s]+))?\)")]
    private static partial Regex Link();
}
