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
        foreach (var line in paragraph.EnumerateLines())
        {
            if (Of(line.TrimStart()) is var (fault, mend))
            {
                return new(offset, line.ToString(), fault, mend);
            }

            offset += line.Length + 1;
        }

        return null;
    }

    private static (string Fault, string Mend)? Of(ReadOnlySpan<char> line) => line switch
    {
        ['#', '#', ..] => ("is no heading", "write a blank after the signs, and six of them at most"),
        ['•' or '·' or '‣' or '▪' or '◦', ' ' or '\t' or '\u00A0', ..] => ("is no list item", "begin it with '- '"),
        ['|' or '｜', ..] => ("is no row of a table", "write '| --- | --- |' beneath the head, once for each column, and each row on one line"),
        _ => null,
    };
}
