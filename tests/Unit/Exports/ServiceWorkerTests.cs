using System.Text.Json;
using System.Text.RegularExpressions;
using EuNatoSite.Exports;
using EuNatoSite.Output;

namespace EuNatoSite.Tests.Exports;

public sealed partial class ServiceWorkerTests
{
    private static readonly OutputFile[] Files =
    [
        OutputFile.OfText("history/berlin-plus.html", "Berlin Plus"),
        OutputFile.OfText("history/old.html", "It has moved."),
        OutputFile.OfText("help/index.html", "What the messages mean"),
        OutputFile.OfText("print/index.html", "Everything"),
        OutputFile.OfText("print/running-heads.css", "@page{}"),
        OutputFile.OfText("404.html", "Page not found"),
        OutputFile.OfText("assets/site.0123456789.css", "a{}"),
        OutputFile.OfText("media/Größe #1.svg", "<svg/>"),
        OutputFile.OfText("search-loader.js", ";"),
        OutputFile.OfText("timeline/timeline.csv", "date"),
        OutputFile.OfText("feed.xml", "<feed/>"),
        OutputFile.OfText("_redirects", ""),
    ];

    [Fact]
    public void It_lists_pages_and_what_they_load_by_the_address_a_browser_asks_for()
    {
        Assert.Equal(
            ["assets/site.0123456789.css", "history/berlin-plus.html", "media/Gr%C3%B6%C3%9Fe%20%231.svg", "search-loader.js"],
            Listed("site", Files).Keys);
        Assert.Equal(["help/index.html", "print/index.html", "print/running-heads.css"], Listed("opened", Files).Keys);
    }

    [Fact]
    public void A_fingerprint_changes_with_its_file_alone_and_the_version_with_any()
    {
        var changed = Files.Select(file => file.Path == "search-loader.js" ? OutputFile.OfText(file.Path, ";;") : file).ToArray();
        var (before, after) = (Listed("site", Files), Listed("site", changed));
        Assert.Equal(["search-loader.js"], before.Keys.Where(path => before[path] != after[path]));
        Assert.NotEqual(Version().Match(TextOf(Files)).Value, Version().Match(TextOf(changed)).Value);
    }

    [Fact]
    public void The_order_of_files_changes_nothing() => Assert.Equal(TextOf(Files), TextOf([.. Files.Reverse()]));

    private static string TextOf(OutputFile[] files) => SampleSite.TextOf(ServiceWorker.Of(
        files.Select(file => ServiceWorker.Note(file, SamplePages.All.SingleOrDefault(page => page.Frame.Url.Path == file.Path))).OfType<KeptFile>()));

    private static Dictionary<string, string> Listed(string name, OutputFile[] files)
    {
        var list = Regex.Match(TextOf(files), $@"\b{name}:(\{{[^}}]*\}})").Groups[1].Value;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(list)!; // no "null"
    }

    [GeneratedRegex("version:\"[^\"]+\"")]
    private static partial Regex Version();
}
