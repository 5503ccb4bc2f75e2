using System.Collections.Frozen;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

/// <summary>Where the entries of a list have quotation marks, so that a new one looks like its neighbours.</summary>
internal sealed class QuoteHabits
{
    private readonly FrozenDictionary<string, char> always;

    private QuoteHabits(char quote, FrozenDictionary<string, char> always) => (Quote, this.always) = (quote, always);

    /// <summary>Double quotes, where some are needed.</summary>
    public static QuoteHabits None { get; } = new('"', FrozenDictionary<string, char>.Empty);

    /// <summary>The quotation mark that is used where one is needed.</summary>
    public char Quote { get; }

    /// <summary>The quotation mark that the value of a key has even where it needs none; null where it has none then.</summary>
    public char? OfKey(string key) => always.TryGetValue(key, out var quote) ? quote : null;

    /// <summary>The habits of a list: those of most of its entries.</summary>
    public static QuoteHabits Of(YamlSequence list)
    {
        var values = list.Items.OfType<YamlMapping>().SelectMany(item => item.Entries)
            .Where(entry => entry.Value is YamlScalar)
            .Select(entry => (Key: entry.Key.Value, Mark: MarkOf(((YamlScalar)entry.Value).Text)))
            .ToList();
        var single = values.Count(value => value.Mark == '\'');
        var quote = single > values.Count(value => value.Mark == '"') ? '\'' : '"';
        var always = values.GroupBy(value => value.Key)
            .Where(key => key.Count(value => value.Mark is not null) * 2 > key.Count())
            .ToFrozenDictionary(key => key.Key, key => key.Count(value => value.Mark == '\'') > key.Count(value => value.Mark == '"') ? '\'' : '"');
        return new QuoteHabits(quote, always);
    }

    // The text of a quoted value starts after the mark.
    private static char? MarkOf(PlacedText text) =>
        text.Offset > 0 && text.File.Text[text.Offset - 1] is '"' or '\'' ? text.File.Text[text.Offset - 1] : null;
}
