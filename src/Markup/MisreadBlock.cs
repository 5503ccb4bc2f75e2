namespace EuNatoSite.Markup;

/// <summary>Sees from how a line of a paragraph begins that it was to be something else, and how that is written.</summary>
internal static class MisreadBlock
{
    /// <returns>What it is not, and what to do, as a clause; null for a line like any other.</returns>
    public static string? Of(ReadOnlySpan<char> line) => line.TrimStart() switch
    {
        ['#', '#', ..] => "is no heading; write a blank after the signs, and six of them at most",
        ['•' or '·' or '‣' or '▪' or '◦', ' ' or '\t' or '\u00A0', ..] => "is no list item; begin it with '- '",
        ['|' or '｜', ..] => "is no row of a table; write '| --- | --- |' beneath the head, with as many dashes as there are columns, and no row over two lines",
        _ => null,
    };
}
