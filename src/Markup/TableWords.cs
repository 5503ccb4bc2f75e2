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

    /// <summary>It is a cell behind empty ones alone: that over the names of rows mostly is empty.</summary>
    FirstWords,

    /// <summary>It is a cell behind others that have words.</summary>
    Cell,
}

/// <summary>The words of a table without its lines: each row on a line, its cells one after another with a middle dot between two.</summary>
public static class TableWords
{
    /// <summary>Stands between two rows.</summary>
    public const char RowMark = '\n';

    /// <summary>Stands between two cells.</summary>
    public const string CellMark = " · ";

    /// <param name="hasRowWords">Whether its row has words so far.</param>
    internal static BlockJoin JoinOf(LeafBlock leaf, bool hasRowWords) => leaf.Parent switch
    {
        TableCell { Parent: TableRow row } cell when row[0] != cell => hasRowWords ? BlockJoin.Cell : BlockJoin.FirstWords,
        TableCell { Parent: TableRow { Parent: Table table } row } when table[0] != row => BlockJoin.Row,
        _ => BlockJoin.Apart,
    };

    /// <summary>What stands before a block that is not the first.</summary>
    internal static string MarkBefore(BlockJoin join) => join switch
    {
        BlockJoin.Cell => CellMark,
        BlockJoin.FirstWords => "",
        BlockJoin.Row => "\n",
        _ => " ",
    };
}
