using System.Text.Json;

namespace EuNatoSite.Exports;

/// <summary>A word of a full-text index, in lower case, and how often it stands in which field of which document.</summary>
internal sealed class SearchWord(string text)
{
    // By document, then by field.
    private readonly List<Place> places = [];

    public string Text { get; } = text;

    /// <summary>Documents come in their order, and the fields of each in theirs.</summary>
    public void CountIn(int document, int field)
    {
        if (places is [.., var last] && last.Document == document && last.Field == field)
        {
            places[^1] = last with { Count = last.Count + 1 };
        }
        else
        {
            places.Add(new Place(document, field, Count: 1));
        }
    }

    /// <summary>The word, and field by field how often it stands in which document.</summary>
    public void Write(Utf8JsonWriter json, int fields)
    {
        json.WriteStartArray();
        json.WriteStringValue(Text);
        json.WriteStartObject();
        for (var field = 0; field < fields; field++)
        {
            WriteField(json, field);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteField(Utf8JsonWriter json, int field)
    {
        Span<byte> name = stackalloc byte[Json.MaxName];
        var isOpen = false;
        foreach (var place in places)
        {
            if (place.Field != field)
            {
                continue;
            }

            if (!isOpen)
            {
                json.WriteStartObject(Json.Name(field, name));
                isOpen = true;
            }

            json.WriteNumber(Json.Name(place.Document, name), place.Count);
        }

        if (isOpen)
        {
            json.WriteEndObject();
        }
    }

    private readonly record struct Place(int Document, int Field, int Count);
}
