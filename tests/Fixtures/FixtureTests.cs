using System.Text;
using System.Text.RegularExpressions;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Fixtures;

/// <summary>
/// Small sites from their files to what comes of them. Each folder here is one: <c>input/</c>, and <c>expected/</c> with
/// <c>diagnostics.txt</c> and, where nothing is wrong, the main element of each page that was written by hand.
/// <c>whole-site</c> holds every file instead, of the help, which is the same for every site, a few pages; <c>editorial</c> is also
/// read as an editor would. What comes out is rewritten by running the tests with UPDATE_GOLDEN=1.
/// </summary>
public sealed partial class FixtureTests
{
    private const string WholeSite = "whole-site";
    private const string Editorial = "editorial";

    // An error and a warning.
    private static readonly string[] HelpShown = ["help/index.html", "help/key-unknown.html", "help/spelling.html"];

    private static readonly BuildOptions Options = new(BaseUrl: null, new DateOnly(2026, 11, 22), IsStrict: false);

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Repository.At("tests/Fixtures")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_comes_of_a_small_site_is_what_was_looked_at_and_found_good(string name)
    {
        var result = SiteBuild.InMemory(ReadInput(name), Options with { IsEdited = name == Editorial });

        var actual = new Dictionary<string, string>
        {
            ["diagnostics.txt"] = string.Concat(result.Diagnostics.Select(diagnostic => $"{diagnostic}\n")),
        };
        if (result.IsPublishable(isStrict: false))
        {
            AddFiles(actual, name == WholeSite ? EveryFile(result) : MainElements(result));
        }

        Golden.Check(Repository.At($"tests/Fixtures/{name}/expected"), actual);
    }

    [Fact]
    public void What_may_not_be_published_has_no_error_that_is_told_twice()
    {
        foreach (var row in Names)
        {
            var result = SiteBuild.InMemory(ReadInput(row.Data), Options);
            Assert.Equal(result.Diagnostics.Distinct(), result.Diagnostics);
        }
    }

    [Theory]
    [InlineData("1", null, true)]
    [InlineData("1", "", true)]
    [InlineData("0", null, false)]
    [InlineData(null, null, false)]
    [InlineData(null, "true", false)]
    public void Expectations_are_rewritten_only_on_request(string? update, string? continuousIntegration, bool isUpdate) =>
        Assert.Equal(isUpdate, Golden.IsUpdate(update, continuousIntegration));

    [Fact]
    public void Continuous_integration_never_rewrites_what_it_expects() =>
        Assert.Throws<InvalidOperationException>(() => Golden.IsUpdate("1", "true"));

    // Read from disk as a build would, but named as it would name them if it were started beside them.
    private static SourceTree ReadInput(string name)
    {
        var (tree, problems) = SourceReader.Read(Repository.At($"tests/Fixtures/{name}/input"));
        Assert.Empty(problems);
        return new SourceTree([.. tree.Files.Select(file => new SourceFile("input/" + file.RelativePath, file.Bytes))]);
    }

    private static void AddFiles(Dictionary<string, string> actual, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            actual.Add(path, text);
        }
    }

    private static IEnumerable<(string Path, string Text)> MainElements(BuildInMemory result)
    {
        var byPath = result.Files.ToDictionary(file => file.Path);
        return result.Pages.Made()
            .Where(page => page is TopicPage or StandingTextPage)
            .Select(page => (page.Frame.Url.Path, WithoutFingerprints(MainElement().Match(TextOf(byPath[page.Frame.Url.Path])).Groups[1].Value)));
    }

    // The list of all files, and all that is in them but for what others make: the theme, the service worker, the search index, the zip.
    private static IEnumerable<(string Path, string Text)> EveryFile(BuildInMemory result)
    {
        var isHelpLeftOut = (string path) => path.StartsWith("help/", StringComparison.Ordinal) && !HelpShown.Contains(path);
        var files = result.Files.Where(file => !isHelpLeftOut(file.Path)).Select(file => (Path: WithoutFingerprints(file.Path), File: file)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var isMadeElsewhere = (string path) => path is "favicon.svg" or "service-worker.js" or "assets/site.HASH.css"
            || (path.StartsWith("assets/", StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal)) || path.EndsWith(".zip", StringComparison.Ordinal);
        return
        [
            ("files.txt", string.Concat(files.Select(file => file.Path + "\n"))),
            .. files.Where(file => !isMadeElsewhere(file.Path)).Select(file => (file.Path, WithoutFingerprints(TextOf(file.File)))),
        ];
    }

    private static string TextOf(OutputFile file) => Encoding.UTF8.GetString(file.Bytes.Span);

    private static string WithoutFingerprints(string text) => Fingerprint().Replace(text, ".HASH.");

    [GeneratedRegex(@"\.[0-9a-f]{10}\.")]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"<main[^>]*>\n?(.*)</main>", RegexOptions.Singleline)]
    private static partial Regex MainElement();
}
