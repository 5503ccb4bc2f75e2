using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Reports;

/// <summary>What a line of an explanation is, so that a terminal can show it as such.</summary>
public enum TextLineKind
{
    Title,
    Heading,
    Words,
    Wrong,
    Mended,
}

/// <summary>A line without its end.</summary>
public readonly record struct TextLine(TextLineKind Kind, string Text);

/// <summary>Explanations as text: for a terminal of 80 columns, and as Markdown.</summary>
public static class ExplanationText
{
    private const int Columns = 80;
    private const string Indent = "    ";

    /// <summary>The lines of an explanation, none wider than 80 columns.</summary>
    public static ImmutableArray<TextLine> Lines(Explanation explanation)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        Add(TextLineKind.Title, $"{explanation.Title} ({Report.Word(explanation.Severity)} {explanation.Code})");
        Add(TextLineKind.Words, "");
        Add(TextLineKind.Words, explanation.Meaning);
        AddExample($"{explanation.Example.Where}:", TextLineKind.Wrong, explanation.Example.Wrong);
        AddExample("The same, mended:", TextLineKind.Mended, explanation.Example.Mended);
        if (explanation.Otherwise is { } otherwise)
        {
            AddHeading("If that does not help:");
            Add(TextLineKind.Words, otherwise);
        }

        return lines.ToImmutable();

        void Add(TextLineKind kind, string text) => lines.AddRange(Wrap(text).Select(line => new TextLine(kind, line)));

        void AddHeading(string heading)
        {
            Add(TextLineKind.Words, "");
            Add(TextLineKind.Heading, heading);
            Add(TextLineKind.Words, "");
        }

        void AddExample(string heading, TextLineKind kind, string text)
        {
            AddHeading(heading);
            lines.AddRange(text.Split('\n').Select(line => new TextLine(kind, line.Length == 0 ? "" : Indent + line)));
        }
    }

    /// <summary>The lines as one text.</summary>
    public static string Plain(Explanation explanation) => string.Join('\n', Lines(explanation).Select(line => line.Text));

    /// <summary>The same as GitHub-flavoured Markdown, without the title.</summary>
    public static string Markdown(Explanation explanation)
    {
        var example = explanation.Example;
        var otherwise = explanation.Otherwise is { } text ? $"\n\nIf that does not help: {text}" : "";
        return $"{explanation.Meaning}\n\n{example.Where}:\n\n{Fence(example.Wrong)}\n\nThe same, mended:\n\n{Fence(example.Mended)}{otherwise}";
    }

    /// <summary>Every code with its title, by group.</summary>
    public static ImmutableArray<TextLine> Overview()
    {
        var width = Explanations.All.Max(explanation => explanation.Code.Length);
        return
        [
            .. Explanations.Groups.SelectMany((group, index) => (TextLine[])
            [
                .. index == 0 ? Array.Empty<TextLine>() : [new(TextLineKind.Words, "")],
                new(TextLineKind.Heading, group.Title),
                .. group.Explanations.Select(explanation => new TextLine(TextLineKind.Words, $"  {explanation.Code.PadRight(width)}  {explanation.Title}")),
            ]),
        ];
    }

    // Longer than any fence inside.
    private static string Fence(string text) => $"````text\n{text}\n````";

    private static IEnumerable<string> Wrap(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Columns)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
