using System.Collections.Immutable;
using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

/// <summary>
/// What a YAML value says, whatever it looks like, as a text: two values that say the same have one shape. Keys say the same in any order.
/// </summary>
internal static class YamlShape
{
    /// <summary>Of a value; null, which no document is, has a shape of its own.</summary>
    public static string Of(YamlNode? node) => node switch
    {
        YamlScalar scalar => OfText(scalar.Text.Value),
        YamlSequence list => OfList(list.Items.Select(Of)),
        YamlMapping mapping => OfMapping(mapping.Entries.Select(entry => (entry.Key.Value, Of(entry.Value)))),
        _ => "",
    };

    /// <summary>That of an entry once it is written.</summary>
    public static string Of(NewEntry entry) => OfMapping(entry.Fields.Select(field =>
        (field.Key, field.Form == FieldForm.List ? OfList(field.Values.Select(OfText)) : OfText(field.Values[0]))));

    public static string OfList(IEnumerable<string> items) => $"[{string.Concat(items)}]";

    public static string OfMapping(IEnumerable<(string Key, string Value)> entries) =>
        $"{{{string.Concat(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => OfText(entry.Key) + entry.Value))}}}";

    /// <summary>That of a list with one more entry.</summary>
    public static string OfList(YamlSequence? list, int index, NewEntry entry)
    {
        var items = list is null ? [] : list.Items.Select(Of).ToImmutableArray();
        return OfList(items.Insert(index, Of(entry)));
    }

    // The length keeps what a text holds from being read as the end of it.
    private static string OfText(string text) => $"{text.Length}:{text}";
}
