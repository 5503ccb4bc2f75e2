using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

/// <summary>Tells whether two documents say the same: keys may stand in another order, and nothing else may differ.</summary>
internal static class SameValues
{
    public static bool In(YamlNode? one, YamlNode? other) => (one, other) switch
    {
        (YamlScalar a, YamlScalar b) => a.Text.Value == b.Text.Value,
        (YamlSequence a, YamlSequence b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => In(pair.First, pair.Second)),
        (YamlMapping a, YamlMapping b) => a.Entries.Length == b.Entries.Length && a.Entries.All(entry => In(entry.Value, ValueOf(b, entry.Key.Value))),
        (null, null) => true,
        _ => false,
    };

    // No key stands twice in a mapping.
    private static YamlNode? ValueOf(YamlMapping mapping, string key) =>
        mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;
}
