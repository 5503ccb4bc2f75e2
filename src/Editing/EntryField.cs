using System.Collections.Immutable;
using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

/// <summary>How the value of a key is written.</summary>
internal enum FieldForm
{
    /// <summary>Words: what other readers of YAML would take for a number, a date or a truth stands in quotes.</summary>
    Text,

    /// <summary>An id, a date, an address, or a word of a closed list: in quotes only where YAML could not be read otherwise.</summary>
    Value,

    /// <summary>Texts in brackets: <c>[one, two]</c>.</summary>
    List,
}

/// <summary>A key of an entry and what is to stand behind it.</summary>
/// <param name="Values">One but for a list; none of them has a line end.</param>
internal sealed record EntryField(string Key, FieldForm Form, ImmutableArray<string> Values)
{
    /// <summary>The line of the key.</summary>
    public string Line(QuoteHabits habits) => Form == FieldForm.List
        ? $"{Key}: [{string.Join(", ", Values.Select(value => YamlText.InList(value, habits.Quote)))}]"
        : $"{Key}: {Written(Values[0], habits)}";

    private string Written(string value, QuoteHabits habits) => habits.OfKey(Key) is { } quote
        ? YamlText.Quoted(value, quote)
        : YamlText.Of(value, isText: Form == FieldForm.Text, habits.Quote);
}

/// <summary>A new entry of a list: its keys in the order in which they are written.</summary>
internal sealed record NewEntry(ImmutableArray<EntryField> Fields)
{
    /// <summary>A list that holds this entry alone, as a text of its own: a line a key.</summary>
    public string Alone => Lines(new EntryMargins(0, 2), QuoteHabits.None);

    /// <summary>The lines of the entry, each with its line end.</summary>
    public string Lines(EntryMargins margins, QuoteHabits habits)
    {
        var first = new string(' ', margins.Dash) + "-".PadRight(margins.Key - margins.Dash);
        var rest = new string(' ', margins.Key);
        return string.Concat(Fields.Select((field, index) => $"{(index == 0 ? first : rest)}{field.Line(habits)}\n"));
    }
}

/// <summary>How far the dashes of a list and the keys of its entries are indented, in spaces.</summary>
internal sealed record EntryMargins(int Dash, int Key)
{
    /// <summary>Those of a list and of an entry in it.</summary>
    public static EntryMargins Of(YamlSequence list, YamlNode neighbour)
    {
        var dash = list.Location.Column - 1;
        var key = neighbour.Location.Column - 1;
        var hasKeys = neighbour is YamlMapping { IsFlow: false } && key > dash + 1;
        return new EntryMargins(dash, hasKeys ? key : dash + 2);
    }
}
