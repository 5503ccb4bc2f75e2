using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Editing;

/// <summary>
/// Schemas of single values. A parser of YAML gives an editor numbers and booleans for what is written without quotes, where this site's
/// parser reads a text; so a schema takes them wherever their text would do. A key without a value is as good as none, where one may be left out.
/// </summary>
internal static class ValueSchemas
{
    private static readonly FrozenSet<Type> Ids =
        FrozenSet.Create(typeof(SectionId), typeof(TermId), typeof(EventId), typeof(SourceId), typeof(DisagreementId));

    /// <summary>The schema of a value of a type; null where the type is one of keys, with a schema of its own.</summary>
    /// <param name="maxLength">Of a text; null where any length will do.</param>
    public static JsonObject? Of(Type type, int? maxLength, bool isOptional) => type switch
    {
        _ when type == typeof(string) => Text(maxLength, isOptional),
        _ when type == typeof(bool) => Flag(isOptional),
        _ when type == typeof(int) => Number(isOptional),
        _ when type == typeof(DateOnly) => Day(isOptional),
        _ when type == typeof(HistoricalDate) => Date(isOptional),
        _ when type == typeof(Uri) => Address(ValuePatterns.Address, isOptional),
        _ when type == typeof(SiteAddress) => Address(ValuePatterns.SiteAddress, isOptional),
        _ when type == typeof(LanguageTag) => Matching(
            OfTypes(isOptional, "string"), ValuePatterns.Language, isOptional, "Write a tag of English, such as en or en-GB."),
        _ when Ids.Contains(type) => Id(isOptional),
        _ when type == typeof(TermKind) => OneOf([.. Kinds.Terms.Select(kind => kind.Key)], isOptional),
        _ when type == typeof(Organisation) => OneOf([.. Kinds.Organisations.Select(kind => kind.Key)], isOptional),
        _ when type == typeof(Standing) => OneOf([.. Kinds.Standings.Select(kind => kind.Key)], isOptional),
        _ => null,
    };

    /// <param name="maxLength">Of each text of a list of texts; null for other lists.</param>
    public static JsonObject List(JsonNode list, int? minItems, bool isOptional, int? maxLength)
    {
        var schema = list.DeepClone().AsObject();
        schema["type"] = "array";
        if (maxLength is { } longest && schema["items"] is JsonObject items)
        {
            items["maxLength"] = longest;
        }

        if (minItems is { } fewest)
        {
            schema["minItems"] = fewest;
        }

        return isOptional ? OrNothing(schema) : schema;
    }

    private static JsonObject Text(int? maxLength, bool isOptional)
    {
        var schema = OfTypes(isOptional, "string", "number", "boolean");
        if (!isOptional)
        {
            schema["minLength"] = 1;
        }

        if (maxLength is { } longest)
        {
            schema["maxLength"] = longest;
        }

        return schema;
    }

    private static JsonObject Flag(bool isOptional) =>
        Matching(OfTypes(isOptional, "boolean", "string"), ValuePatterns.Flag, isOptional, "Write true or false.");

    private static JsonObject Number(bool isOptional)
    {
        var schema = OfTypes(isOptional, "integer", "string");
        schema["minimum"] = int.MinValue;
        schema["maximum"] = int.MaxValue;
        return Matching(schema, ValuePatterns.Number, isOptional, "Write a whole number, such as 40.");
    }

    private static JsonObject Date(bool isOptional)
    {
        var schema = OfTypes(isOptional, "string", "integer");
        // Written with four digits, and as far as dates go.
        schema["minimum"] = 1000;
        schema["maximum"] = 9998;
        Matching(schema, ValuePatterns.Date, isOptional,
            "Write 2003, 2003-03, 2003-03-17, 2016/2018, 2004/.. or ../1954, with ~ for about or ? for uncertain.");
        schema["examples"] = new JsonArray(2003, "2003-03", "2003-03-17", "2016/2018", "2004/..", "../1954", "1990~");
        return schema;
    }

    private static JsonObject Day(bool isOptional)
    {
        var schema = Matching(OfTypes(isOptional, "string"), ValuePatterns.Day, isOptional, "Write a day, such as 2026-11-22.");
        schema["examples"] = new JsonArray("2026-11-22");
        return schema;
    }

    private static JsonObject Id(bool isOptional)
    {
        var schema = OfTypes(isOptional, "string", "integer", "boolean");
        schema["minimum"] = 0;
        schema["maxLength"] = Slug.MaxLength;
        return Matching(schema, ValuePatterns.Id, isOptional, "Write lower-case letters, digits and hyphens, such as berlin-plus.");
    }

    private static JsonObject Address(string pattern, bool isOptional)
    {
        var schema = OfTypes(isOptional, "string");
        schema["maxLength"] = LinkPolicy.MaxLength;
        return Matching(schema, pattern, isOptional, pattern == ValuePatterns.Address
            ? "Write an address that starts with https://."
            : "Write an address that starts with https://, without '?', '#' and '@'.");
    }

    private static JsonObject OneOf(ImmutableArray<string> keys, bool isOptional)
    {
        var schema = new JsonObject { ["enum"] = new JsonArray([.. keys.Select(key => (JsonNode)key)]) };
        return isOptional ? OrNothing(schema) : schema;
    }

    // Two schemas side by side rather than one of more types: editors then tell of the first what it wants.
    private static JsonObject OrNothing(JsonObject schema) =>
        new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = new JsonArray("null", "string"), ["maxLength"] = 0 }) };

    private static JsonObject OfTypes(bool isOptional, params ReadOnlySpan<string> types)
    {
        var all = new JsonArray();
        foreach (var type in types)
        {
            all.Add((JsonNode)type);
        }

        if (isOptional)
        {
            all.Add((JsonNode)"null");
        }

        return new JsonObject { ["type"] = all is [var only] ? only!.DeepClone() : all };
    }

    /// <param name="message">What editors show where the pattern does not match.</param>
    private static JsonObject Matching(JsonObject schema, string pattern, bool isOptional, string message)
    {
        schema["pattern"] = isOptional ? ValuePatterns.WholeOrEmpty(pattern) : ValuePatterns.Whole(pattern);
        schema["patternErrorMessage"] = message;
        return schema;
    }
}
