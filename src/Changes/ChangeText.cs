using System.Globalization;
using System.Text;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Changes;

/// <summary>Changes as text for a terminal.</summary>
public static class ChangeText
{
    /// <summary>One heading a kind of change, indented lists beneath, '\n' at the end of each line.</summary>
    public static string Of(SiteChanges changes)
    {
        if (changes.IsEmpty)
        {
            return "The site is the same.\n";
        }

        var text = new StringBuilder();
        foreach (var section in ChangeReport.Of(changes).Where(section => !section.Lines.IsEmpty))
        {
            text.Append(section.Heading).Append('\n');
            foreach (var line in section.Lines)
            {
                text.Append("  ").Append(Plain(line.Text)).Append('\n');
                foreach (var detail in line.Details)
                {
                    text.Append("      ").Append(Plain(detail)).Append('\n');
                }
            }

            text.Append(section.Note.Length == 0 ? "" : $"  {section.Note}\n");
        }

        return text.ToString();
    }

    // Content may hold what a terminal would obey.
    private static string Plain(FormattableString line) => Problems.OneLine(line.ToString(CultureInfo.InvariantCulture));
}
