using System.Text.Json.Nodes;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The sources as CSL-JSON (csl-data 1.0.2), for Zotero, Pandoc and other tools of citation.</summary>
public static class BibliographyJson
{
    public static OutputFile Of(Site site) =>
        Json.File(SiteUrls.BibliographyData, new JsonArray([.. site.Sources.Select(Item)]));

    private static JsonObject Item(Source source)
    {
        var item = new JsonObject
        {
            ["id"] = source.Id.Value,
            ["type"] = (source.Url ?? source.Copy) is null ? "document" : "webpage",
            ["title"] = source.Title,
        };
        // As a literal: nothing says whether an author is a person or an institution.
        Add(item, "author", source.Author is { } author ? new JsonArray(new JsonObject { ["literal"] = author }) : null);
        Add(item, "publisher", source.Publisher);
        Add(item, "issued", source.Date is { } date ? Date(date) : null);
        Add(item, "URL", (source.Url ?? source.Copy)?.Value);
        Add(item, "accessed", source.Accessed is { } day ? DateParts(Parts(day, DatePrecision.Day)) : null);
        Add(item, "archive_location", source.Archived?.Value);
        Add(item, "keyword", source.Standing.Name().Key);
        Add(item, "note", Note(source));
        return item;
    }

    // CSL has one address, which may be the copy's.
    private static string? Note(Source source) => source.Copy is { Value: var copy }
        ? $"{source.Note} Copy at {source.CopyHost}{(source.Url is null ? "." : $": {copy}")}".TrimStart()
        : source.Note;

    private static void Add(JsonObject item, string name, JsonNode? value)
    {
        if (value is not null)
        {
            item.Add(name, value);
        }
    }

    private static JsonObject Date(HistoricalDate date)
    {
        DatePoint[] ends = date.IsInterval ? [.. Known(date.From), .. Known(date.To)] : [.. Known(date.From)];
        var issued = DateParts([.. ends.Select(end => Parts(end.First, end.Precision))]);
        if (ends.Any(end => end.Certainty != DateCertainty.Known))
        {
            issued["circa"] = true;
        }

        // CSL has no open end: the words say it, the parts give the end that is known.
        if (date.From is null || date.To is null)
        {
            issued["literal"] = date.ToDisplay();
        }

        return issued;
    }

    private static JsonObject DateParts(params JsonNode[] ends) => new() { ["date-parts"] = new JsonArray(ends) };

    private static JsonArray Parts(DateOnly day, DatePrecision precision) => precision switch
    {
        DatePrecision.Year => [(JsonNode)day.Year],
        DatePrecision.Month => [(JsonNode)day.Year, (JsonNode)day.Month],
        _ => [(JsonNode)day.Year, (JsonNode)day.Month, (JsonNode)day.Day],
    };

    private static DatePoint[] Known(DatePoint? end) => end is { } point ? [point] : [];
}
