using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>How a source is named in full, in one line of words.</summary>
internal static class BibliographicReference
{
    /// <summary>Author, title, publisher and date, as far as known: <c>EPRS, EU–NATO cooperation, European Parliament, June 2025</c>.</summary>
    public static string Full(Source source) => Join(source.Author, source.Title, source.Publisher, source.Date?.ToDisplay() ?? "undated");

    /// <summary>The same without the title, for where that stands already.</summary>
    public static string Origin(Source source) => Join(source.Author, source.Publisher, source.Date?.ToDisplay() ?? "undated");

    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
