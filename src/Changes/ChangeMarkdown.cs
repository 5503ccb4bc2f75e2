using System.Globalization;
using System.Text;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Changes;

/// <summary>Changes as Markdown (GitHub's) for a comment on a proposal.</summary>
public static class ChangeMarkdown
{
    // A comment on GitHub holds 65,536 characters.
    private const int Most = 60_000;

    private const string More = "… and more: run `dotnet run -- diff` to see all of it.\n";

    /// <summary>
    /// At most 60,000 characters. What comes from the content stands in code spans, where no word is a mention, a link or HTML.
    /// </summary>
    public static string Of(SiteChanges changes)
    {
        var text = new StringBuilder("## What this changes on the site\n\n");
        if (changes.IsEmpty)
        {
            return text.Append("Nothing: the site is the same.\n").ToString();
        }

        foreach (var section in ChangeReport.Of(changes).Where(section => !section.Lines.IsEmpty))
        {
            var part = Part(section);
            if (text.Length + part.Length > Most - More.Length)
            {
                return text.Append(More).ToString();
            }

            text.Append(part);
        }

        return text.ToString();
    }

    private static string Part(ReportSection section)
    {
        var text = new StringBuilder($"### {section.Heading}\n\n");
        foreach (var line in section.Lines)
        {
            text.Append("- ").Append(Marked(line.Text)).Append('\n');
            foreach (var detail in line.Details)
            {
                text.Append("  - ").Append(Marked(detail)).Append('\n');
            }
        }

        return text.Append(section.Note.Length == 0 ? "\n" : $"- {section.Note}\n\n").ToString();
    }

    private static string Marked(FormattableString line) =>
        string.Format(CultureInfo.InvariantCulture, line.Format, [.. line.GetArguments().Select(Code)]);

    // A span of one backtick more than the longest run in it (CommonMark 6.1).
    private static object Code(object? value)
    {
        if (value is int or ReportWords)
        {
            return value;
        }

        var text = Problems.OneLine(value?.ToString() ?? "").Trim();
        var longest = 0;
        for (int i = 0, run = 0; i < text.Length; i++)
        {
            run = text[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest == 0 ? $"{fence}{text}{fence}" : $"{fence} {text} {fence}";
    }
}
