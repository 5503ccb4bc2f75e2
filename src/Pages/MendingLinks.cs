using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Where somebody who found a mistake can go, on the repository's host.</summary>
/// <param name="Edit">The page's file, open to be edited.</param>
/// <param name="Report">A new issue in the form of <c>.github/ISSUE_TEMPLATE/mistake.yml</c>, which names the page's file, as GitHub takes one.</param>
public sealed record MendingLinks(string Edit, string Report)
{
    /// <param name="path">The page's file, from the root of the repository.</param>
    internal static MendingLinks? Of(SiteInfo info, string title, string path)
    {
        if (RepositoryOf(info) is not { } repository)
        {
            return null;
        }

        return new MendingLinks(
            $"{repository}/edit/{Escaped(info.EditBranch)}/{Escaped(path)}",
            $"{repository}/issues/new?template=mistake.yml&title={Uri.EscapeDataString("Mistake: " + title)}&page={Uri.EscapeDataString(path)}");
    }

    /// <summary>Under which address the files of the input are read there; null where the site names no repository.</summary>
    /// <param name="inputPath"><see cref="BuildOptions.InputPath"/>.</param>
    internal static string? FilesOf(SiteInfo info, string inputPath) =>
        RepositoryOf(info) is { } repository ? $"{repository}/blob/{Escaped(info.EditBranch)}/{Escaped(inputPath)}" : null;

    private static string? RepositoryOf(SiteInfo info) => info.Repository?.Value.TrimEnd('/');

    // The name of a branch or a folder may hold '#' or '%', which would mean something else in an address.
    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
