using System.Collections.Immutable;

namespace EuNatoSite.Tests.Markup;

/// <summary>An example of the CommonMark specification: a text, and the HTML it must become.</summary>
internal sealed record CommonMarkExample(int Number, string Section, string Markdown, string Html);

/// <summary>The specification as its authors publish it, <c>spec.txt</c> of version 0.31.2.</summary>
internal static class CommonMarkSpec
{
    private const string Fence = "````````````````````````````````";

    /// <summary>Every example, in order. In the file an arrow stands for a tab.</summary>
    public static ImmutableArray<CommonMarkExample> Examples { get; } = [.. Read()];

    private static IEnumerable<CommonMarkExample> Read()
    {
        var section = "";
        var number = 0;
        using var lines = File.ReadLines(Repository.At("tests/node_modules/commonmark-spec/spec.txt")).GetEnumerator();
        while (lines.MoveNext())
        {
            if (lines.Current == Fence + " example")
            {
                var markdown = ReadUntil(lines, ".");
                var html = ReadUntil(lines, Fence);
                yield return new CommonMarkExample(++number, section, markdown, html);
            }
            else if (lines.Current.StartsWith('#'))
            {
                section = lines.Current.TrimStart('#').Trim();
            }
        }
    }

    private static string ReadUntil(IEnumerator<string> lines, string end)
    {
        var text = "";
        while (lines.MoveNext() && lines.Current != end)
        {
            text += lines.Current.Replace('→', '\t') + "\n";
        }

        return text;
    }
}
