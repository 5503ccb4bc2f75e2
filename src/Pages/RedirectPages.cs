using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Pages;

/// <summary>Plans what stands at addresses that topics had before.</summary>
internal sealed class RedirectPages(SiteContent content)
{
    /// <summary>Problem: <c>redirect-invalid</c>.</summary>
    public ImmutableArray<RedirectPage> All(ProblemLog problems)
    {
        var redirects = ImmutableArray.CreateBuilder<RedirectPage>();
        foreach (var topic in content.Site.Topics)
        {
            foreach (var old in topic.RedirectFrom)
            {
                if (IsAddress(old.Value))
                {
                    redirects.Add(Redirect(topic, old));
                }
                else
                {
                    problems.Add(Problems.RedirectInvalid(old.Location, old.Value));
                }
            }
        }

        return redirects.ToImmutable();
    }

    private RedirectPage Redirect(Topic topic, Placed<string> old)
    {
        var scope = new PageScope(content, new PageUrl(old.Value));
        var text = new PageText(topic.Title, $"This page has moved to {topic.Title}.", IsUnlisted: true);
        var frame = new FrameMaker(content).Frame(scope, text, []);
        return new RedirectPage(
            frame with { Canonical = content.Urls.Of(topic.Id).On(content.BaseUrl) }, scope.Links.To(topic.Id), old.Location);
    }

    // A path of slugs that names a page: nothing that could leave the output folder, mean something to a server, or be a device of
    // Windows; nor among the assets, which browsers keep for ever.
    private static bool IsAddress(string path)
    {
        var isPage = path.EndsWith(".html", StringComparison.Ordinal) && path.Length <= 200;
        return isPage && !path.StartsWith(SiteUrls.AssetsFolder, StringComparison.Ordinal) && path[..^".html".Length].Split('/').All(name => Slug.IsValid(name) && PortableName.ProblemWith(name) is null);
    }
}
