using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Editing;

/// <summary>A JSON Schema of one kind of input file.</summary>
/// <param name="Path">Inside the input folder: <c>schema/topic.schema.json</c>.</param>
/// <param name="Text">JSON with '\n' line ends.</param>
public sealed record InputSchema(string Path, string Text);

/// <summary>
/// What editors check input files by, made of the types that have their shape. JSON Schema draft-07: the newest that all versions of the
/// YAML language server know, and it lacks nothing that is needed here.
/// </summary>
public static class InputSchemas
{
    /// <summary>Keys as files write them.</summary>
    internal static JsonSerializerOptions Naming { get; } = NewNaming();

    private static readonly JsonSchemaExporterOptions Exporting = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Write,
    };

    private static readonly JsonWriterOptions Writing = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ImmutableArray<InputSchema> All =>
    [
        Of<TopicShape>("topic", "A topic"),
        Of<PageShape>("page", "A standing page"),
        Of<SiteShape>("site", InputLayout.SiteFile),
        Of<ImmutableArray<SourceShape>>("sources", InputLayout.SourcesFile),
    ];

    private static InputSchema Of<T>(string name, string title)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$comment"] = "Generated from the types in src/Editing; not edited by hand. 'dotnet run -- schema' writes it.",
            ["title"] = title,
        };
        var exported = Naming.GetJsonSchemaAsNode(typeof(T), Exporting).AsObject();
        foreach (var (key, value) in exported.ToList())
        {
            exported.Remove(key);
            schema.Add(key, value);
        }

        return new InputSchema($"{InputLayout.Schemas}/{name}.schema.json", TextOf(schema));
    }

    private static JsonObject Write(JsonSchemaExporterContext place, JsonNode exported)
    {
        var type = Nullable.GetUnderlyingType(place.TypeInfo.Type) ?? place.TypeInfo.Type;
        var member = place.PropertyInfo?.AttributeProvider;
        var isOptional = place.PropertyInfo is { IsRequired: false };
        // The entries of a list have no attributes of their own: it brings theirs.
        var maxLength = member is null ? (int?)null : AttributeOf<MaxLengthAttribute>(member)?.Length ?? Limits.Text;
        var schema = IsList(type)
            ? ValueSchemas.List(exported, AttributeOf<MinLengthAttribute>(member)?.Length, isOptional, type == typeof(ImmutableArray<string>) ? maxLength : null)
            : ValueSchemas.Of(type, maxLength, isOptional) ?? exported.AsObject();
        if (AttributeOf<DescriptionAttribute>(member ?? type) is { Description: var words })
        {
            schema.Insert(0, "description", words);
        }

        if (AttributeOf<DefaultValueAttribute>(member) is { Value: var value })
        {
            schema["default"] = value switch
            {
                bool truth => JsonValue.Create(truth),
                int number => JsonValue.Create(number),
                _ => JsonValue.Create((string?)value),
            };
        }

        if (AttributeOf<ExampleAttribute>(member) is { Values: var values })
        {
            schema["examples"] = new JsonArray(IsList(type) ? new JsonArray([.. values.Select(text => (JsonNode)text)]) : values[0]);
        }

        return schema;
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static T? AttributeOf<T>(ICustomAttributeProvider? member)
        where T : Attribute => member?.GetCustomAttributes(typeof(T), inherit: false) is [T attribute, ..] ? attribute : null;

    private static string TextOf(JsonObject schema)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Writing))
        {
            schema.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static JsonSerializerOptions NewNaming()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
            TypeInfoResolver = ShapeTypes.Default,
            // The schema then allows no key that the types do not have.
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
        };
        options.MakeReadOnly();
        return options;
    }
}

/// <summary>The shapes of input files, worked out by the compiler.</summary>
[JsonSerializable(typeof(TopicShape))]
[JsonSerializable(typeof(PageShape))]
[JsonSerializable(typeof(SiteShape))]
[JsonSerializable(typeof(ImmutableArray<SourceShape>))]
internal sealed partial class ShapeTypes : JsonSerializerContext;
