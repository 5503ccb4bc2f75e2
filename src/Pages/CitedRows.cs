using System.Collections.Immutable;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>What a source's page repeats of a statement: all of it, or of a long table what rests on that source.</summary>
internal static class CitedRows
{
    // Of a shorter table all of it stands there.
    private const int MostLetters = 400;

    private const string LeftOut = "…";

    /// <summary>
    /// The words of a statement. Of a table of more than 400 letters the head and the rows that cite the source, as many as have 400 in all
    /// but at least one, and a line with a mark of omission for each stretch of others.
    /// </summary>
    public static string Of(Statement statement, SourceId source, Site site)
    {
        if (statement.Kind != StatementKind.Passage || statement.Words.Length <= MostLetters || !statement.Words.Span.Contains(TableWords.RowMark))
        {
            return statement.Text;
        }

        var prose = site.TopicById[statement.Topic].Body;
        var passage = prose.Body.Passages.First(passage => passage.Id == statement.Key);
        var cited = passage.Citations
            .Where(citation => prose.Targets[citation] is SourceTarget target && target.Source == source)
            .Select(citation => RowOf(prose.Body.References[citation].Block, prose.Body.Blocks))
            .ToHashSet();
        var lines = Choose(passage.Text.Split(TableWords.RowMark), cited);
        return PlainText.WithNames(string.Join(TableWords.RowMark, lines).AsMemory(), site.NameOf).ToString();
    }

    private static int RowOf(int block, ImmutableArray<TextBlock> blocks)
    {
        var row = 0;
        for (; blocks[block].Join != BlockJoin.Apart; block--)
        {
            row += blocks[block].Join == BlockJoin.Row ? 1 : 0;
        }

        return row;
    }

    private static List<string> Choose(string[] rows, HashSet<int> cited)
    {
        List<string> lines = [rows[0]];
        var letters = 0;
        for (var row = 1; row < rows.Length; row++)
        {
            var isChosen = cited.Contains(row) && (letters == 0 || letters + rows[row].Length <= MostLetters);
            letters += isChosen ? rows[row].Length : 0;
            if (isChosen || lines[^1] != LeftOut)
            {
                lines.Add(isChosen ? rows[row] : LeftOut);
            }
        }

        return lines;
    }
}
