using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
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
    internal static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The schema then allows no member that the records do not have.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { Named<TermKind>(), Named<Organisation>(), Named<Standing>(), Named<StatementKind>(), Named<Severity>() },
    };

    /// <summary>The longest name that is a number, in bytes: that of <see cref="int.MinValue"/>.</summary>
    internal const int MaxName = 11;

    private static readonly byte[] Escape = "\\u003C"u8.ToArray();

    // Readable letters beyond ASCII. The encoder leaves '<' alone, which is then written as an escape.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="sink">Who takes the pieces of a long document before its end; null leaves them to the file.</param>
    public static OutputFile File<T>(PageUrl url, T value, JsonTypeInfo<T> type, IPieceSink? sink = null) =>
        File(url.Path, writer => JsonSerializer.Serialize(writer, value, type), [], "\n"u8, sink);

    public static OutputFile File(PageUrl url, JsonNode value) => File(url.Path, writer => value.WriteTo(writer), [], "\n"u8);

    public static string Text(JsonNode value) => Text(writer => value.WriteTo(writer));

    public static string Text(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(File("", write, [], []).Bytes.Span);

    /// <summary>The document with something before and after it.</summary>
    public static OutputFile File(
        string path, Action<Utf8JsonWriter> write, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, IPieceSink? sink = null)
    {
        // Only inside a string can JSON hold this character.
        using var bytes = new Utf8Text(path, sink, (byte)'<', Escape);
        bytes.Write(before);
        using (var writer = new Utf8JsonWriter(bytes, Writing))
        {
            write(writer);
        }

        bytes.Write(after);
        return bytes.ToFile();
    }

    /// <summary>A number as the name of a member.</summary>
    /// <param name="room">For <see cref="MaxName"/> bytes.</param>
    internal static ReadOnlySpan<byte> Name(int number, Span<byte> room)
    {
        number.TryFormat(room, out var length, provider: CultureInfo.InvariantCulture);
        return room[..length];
    }

    private static JsonStringEnumConverter<T> Named<T>()
        where T : struct, Enum => new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
}

/// <summary>What is written as JSON, worked out by the compiler, so that a run need not.</summary>
[JsonSerializable(typeof(SiteRecord))]
[JsonSerializable(typeof(TimelineJson))]
internal sealed partial class ExportTypes : JsonSerializerContext
{
    public static ExportTypes Written { get; } = new(new JsonSerializerOptions(Json.Options));
}
