using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Parsing;

/// <summary>
/// Reads the values of one mapping by their keys. Each key that is asked for is known; <see cref="TellOthers"/> then tells
/// those that are not, and those that must be there and are not. A value of the wrong type is told and taken as missing.
/// </summary>
/// <param name="what">What the mapping is, for messages: <c>a term</c>.</param>
internal sealed partial class Fields(YamlMapping mapping, string what, ProblemLog problems)
{
    private readonly List<string> known = new(16);
    private List<string>? missing;

    public SourceLocation Location => mapping.Location;

    /// <summary>A text that stands in for one that is missing, at the place of the mapping.</summary>
    public PlacedText At(string text) => mapping.Start with { Value = text };

    /// <summary>A text; null where there is none or it is empty. Problems: <c>wrong-type</c>, <c>value-too-long</c>, <c>text-cut</c>.</summary>
    public PlacedText? Text(string key, int maxLength = Limits.Text) => Text(key, maxLength, choices: []);

    /// <param name="choices">The values of a closed list, of which it is one.</param>
    private PlacedText? Text(string key, int maxLength, ImmutableArray<string> choices)
    {
        var value = Find(key);
        if (value is null or YamlScalar { Text.Value: "" })
        {
            return null;
        }

        if (value is not YamlScalar scalar)
        {
            problems.Add(Problems.WrongType(value.Location, key, "a text, not a list or mapping" + (!choices.IsEmpty ? $"; write one of: {string.Join(", ", choices)}"
                : value.IsFlow ? $"; put a text that opens with '{(value is YamlSequence ? '[' : '{')}' in \"double quotes\""
                : "")));
            return null;
        }

        return Measured(key, scalar, maxLength);
    }

    /// <summary>A text that must be there; told by <see cref="TellOthers"/> and empty where it is not.</summary>
    public PlacedText Required(string key, int maxLength = Limits.Text) => Required(key, mapping.Start, maxLength);

    /// <summary>A text that must be there; told by <see cref="TellOthers"/> and given as <paramref name="otherwise"/> where it is not.</summary>
    public PlacedText Required(string key, PlacedText otherwise, int maxLength = Limits.Text)
    {
        var isGivenOtherwise = Find(key) is YamlSequence or YamlMapping;
        var text = Text(key, maxLength);
        if (text is null && !isGivenOtherwise)
        {
            (missing ??= []).Add(key);
        }

        return text ?? otherwise;
    }

    /// <summary>Has <see cref="TellOthers"/> tell a key that is not there at all, whatever its type.</summary>
    public void Expect(string key)
    {
        if (Find(key) is null or YamlScalar { Text.Value: "" })
        {
            (missing ??= []).Add(key);
        }
    }

    /// <summary>
    /// <c>true</c> or <c>false</c>; where another word for one of them stands, which is told, what was meant. Problem: <c>wrong-type</c>.
    /// </summary>
    public bool Flag(string key, bool otherwise)
    {
        var text = Text(key);
        switch (text?.Value)
        {
            case "true":
                return true;
            case "false":
                return false;
            case null:
                return otherwise;
            default:
                var meant = FlagMeantBy(text.Value);
                problems.Add(Problems.WrongType(text.Location, key, "true or false" + (meant is { } flag ? $"; did you mean '{(flag ? "true" : "false")}'?" : "")));
                return meant ?? otherwise;
        }
    }

    /// <summary>Whether a key has a value that <see cref="Flag"/> tells.</summary>
    public bool IsNoFlag(string key) => Find(key) is not (null or YamlScalar { Text.Value: "" or "true" or "false" });

