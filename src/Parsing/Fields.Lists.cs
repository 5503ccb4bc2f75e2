using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Parsing;

// The lists of a mapping.
internal sealed partial class Fields
{
    private const string TextsWanted = "a list of texts: [one, two]";

    // What stands between the entries of a list elsewhere, and what a keyboard of another script writes for a comma.
    private static readonly SearchValues<char> OtherCommas = SearchValues.Create(";，、；");

    /// <summary>A list of texts; empty where there is none. Problems: <c>wrong-type</c>, <c>yaml-syntax</c>, <c>value-too-long</c>, <c>text-cut</c>.</summary>
    /// <param name="maxLength">Of each.</param>
    public ImmutableArray<PlacedText> Texts(string key, int maxLength = Limits.Text)
    {
        var list = List(key, TextsWanted);
        var texts = ImmutableArray.CreateBuilder<PlacedText>(list?.Items.Length ?? 0);
        foreach (var item in list?.Items ?? [])
        {
            switch (item)
            {
                case YamlScalar { Style: YamlStyle.Plain } one when list!.IsFlow && one.Text.Value.AsSpan().IndexOfAny(OtherCommas) is >= 0 and var sign:
                    problems.Add(Problems.WrongType(one.Text.At(sign), key, $"{TextsWanted}; write ',' for this '{one.Text.Value[sign]}', or put a text that holds one in \"double quotes\""));
                    break;
                case YamlScalar { Text.Value.Length: > 0 } one:
                    texts.Add(Measured(key, one, maxLength));
                    break;
                case YamlSequence { IsFlow: true, Items: [YamlScalar { Text.Value.Length: > 0 } inner] }:
                    problems.Add(Problems.WrongType(item.Location, key, $"{TextsWanted}; write '{Problems.OneLine(inner.Text.Value.TrimStart('@').Opening(60))}' alone, without brackets"));
                    break;
                case YamlScalar:
                    problems.Add(Problems.WrongType(item.Location, key, "a list of texts, and this entry is empty; write its text, or take it out"));
                    break;
                default:
                    problems.Add(Problems.WrongType(item.Location, key, TextsWanted));
                    break;
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>One text or a list of them. Problems: <c>wrong-type</c>, <c>value-too-long</c>, <c>text-cut</c>.</summary>
    /// <param name="maxLength">Of each.</param>
    public ImmutableArray<PlacedText> OneOrMore(string key, int maxLength = Limits.Text) =>
        Find(key) is YamlScalar { Text.Value.Length: > 0 } scalar ? [Measured(key, scalar, maxLength)] : Texts(key, maxLength);

    /// <summary>A list of mappings, each with its own fields. Problems: <c>wrong-type</c>, <c>yaml-syntax</c>.</summary>
    public ImmutableArray<Fields> Mappings(string key, string itemName)
    {
        var entries = new List<YamlMapping>();
        YamlMapping? last = null;
        foreach (var item in List(key, "a list whose entries have keys")?.Items ?? [])
        {
            if (item is not YamlMapping entry)
            {
                problems.Add(Problems.WrongType(item.Location, key, "a list whose entries have keys"
                    + (item is YamlScalar { Text.Value: "" } ? ", and this one is empty; write its keys, or take it out" : "")));
                continue;
            }

            if (last is not null && GoesOn(entry, last, entries[^1]))
            {
                problems.Add(Problems.WrongType(entry.Location, key, "a list of whole entries; what follows this '- ' goes on with the entry above, so write a blank in place of the '-'"));
                entries[^1] = entries[^1] with { Entries = [.. entries[^1].Entries, .. entry.Entries] };
            }
            else
            {
                entries.Add(entry);
            }

            last = entry;
        }

        return [.. entries.Select(entry => new Fields(entry, itemName, problems))];
    }

    // A dash too many makes two entries of one, and of one of them a single key. Entries that are whole share the keys that each must have.
    private static bool GoesOn(YamlMapping entry, YamlMapping last, YamlMapping above) =>
        !entry.IsFlow && !last.IsFlow && (entry.Entries.Length == 1 || last.Entries.Length == 1)
        && !entry.Entries.Any(one => above.Entries.Any(other => other.Key.Value == one.Key.Value));

    /// <summary>One value or a list of values of a closed list. Problem: <c>value-unknown</c>.</summary>
    public ImmutableArray<T> KindList<T>(string key, ImmutableArray<KindName<T>> kinds)
        where T : struct, Enum =>
        [.. OneOrMore(key).Select(text => KindOf(key, text, kinds)).OfType<T>()];

    private YamlSequence? List(string key, string wanted)
    {
        switch (Find(key))
        {
            case null or YamlScalar { Text.Value: "" }:
                return null;
            case YamlSequence sequence:
                return sequence;
            case YamlScalar { Style: YamlStyle.Plain } plain when YamlSlip.OfList(plain.Text.Value) is { } slip:
                problems.Add(Problems.YamlSyntax(plain.Location, slip));
                return null;
            case YamlScalar { Style: YamlStyle.Plain } plain when wanted == TextsWanted && InBrackets(plain.Text.Value) is { } list:
                problems.Add(Problems.WrongType(plain.Location, key, $"a list of texts; write {list}"));
                return null;
            case var other:
                problems.Add(Problems.WrongType(other.Location, key, wanted));
                return null;
        }
    }

    // Null where it is long, or would need quotes.
    private static string? InBrackets(string text)
    {
        var items = text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return text.Length <= Limits.Name && items.Length > 0 && items.All(item => PlainItem().IsMatch(item)) ? $"[{string.Join(", ", items)}]" : null;
    }

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N} ./’'-]*$")]
    private static partial Regex PlainItem();
}
