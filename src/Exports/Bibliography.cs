using System.Globalization;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>
/// The sources as BibTeX. A source's id is its key. <c>year</c> and <c>month</c> are for BibTeX itself; <c>date</c> is EDTF,
/// which BibLaTeX reads with its precision and doubts.
/// </summary>
public static class Bibliography
{
    public static OutputFile Of(Site site) =>
        OutputFile.OfText(SiteUrls.Bibliography.Path, string.Join('\n', site.Sources.Select(Entry)));

    /// <summary>One entry, ended by a line end.</summary>
    public static string Entry(Source source) => new BibTexEntry(source.Id.Value)
        .WithName("title", source.Title)
        .WithName("author", source.Author)
        .WithText("publisher", source.Publisher)
        .With("year", Year(source.Date))
        .WithMacro("month", Month(source.Date))
        .With("date", source.Date?.ToString())
        .With("url", (source.Url ?? source.Copy) is { Value: var url } ? BibTex.Address(url) : null)
        .With("urldate", source.Accessed?.InFigures())
        .With("keywords", source.Standing.Name().Key)
        .With("note", Note(source)) + "\n";

    private static string? Year(HistoricalDate? date) => date switch
    {
        null => null,
        { IsInterval: false, From: { Certainty: DateCertainty.Known } day } =>
            day.First.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => BibTex.Escape(date.ToDisplay()),
    };

    private static string? Month(HistoricalDate? date) =>
        date is { IsInterval: false, From: { Certainty: DateCertainty.Known, Precision: not DatePrecision.Year } day }
            ? day.First.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant()
            : null;

    private static string? Note(Source source)
    {
        string?[] notes =
        [
            source.Note is { } note ? BibTex.Escape(note) : null,
            // The one address that a style prints may be the copy's.
            source.Copy is { Value: var copy }
                ? BibTex.Escape($"Copy at {source.CopyHost}") + (source.Url is null ? "." : $": {BibTex.AddressInText(copy)}")
                : null,
            source.Archived is { Value: var archived } ? $"Archived copy: {BibTex.AddressInText(archived)}" : null,
        ];
        var text = string.Join(' ', notes.Where(part => part is not null));
        return text.Length > 0 ? text : null;
    }
}
