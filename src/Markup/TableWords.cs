using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace EuNatoSite.Markup;

/// <summary>How a leaf block goes on from the one before it.</summary>
public enum BlockJoin
{
    /// <summary>It begins something of its own: a paragraph, an item, a table.</summary>
    Apart,

    /// <summary>It begins a row of a table that has rows above it.</summary>
    Row,

    /// <summary>It is a further cell of a row.</summary>
    Cell,
}

/// <summary>The words of a table without its lines: each row on a line, its cells one after another with a middle dot between two.</summary>
public static class TableWords
{
    /// <summary>Stands between two rows.</summary>
    public const char RowMark = '\n';

    private const string CellMark = " · ";

    internal static BlockJoin JoinOf(LeafBlock leaf) => leaf.Parent switch
    {
        TableCell { Parent: TableRow row } cell when row[0] != cell => BlockJoin.Cell,
        TableCell { Parent: TableRow { Parent: Table table } row } when table[0] != row => BlockJoin.Row,
        _ => BlockJoin.Apart,
    };

    /// <summary>What stands before a block that is not the first.</summary>
    /// <param name="hasRowWords">Whether the row has words so far: that over the names of rows mostly opens with an empty cell.</param>
    public static string MarkBefore(BlockJoin join, bool hasRowWords) => join switch
    {
        BlockJoin.Cell => hasRowWords ? CellMark : "",
        BlockJoin.Row => "\n",
        _ => " ",
    };

    /// <summary>Whether the row has words, with those of a block at its end.</summary>
    public static bool HasRowWords(BlockJoin join, bool hadRowWords, bool hasWords) => hasWords || (join == BlockJoin.Cell && hadRowWords);
}
