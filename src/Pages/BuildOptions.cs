using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>What a build is told besides its input.</summary>
/// <param name="BaseUrl">Where the site will stand, with a closing '/'; null takes the one in <c>site.yml</c>.</param>
/// <param name="Date">The day of the build: what is due for review, which horizons are still ahead, dates in feeds.</param>
/// <param name="IsStrict">Whether warnings stop the build, as they do when publishing.</param>
/// <param name="IsIndexed">Whether search engines may list the site; a deploy preview says no.</param>
/// <param name="WithDrafts">Whether topics marked as drafts are shown.</param>
/// <param name="IsEdited">Whether the content is also read as an editor would; <c>check</c> does, so that a build need not.</param>
public sealed record BuildOptions(
    Uri? BaseUrl, DateOnly Date, bool IsStrict, bool IsIndexed = true, bool WithDrafts = false, bool IsEdited = false)
{
    /// <summary>The path of the input from the root of its repository, with a closing '/', as the addresses of its files there have it; empty for the root itself.</summary>
    public string InputPath { get; init; } = "input/";

    /// <summary>Where the site will stand.</summary>
    public Uri BaseUrlOf(Site site) => BaseUrl ?? site.Info.BaseUrl;

    /// <summary>The last day that the site speaks for: that of the build, or the one before it up to which facts were gathered.</summary>
    public DateOnly FactsDayOf(Site site) => site.Info.FactsAsOf < Date ? site.Info.FactsAsOf : Date;
}
