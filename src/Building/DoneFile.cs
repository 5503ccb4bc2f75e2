using EuNatoSite.Checks;
using EuNatoSite.Exports;
using EuNatoSite.Pages;

namespace EuNatoSite.Building;

/// <summary>What is kept of a file once it is written.</summary>
/// <param name="Packed">Null where the archive leaves it out.</param>
internal readonly record struct DoneFile(FileNote Note, PackedFile? Packed);

/// <summary>What other files and the checks say of a file.</summary>
/// <param name="Page">Null for what is no page.</param>
internal sealed record FileNote(string Path, NotedPage? Page, KeptFile? Kept, SitemapEntry? Listed, string? Redirect)
{
    /// <param name="page">What it is the page of; null for other files.</param>
    public static FileNote Of(string path, Page? page, NotedPage? noted, KeptFile? kept) => new(
        path,
        noted,
        kept,
        page is not null ? Sitemap.Note(page) : null,
        page is not null ? Redirects.Note(page) : null);
}
