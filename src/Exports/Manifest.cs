using System.Text.Json.Nodes;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The web application manifest: a name and a mark for who keeps the site on a screen. Its links are relative.</summary>
public static class Manifest
{
    public static OutputFile Of(Site site) => Json.File(SiteUrls.Manifest, new JsonObject
    {
        ["name"] = site.Info.Title,
        ["short_name"] = site.Info.Title,
        ["description"] = site.Info.Description,
        ["lang"] = site.Info.Language,
        ["start_url"] = SiteUrls.Home.Path,
        ["scope"] = "./",
        ["display"] = "browser",
        ["icons"] = new JsonArray(new JsonObject
        {
            ["src"] = SiteUrls.Favicon.Path,
            ["sizes"] = "any",
            ["type"] = "image/svg+xml",
        }),
    });
}
