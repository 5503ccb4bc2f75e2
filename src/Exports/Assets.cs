using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The theme as it is published.</summary>
/// <param name="Files">What every page links to.</param>
/// <param name="Search">The code of the search, loaded on first use.</param>
/// <param name="Worker">The code of the service worker, which is published with a list of what it keeps.</param>
/// <param name="Output">Every file of the theme that is published as it is, <paramref name="Search"/> among them.</param>
public sealed record PublishedTheme(ThemeFiles Files, OutputFile Search, string Worker, ImmutableArray<OutputFile> Output);

/// <summary>Files that are published as they are: those of the theme, which the program carries, and the pictures.</summary>
public static class Assets
{
    /// <summary>The theme's files; style and scripts under fingerprinted names. Read once: they are part of the program.</summary>
    public static PublishedTheme Theme { get; } = ReadTheme();

    private static PublishedTheme ReadTheme()
    {
        var style = Fingerprint.Of(new OutputFile("assets/site.css", Resource("site.css")));
        var script = Fingerprint.Of(new OutputFile("assets/site.js", Resource("site.js")));
        var toolsStyle = Fingerprint.Of(new OutputFile("assets/tools.css", Resource("tools.css")));
        var tools = Fingerprint.Of(new OutputFile("assets/tools.js", Resource("tools.js")));
        var search = Fingerprint.Of(new OutputFile("assets/search.js", Resource("search.js")));
        var favicon = new OutputFile(SiteUrls.Favicon.Path, Resource("favicon.svg"));
        var files = new ThemeFiles(new PageUrl(style.Path), new PageUrl(script.Path), new PageUrl(toolsStyle.Path), new PageUrl(tools.Path));
        return new PublishedTheme(files, search, Encoding.UTF8.GetString(Resource("service-worker.js")), [style, script, toolsStyle, tools, search, favicon]);
    }

    public static ImmutableArray<OutputFile> Pictures(Site site) =>
        [.. site.Pictures.Select(picture => new OutputFile(SiteUrls.Picture(picture.Path).Path, picture.Bytes))];

    private static byte[] Resource(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"theme/{name}")
            ?? throw new InvalidOperationException($"The program was built without its theme: theme/{name} is not in it.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
