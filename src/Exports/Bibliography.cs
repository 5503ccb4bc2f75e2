using System.Globalization;
using System.Text;
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
    public static string Entry(Source source)
    {
        var entry = new StringBuilder($"@misc{{{source.Id},\n");
        // Twice in braces: a title keeps its capitals, and an institution's name is not taken apart.
        Append(entry, "title", $"{{{BibTex.Escape(source.Title)}}}");
        Append(entry, "author", source.Author is { } author ? $"{{{BibTex.Escape(author)}}}" : null);
        Append(entry, "publisher", source.Publisher is { } publisher ? BibTex.Escape(publisher) : null);
        Append(entry, "year", Year(source.Date));
        AppendMonth(entry, source.Date);
        Append(entry, "date", source.Date?.ToString());
        Append(entry, "url", source.Url is { Value: var url } ? BibTex.Address(url) : null);
        Append(entry, "urldate", source.Accessed?.InFigures());
        Append(entry, "keywords", source.Standing.Name().Key);
        Append(entry, "note", Note(source));
        return entry.Append("}\n").ToString();
    }

    private static void Append(StringBuilder entry, string field, string? value)
    {
        if (value is not null)
        {
            entry.Append(CultureInfo.InvariantCulture, $"  {field} = {{{value}}},\n");
        }
    }

    private static string? Year(HistoricalDate? date) => date switch
    {
        null => null,
        { IsInterval: false, From: { Certainty: DateCertainty.Known } day } =>
            day.First.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => BibTex.Escape(date.ToDisplay()),
    };

    // Without braces: it is a name that every style knows, and writes in its own way.
    private static void AppendMonth(StringBuilder entry, HistoricalDate? date)
    {
        if (date is { IsInterval: false, From: { Certainty: DateCertainty.Known, Precision: not DatePrecision.Year } day })
        {
            var month = day.First.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant();
            entry.Append(CultureInfo.InvariantCulture, $"  month = {month},\n");
        }
    }

    private static string? Note(Source source)
    {
        string?[] notes =
        [
            source.Note is { } note ? BibTex.Escape(note) : null,
            source.Archived is { Value: var archived } ? $@"Archived copy: \url{{{BibTex.Address(archived)}}}" : null,
        ];
        var text = string.Join(' ', notes.Where(part => part is not null));
        return text.Length > 0 ? text : null;
    }
}
