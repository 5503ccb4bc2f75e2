using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace EuNatoSite.Exports;

/// <summary>
/// A full-text index in the form that MiniSearch 7 writes and loads (serializationVersion 2), equal in all that scores rest on
/// to the one it would build itself. A document's id is its place in the list, from 0.
/// </summary>
public sealed class MiniSearchIndex
{
    private static readonly ImmutableArray<Field> Fields =
    [
        new("title", document => document.Title, Boost: 3),
        new("abbreviation", document => document.Abbreviation, Boost: 10),
        new("names", document => document.Names, Boost: 4),
        new("text", document => document.Text, Boost: 1),
    ];

    private readonly ImmutableArray<SearchDocument> documents;

    // For each word, field by field, how often it stands in which document, in the order of documents.
    private readonly Dictionary<string, List<(int Id, int Count)>?[]> places = new(StringComparer.Ordinal);
    private readonly List<int?[]> lengths = [];
    private readonly double?[] averageLengths = new double?[Fields.Length];

    public MiniSearchIndex(ImmutableArray<SearchDocument> documents)
    {
        this.documents = documents;
        foreach (var document in documents)
        {
            Add(document);
        }
    }

    /// <summary>The options that MiniSearch has to be given with the index.</summary>
    public static void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteList(json, "fields", Fields.Select(field => field.Name));
        WriteList(json, "storeFields", ["title", "group", "url", "context", "text"]);
        json.WriteString("idField", "id");
        json.WriteStartObject("searchOptions");
        json.WriteBoolean("prefix", true);
        json.WriteNumber("fuzzy", 0.2);
        json.WriteStartObject("boost");
        foreach (var field in Fields)
        {
            json.WriteNumber(field.Name, field.Boost);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("documentCount", documents.Length);
        json.WriteNumber("nextId", documents.Length);
        WriteDocuments(json);
        json.WriteNumber("dirtCount", 0);
        json.WriteStartArray("index");
        foreach (var (word, fields) in places.OrderBy(place => place.Key, StringComparer.Ordinal))
        {
            WriteWord(json, word, fields);
        }

        json.WriteEndArray();
        json.WriteNumber("serializationVersion", 2);
        json.WriteEndObject();
    }

    private void Add(SearchDocument document)
    {
        var id = lengths.Count;
        lengths.Add(new int?[Fields.Length]);
        for (var field = 0; field < Fields.Length; field++)
        {
            if (Fields[field].TextOf(document) is not { } text)
            {
                continue;
            }

            var tokens = SearchTokens.Split(text);
            // MiniSearch counts the words of a field once each, as they are written, an empty one among them.
            var length = tokens.Distinct(StringComparer.Ordinal).Count();
            lengths[id][field] = length;
            averageLengths[field] = (((averageLengths[field] ?? 0) * id) + length) / (id + 1);
            foreach (var token in tokens.Where(token => token.Length > 0))
            {
                Count(SearchTokens.Lower(token), field, id);
            }
        }
    }

    private void Count(string word, int field, int id)
    {
        if (!places.TryGetValue(word, out var fields))
        {
            places.Add(word, fields = new List<(int Id, int Count)>?[Fields.Length]);
        }

        var counts = fields[field] ??= [];
        if (counts is [.., var last] && last.Id == id)
        {
            counts[^1] = (id, last.Count + 1);
        }
        else
        {
            counts.Add((id, 1));
        }
    }

    private void WriteDocuments(Utf8JsonWriter json)
    {
        json.WriteStartObject("documentIds");
        for (var id = 0; id < documents.Length; id++)
        {
            json.WriteNumber(Key(id), id);
        }

        json.WriteEndObject();
        json.WriteStartObject("fieldIds");
        for (var field = 0; field < Fields.Length; field++)
        {
            json.WriteNumber(Fields[field].Name, field);
        }

        json.WriteEndObject();
        json.WriteStartObject("fieldLength");
        for (var id = 0; id < documents.Length; id++)
        {
            json.WriteStartArray(Key(id));
            foreach (var length in lengths[id])
            {
                WriteNumber(json, length);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("averageFieldLength");
        foreach (var length in averageLengths)
        {
            WriteNumber(json, length);
        }

        json.WriteEndArray();
        json.WriteStartObject("storedFields");
        for (var id = 0; id < documents.Length; id++)
        {
            json.WriteStartObject(Key(id));
            json.WriteString("title", documents[id].Title);
            json.WriteString("group", documents[id].Group);
            json.WriteString("url", documents[id].Url);
            json.WriteString("context", documents[id].Context);
            json.WriteString("text", documents[id].Excerpt);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteWord(Utf8JsonWriter json, string word, List<(int Id, int Count)>?[] fields)
    {
        json.WriteStartArray();
        json.WriteStringValue(word);
        json.WriteStartObject();
        for (var field = 0; field < Fields.Length; field++)
        {
            if (fields[field] is not { } counts)
            {
                continue;
            }

            json.WriteStartObject(Key(field));
            foreach (var (id, count) in counts)
            {
                json.WriteNumber(Key(id), count);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Field(string Name, Func<SearchDocument, string?> TextOf, int Boost);
}
