using System.Collections.Immutable;
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
        new("names", document => document.NamesAndKeywords, Boost: 4),
        new("text", document => document.Text, Boost: 1),
    ];

    private readonly ImmutableArray<SearchDocument> documents;

    private readonly Dictionary<string, SearchWord> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Spelling> spellings = new(StringComparer.Ordinal);
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

    /// <summary>The options that MiniSearch has to be given with the index. How words may match is the search's own, at each try.</summary>
    public static void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteList(json, "fields", Fields.Select(field => field.Name));
        WriteList(json, "storeFields", ["title", "group", "url", "context", "text", "names"]);
        json.WriteString("idField", "id");
        json.WriteStartObject("searchOptions");
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
        foreach (var word in words.Values.OrderBy(word => word.Text, StringComparer.Ordinal))
        {
            word.Write(json, Fields.Length);
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

            var length = Count(text, id, field);
            lengths[id][field] = length;
            averageLengths[field] = (((averageLengths[field] ?? 0) * id) + length) / (id + 1);
        }
    }

    // MiniSearch counts the words of a field once each, as they are written, an empty one among them.
    private int Count(string text, int id, int field)
    {
        var length = 0;
        var written = spellings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in SearchTokens.Split(text))
        {
            if (!written.TryGetValue(token, out var spelling))
            {
                written[token] = spelling = new Spelling(WordOf(token));
            }

            length += spelling.IsNewIn(id, field) ? 1 : 0;
            spelling.Word?.CountIn(id, field);
        }

        return length;
    }

    private SearchWord? WordOf(ReadOnlySpan<char> token)
    {
        if (token.IsEmpty)
        {
            return null;
        }

        var text = SearchTokens.Lower(token.ToString());
        if (!words.TryGetValue(text, out var word))
        {
            words.Add(text, word = new SearchWord(text));
        }

        return word;
    }

    private void WriteDocuments(Utf8JsonWriter json)
    {
        WriteIds(json);
        WriteLengths(json);
        WriteStored(json);
    }

    private void WriteIds(Utf8JsonWriter json)
    {
        Span<byte> name = stackalloc byte[Json.MaxName];
        json.WriteStartObject("documentIds");
        for (var id = 0; id < documents.Length; id++)
        {
            json.WriteNumber(Json.Name(id, name), id);
        }

        json.WriteEndObject();
        json.WriteStartObject("fieldIds");
        for (var field = 0; field < Fields.Length; field++)
        {
            json.WriteNumber(Fields[field].Name, field);
        }

        json.WriteEndObject();
    }

    private void WriteLengths(Utf8JsonWriter json)
    {
        Span<byte> name = stackalloc byte[Json.MaxName];
        json.WriteStartObject("fieldLength");
        for (var id = 0; id < documents.Length; id++)
        {
            json.WriteStartArray(Json.Name(id, name));
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
    }

    // What a result shows of a document, and by which other names it may be asked for.
    private void WriteStored(Utf8JsonWriter json)
    {
        Span<byte> name = stackalloc byte[Json.MaxName];
        json.WriteStartObject("storedFields");
        for (var id = 0; id < documents.Length; id++)
        {
            json.WriteStartObject(Json.Name(id, name));
            json.WriteString("title", documents[id].Title);
            json.WriteString("group", documents[id].Group);
            json.WriteString("url", documents[id].Url);
            json.WriteString("context", documents[id].Context);
            json.WriteString("text", documents[id].Excerpt);
            if (documents[id].OtherNames is { IsEmpty: false } names)
            {
                WriteList(json, "names", names);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
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

    /// <summary>A word as it is written somewhere.</summary>
    /// <param name="word">Null for an empty one.</param>
    private sealed class Spelling(SearchWord? word)
    {
        private (int Document, int Field) last = (-1, -1);

        public SearchWord? Word => word;

        /// <summary>Whether it is asked about this field of this document for the first time; documents and fields come in their order.</summary>
        public bool IsNewIn(int document, int field)
        {
            var isNew = last != (document, field);
            last = (document, field);
            return isNew;
        }
    }

    private sealed record Field(string Name, Func<SearchDocument, string?> TextOf, int Boost);
}
