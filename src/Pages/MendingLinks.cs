using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Where somebody who found a mistake can go, on the repository's host.</summary>
/// <param name="Edit">The page's file, open to be edited.</param>
/// <param name="Report">A new issue in the form of <c>.github/ISSUE_TEMPLATE/mistake.yml</c>, which names the page's file, as GitHub takes one.</param>
public sealed record MendingLinks(string Edit, string Report)
{
    /// <param name="path">The page's file, inside <c>input/</c>.</param>
    internal static MendingLinks? Of(SiteInfo info, string title, string path)
    {
        if (info.Repository?.Value.TrimEnd('/') is not { } repository)
        {
            return null;
        }

        // The name of a branch may hold '#' or '%', which would mean something else in an address.
        var branch = string.Join('/', info.EditBranch.Split('/').Select(Uri.EscapeDataString));
        return new MendingLinks(
            $"{repository}/edit/{branch}/input/{path}",
            $"{repository}/issues/new?template=mistake.yml&title={Uri.EscapeDataString("Mistake: " + title)}&page={Uri.EscapeDataString("input/" + path)}");
    }
}
