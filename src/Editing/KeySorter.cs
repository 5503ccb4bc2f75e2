using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

/// <summary>
/// Puts the keys of mappings in order by moving pieces of the text. A mapping is sorted within its own stretch of the text, and those
/// inside it before it, so that every offset of the unsorted text still opens the same piece when its turn comes.
/// </summary>
internal sealed class KeySorter
{
    private readonly SourceLines lines;
    private readonly StringBuilder text;

    private KeySorter(SourceText file) => (lines, text) = (new SourceLines(file), new StringBuilder(file.Text));

    /// <param name="root">A mapping that has the order, or a list of such mappings. Read from <paramref name="file"/>.</param>
    /// <returns>The text of the file, as long as it was.</returns>
    public static string Sort(SourceText file, YamlNode root, KeyOrder order)
    {
        // Such a text ends with the blank lines that follow it, whatever they belong to.
        if (KeepsBlankLines(root, file.Text))
        {
            return file.Text;
        }

        // The last line may end without a line end, and may have to go where it needs one.
        var isClosed = file.Text.EndsWith('\n');
        var sorter = new KeySorter(isClosed ? file : new SourceText(file.Path, file.Text + "\n"));
        sorter.Visit(root, order);
        return sorter.text.ToString(0, file.Text.Length);
    }

    // After '|' or '>' of a text that is written line by line, '+' keeps the blank lines at its end.
    private static bool KeepsBlankLines(YamlNode node, string text) => node switch
    {
        YamlScalar { Style: YamlStyle.Block } scalar => text[scalar.Span.Start..scalar.Span.End].TakeWhile(c => c is not (' ' or '\t')).Contains('+'),
        YamlSequence list => list.Items.Any(item => KeepsBlankLines(item, text)),
        YamlMapping mapping => mapping.Entries.Any(entry => KeepsBlankLines(entry.Value, text)),
        _ => false,
    };

    private void Visit(YamlNode node, KeyOrder order)
    {
        switch (node)
        {
            case YamlSequence list:
                foreach (var item in list.Items)
                {
                    Visit(item, order);
                }

                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (order.Lists.GetValueOrDefault(entry.Key.Value) is { } inner)
                    {
                        Visit(entry.Value, inner);
                    }
                }

                Sort(mapping, order);
                break;
        }
    }

    private void Sort(YamlMapping mapping, KeyOrder order)
    {
        ImmutableArray<int> sorted =
            [.. Enumerable.Range(0, mapping.Entries.Length).OrderBy(index => order.PlaceOf(mapping.Entries[index].Key.Value))];
        if (sorted.SequenceEqual(Enumerable.Range(0, sorted.Length)))
        {
            return;
        }

        if (mapping.Style == YamlStyle.Flow)
        {
            FlowKeys.Find(mapping, lines)?.Rearrange(text, sorted);
        }
        else
        {
            BlockKeys.Find(mapping, lines)?.Rearrange(text, sorted);
        }
    }
}
