namespace EuNatoSite.Markup;

/// <summary>A line of a paragraph that from how it begins was to be something else.</summary>
/// <param name="Offset">In the paragraph.</param>
/// <param name="Fault">What it is not, after its own words.</param>
/// <param name="Mend">How it is written.</param>
internal readonly record struct MisreadLine(int Offset, string Text, string Fault, string Mend)
{
    /// <summary>The first of a paragraph; null where all are lines like any other.</summary>
    public static MisreadLine? FirstIn(ReadOnlySpan<char> paragraph)
    {
        var offset = 0;
        var isList = IsList(paragraph);
        foreach (var line in paragraph.EnumerateLines())
        {
            if ((isList ? NoItem : Of(line.TrimStart())) is var (fault, mend))
            {
                return new(offset, line.ToString(), fault, mend);
            }

            offset += line.Length + 1;
        }

        return null;
    }

    private static (string Fault, string Mend) NoItem => ("is no list item", "begin it with '- '");

    // One line may begin with a dash that is meant; where two and all of a paragraph do, it is a list as other programs write it.
    private static bool IsList(ReadOnlySpan<char> paragraph)
    {
        var lines = 0;
        foreach (var line in paragraph.EnumerateLines())
        {
            lines++;
            if (line.TrimStart() is not ['-' or '–' or '—', var second, ..] || !(char.IsLetter(second) || char.IsWhiteSpace(second)))
            {
                return false;
            }
        }

        return lines > 1;
    }

    private static (string Fault, string Mend)? Of(ReadOnlySpan<char> line) => line switch
    {
        ['#', '#', ..] => ("is no heading", "write a blank after the signs, and six of them at most"),
        ['•' or '·' or '‣' or '▪' or '◦', ' ' or '\t' or '\u00A0', ..] => NoItem,
        [':', ':', ':', ..] => ("opens and closes nothing here", "write an alert as a quote whose first line is '> [!NOTE]'"),
        ['|' or '｜', ..] => ("is no row of a table", "write '| --- | --- |' beneath the head, once for each column, and each row on one line"),
        _ => null,
    };
}
