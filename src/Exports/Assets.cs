using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The theme as it is published.</summary>
/// <param name="Files">What every page links to.</param>
/// <param name="Worker">The code of the service worker, which is published with a list of what it keeps.</param>
/// <param name="Output">Every file of the theme that is published as it is.</param>
public sealed record PublishedTheme(ThemeFiles Files, string Worker, ImmutableArray<OutputFile> Output);

/// <summary>Files that are published as they are: those of the theme, which the program carries, and the pictures.</summary>
public static class Assets
{
    /// <summary>The theme's files; style and scripts under fingerprinted names. Read once: they are part of the program.</summary>
    public static PublishedTheme Theme { get; } = ReadTheme();

    private static PublishedTheme ReadTheme()
    {
        var published = ImmutableArray.CreateBuilder<OutputFile>();
        var files = new ThemeFiles
        {
            Style = UrlOf("site.css"),
            Colours = UrlOf("colours.js"),
            Script = UrlOf("site.js"),
            HomeStyle = UrlOf("home.css"),
            ToolsStyle = UrlOf("tools.css"),
            Tools = UrlOf("tools.js"),
            BookStyle = UrlOf("book.css"),
            FiguresStyle = UrlOf("figures.css"),
            Cards = UrlOf("cards.js"),
            Statements = UrlOf("statements.js"),
            Search = UrlOf("search.js"),
            SearchStyle = UrlOf("search.css"),
        };
        published.Add(new OutputFile(SiteUrls.Favicon.Path, Resource("favicon.svg")));
        return new PublishedTheme(files, Encoding.UTF8.GetString(Resource("service-worker.js")), published.DrainToImmutable());

        PageUrl UrlOf(string name)
        {
            var file = Fingerprint.Of(new OutputFile(SiteUrls.Asset(name).Path, Resource(name)));
            published.Add(file);
            return new PageUrl(file.Path);
        }
    }

    public static ImmutableArray<OutputFile> Pictures(Site site) =>
        [.. site.Pictures.Select(picture => new OutputFile(SiteUrls.Picture(picture.Path).Path, picture.Bytes))];

    /// <summary>A file of the theme as the bundler left it: <c>site.css</c>.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static byte[] Resource(string name) => Embedded($"theme/{name}");

    /// <summary>A file that the program carries with it.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static byte[] Embedded(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without a file that belongs to it: {name} is not in it.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
