using System.Collections.Immutable;
using System.IO.Compression;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EuNatoSite.Model;
using EuNatoSite.Pages;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

[assembly: AssemblyFixture(typeof(EuNatoSite.Tests.RealSite.BuiltSite))]

namespace EuNatoSite.Tests.RealSite;

/// <summary>
/// The real content, built strictly, once for all tests, when the first of them asks for it, and written to a folder of its own.
/// </summary>
public sealed class BuiltSite : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly Lazy<BuildInMemory> result;
    private readonly Lazy<ImmutableArray<Page>> pages;
    private readonly Lazy<ImmutableArray<BuiltPage>> documents;
    private readonly Lazy<string> unpacked;

    public BuiltSite()
    {
        result = new(Build);
        pages = new(() => Result.Pages.Made());
        documents = new(Parse);
        unpacked = new(Unpack);
    }

    /// <summary>What the content says of the site as a whole.</summary>
    public static SiteInfo Info { get; } = ReadInfo();

    /// <summary>The day of the build: the last one of the content's own facts, since none of it may be still to come.</summary>
    public static DateOnly Date => Info.FactsAsOf;

    /// <summary>The same as the program is told it where it builds the content.</summary>
    public static string Day => Date.InFigures();

    public static string Input => Repository.At("input");

    public ImmutableArray<Page> Pages => pages.Value;

    public BuildInMemory Result => result.Value;

    /// <summary>Every HTML file, parsed as a browser would.</summary>
    public ImmutableArray<BuiltPage> Documents => documents.Value;

    public string Folder
    {
        get
        {
            _ = result.Value; // written with it
            return temporary["site"];
        }
    }

    /// <summary>The site as somebody has it who unpacked the archive for reading without a connection.</summary>
    public string Unpacked => unpacked.Value;

    public string ReadText(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Dispose() => temporary.Dispose();

    private static SiteInfo ReadInfo()
    {
        var file = SourceFile.OfText("input/site.yml", File.ReadAllText(Repository.At("input/site.yml")));
        var site = DraftSet.Parse(new SourceTree([file])).Value.Site;
        Assert.NotNull(site?.FactsAsOf);
        return site.Info;
    }

    private BuildInMemory Build()
    {
        var tree = SourceReader.Read(Input);
        var built = SiteBuild.InMemory(tree.Value.With(GitHistory.Of(Input)), new BuildOptions(BaseUrl: null, Date, IsStrict: true));
        var problems = tree.Diagnostics.Concat(built.Diagnostics).Select(problem => problem.ToString());
        Expect.Nothing(problems);
        TestOutput.Publish(temporary["site"], built.Files);
        return built;
    }

    private string Unpack()
    {
        ZipFile.ExtractToDirectory(Path.Combine(Folder, SiteUrls.OfflineZip.Path), temporary["unpacked"]);
        return Directory.GetDirectories(temporary["unpacked"]).Single();
    }

    private ImmutableArray<BuiltPage> Parse()
    {
        var parser = new HtmlParser();
        return
        [
            .. Files.In(Folder)
                .Where(path => path.EndsWith(".html", StringComparison.Ordinal))
                .Select(path => new BuiltPage(path, parser.ParseDocument(ReadText(path)))),
        ];
    }
}

/// <param name="Path">In the output folder, with '/'.</param>
public sealed record BuiltPage(string Path, IHtmlDocument Document);