    private static bool? FlagMeantBy(string written) => written.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "Y" or "ON" => true,
        "FALSE" or "NO" or "N" or "OFF" => false,
        _ => null,
    };

    /// <summary>A whole number. Problem: <c>wrong-type</c>.</summary>
    public int? Number(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var range = BigInteger.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? $" from {int.MinValue} to {int.MaxValue}" : "";
        problems.Add(Problems.WrongType(text.Location, key, "a whole number" + range));
        return null;
    }

    /// <summary>A date as <see cref="HistoricalDate"/> reads it. Problem: <c>date-invalid</c>.</summary>
    public HistoricalDate? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var date = HistoricalDate.Parse(text.Value);
        if (date is null)
        {
            problems.Add(Problems.DateInvalid(text.Location, key, text.Value, DateSlip.MendOf(text.Value)));
        }

        return date;
    }

    /// <summary>A day, <c>2026-11-22</c>. Problem: <c>day-invalid</c>.</summary>
    public Placed<DateOnly>? Day(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Days.Read(text.Value) is { } day)
        {
            return new Placed<DateOnly>(day, text.Location);
        }

        problems.Add(Problems.DayInvalid(text.Location, key, text.Value, DateSlip.DayMeantBy(text.Value), DateSlip.WhyNone(text.Value)));
        return null;
    }

    /// <summary>A value of one of the model's closed lists. Problem: <c>value-unknown</c>.</summary>
    public T? Kind<T>(string key, ImmutableArray<KindName<T>> kinds)
        where T : struct, Enum =>
        Text(key, Limits.Text, NamesOf(kinds)) is { } text ? KindOf(key, text, kinds) : null;

    /// <summary>An address that <see cref="LinkPolicy"/> accepts as one of the web, with https. Problems: <c>address-not-https</c>, <c>address-tracking</c>.</summary>
    public Placed<string>? Address(string key)
    {
        if (Text(key, LinkPolicy.MaxLength) is not { } text)
        {
            return null;
        }

        var isSecure = LinkPolicy.Judge(text.Value) == AddressKind.Web
            && text.Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (!isSecure)
        {
            problems.Add(Problems.AddressNotHttps(text.Location, key, text.Value));
        }

        if (LinkPolicy.TrackingIn(text.Value) is { } part)
        {
            problems.Add(Problems.AddressTracking(text.Location, text.Value, part));
        }

        return isSecure ? new Placed<string>(text.Value, text.Location) : null;
    }

    /// <summary>
    /// Tells every key that was not asked for, and every one that must be there and is not, unless it is one of those with a slip of the
    /// pen. Problems: <c>key-unknown</c>, <c>key-missing</c>, and <c>yaml-syntax</c> for a slip.
    /// </summary>
    public void TellOthers()
    {
        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Key.Value))
            {
                problems.Add(YamlSlip.OfKey(entry.Key.Value) is { } slip
                    ? Problems.YamlSyntax(entry.Key.Location, slip)
                    : Problems.KeyUnknown(entry.Key.Location, entry.Key.Value, what, [.. known.Distinct()], IsRestOfText(entry)));
                missing?.Remove(Nearest.To(entry.Key.Value, known) ?? "");
            }
        }

        problems.AddRange((missing ?? []).Select(key => Problems.KeyMissing(Location, key, what)));
    }

    // Between braces a comma ends a text, and the rest of it becomes a key without a value.
    private bool IsRestOfText(YamlEntry entry) => mapping.IsFlow && entry.Value is YamlScalar { Text.Value: "", Style: YamlStyle.Plain };

    private PlacedText Measured(string key, YamlScalar scalar, int maxLength)
    {
        var text = scalar.Text;
        if (text.Value.Length > maxLength)
        {
            problems.Add(Problems.ValueTooLong(text.Location, key, text.Value.Length, maxLength));
        }

        TellCut(key, scalar);
        return text;
    }

    // YAML takes a '#' after a blank for a comment. Where a text may go on after a single one, that would be lost; a comment that is meant
    // stands apart, or behind a value of one plain word.
    private void TellCut(string key, YamlScalar scalar)
    {
        var rest = scalar.Text.File.Text.AsSpan(Math.Min(scalar.EndOfLines, scalar.Text.File.Text.Length));
        if (scalar.Style == YamlStyle.Plain && rest is [' ', '#', ..] && !Slug.IsValid(scalar.Text.Value))
        {
            problems.Add(Problems.TextCut(scalar.Text.File.At(scalar.EndOfLines + 1), key));
        }
    }

    private T? KindOf<T>(string key, PlacedText text, ImmutableArray<KindName<T>> kinds)
        where T : struct, Enum
    {
        foreach (var kind in kinds)
        {
            if (kind.Key == text.Value)
            {
                return kind.Kind;
            }
        }

        problems.Add(Problems.ValueUnknown(text.Location, key, text.Value, NamesOf(kinds)));
        return null;
    }

    private static ImmutableArray<string> NamesOf<T>(ImmutableArray<KindName<T>> kinds)
        where T : struct, Enum => [.. kinds.Select(kind => kind.Key)];

    private YamlNode? Find(string key)
    {
        known.Add(key);
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry.Value;
            }
        }

        return null;
    }
}
