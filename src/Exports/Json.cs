using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// JSON as every export writes it: UTF-8, on one line, members in the order of their type, and no <c>&lt;</c>, so that it
/// can stand in a script.
/// </summary>
public static class Json
{
    /// <summary>How the export's records are written: names in camelCase, closed lists as the input files write them.</summary>
    public static JsonSerializerOptions Options { get; } = NewOptions();

    // Readable letters beyond ASCII. It leaves '<' alone, which Text then writes as an escape.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static OutputFile File<T>(PageUrl url, T value) =>
        OutputFile.OfText(url.Path, Text(writer => JsonSerializer.Serialize(writer, value, Options)) + "\n");

    public static OutputFile File(PageUrl url, JsonNode value) => OutputFile.OfText(url.Path, Text(value) + "\n");

    public static string Text(JsonNode value) => Text(writer => value.WriteTo(writer));

    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Writing))
        {
            write(writer);
        }

        // Only inside a string can JSON hold this character.
        return Encoding.UTF8.GetString(bytes.ToArray()).Replace("<", "\\u003C", StringComparison.Ordinal);
    }

    private static JsonSerializerOptions NewOptions()
    {
        var options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            // The schema then allows no member that the records do not have.
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        };
        options.MakeReadOnly();
        return options;
    }
}
