using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>How a source is named in full, in one line of words: author, title, publisher and date, as far as known.</summary>
/// <param name="Before">What stands before the title; empty, or with the comma after it.</param>
/// <param name="After">What stands after it, with the comma before it.</param>
public sealed record BibliographicReference(string Before, string Title, string After)
{
    private const string Separator = ", ";

    internal static BibliographicReference To(Source source) => new(
        string.IsNullOrEmpty(source.Author) ? "" : source.Author + Separator,
        source.Title,
        Separator + Join(source.Publisher, DateOf(source)));

    /// <summary>The same without the title, for where that stands already.</summary>
    internal static string Origin(Source source) => Join(source.Author, source.Publisher, DateOf(source));

    /// <summary><c>EPRS, EU–NATO cooperation, European Parliament, June 2025</c>.</summary>
    public override string ToString() => Before + Title + After;

    private static string DateOf(Source source) => source.Date?.ToDisplay() ?? "undated";

    private static string Join(params string?[] parts) => string.Join(Separator, parts.Where(part => !string.IsNullOrEmpty(part)));
}
