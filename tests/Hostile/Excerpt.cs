using System.Text;
using EuNatoSite.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Hostile;

/// <summary>Parts of the real content that are whole files themselves, and short: a wound in a long file costs as much to try and harms no more.</summary>
internal static class Excerpt
{
    /// <summary>A few keys of the front matter and a few blocks of the text; a few entries of a list; a few lines of anything else.</summary>
    public static Gen<SourceFile> Of(SourceFile file)
    {
        var text = file.Decode().Value.Text;
        var excerpts = Path.GetExtension(file.Path) switch
        {
            ".md" when text.IndexOf("\n---\n", StringComparison.Ordinal) is > 0 and var end =>
                from keys in Some(Groups(text["---\n".Length..(end + 1)], IsKey), 4)
                from blocks in Some(Groups(text[(end + "\n---\n".Length)..], line => line.Length == 0), 5)
                select $"---\ntitle: One\nsummary: Of one.\n{keys}---\n{blocks}",
            ".yml" when text.StartsWith("- ", StringComparison.Ordinal) => Some(Groups(text, line => line.StartsWith("- ", StringComparison.Ordinal)), 6),
            ".yml" => Some(Groups(text, IsKey), 6),
            ".csv" => Some(Groups(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..], _ => true), 12).Select(rows => text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)] + rows),
            _ => Some(Groups(text, _ => true), 40),
        };
        return excerpts.Select(excerpt => new SourceFile(file.Path, Encoding.UTF8.GetBytes(excerpt)));
    }

    private static bool IsKey(string line) => line is [not (' ' or '#' or '-'), ..];

    // Lines, each with its end, put together from one that starts a group to the next.
    private static List<string> Groups(string text, Func<string, bool> starts)
    {
        var groups = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (groups.Count == 0 || starts(line))
            {
                groups.Add(line + "\n");
            }
            else
            {
                groups[^1] += line + "\n";
            }
        }

        return groups;
    }

    private static Gen<string> Some(List<string> groups, int most) =>
        from start in Gen.Choose(0, groups.Count - 1)
        from count in Gen.Choose(0, most)
        select string.Concat(groups.Skip(start).Take(count));
}
