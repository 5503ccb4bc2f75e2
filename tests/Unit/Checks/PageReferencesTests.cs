using EuNatoSite.Checks;
using EuNatoSite.Output;
using EuNatoSite.Tests.Hostile;
using EuNatoSite.Tests.RealSite;
using FsCheck;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Checks;

/// <summary>The program reads tags; a browser's parser builds a tree. Both must find the same in every page.</summary>
public sealed class PageReferencesTests(BuiltSite site)
{
    private static readonly Gen<string> Text = Property.TextsOf("a", " ", "é", "&amp;", "&lt;", "&#x27;", ">", "\n", "/", "=", "--");

    private static readonly Gen<string> Attribute = Gen.Zip(
        Gen.Elements("id", "href", "src", "SRCSET", "rel", "for", "aria-labelledby", "name", "content", "http-equiv", "data-root", "class", "hidden"),
        Gen.OneOf(
            Gen.Zip(Text, Gen.Elements("stylesheet", "0; url=x.html", "a 1x, b 2x", "#a", "")).Select(value => $"=\"{value.Item1}{value.Item2}\""),
            Text.Select(value => $"='{value}'"),
            Gen.Elements("=a", " = b", "", "=\"\""))).Select(attribute => attribute.Item1 + attribute.Item2);

    private static readonly Gen<string> Piece = Gen.OneOf(
        Text.Select(text => text.Replace("<", "", StringComparison.Ordinal)),
        from name in Gen.Elements("p", "a", "A", "img", "link", "meta", "div", "span", "label", "button", "video", "area", "source", "base")
        from attributes in Attribute.ListOf()
        from end in Gen.Elements(">", " >", "/>", " />")
        // A tree has a link that was left open once more after each block: what the theme makes is closed.
        select $"<{name} {string.Join(' ', attributes.Take(4))}{end}{(name is "a" or "A" ? "</a>" : "")}",
        Gen.Elements("</p>", "</div>", "<!-- <a href=x> -->", "<!---->", "<!-->", "<script>\"<a href=x>\"</script>", "<style>a{}</style>", "<title><a href=x></title>", "< a", "</ a>", "<?x?>", "<textarea><a id=b></textarea>", "<template><i id=c></i></template>"));

    /// <summary>Pages of whatever can stand in one.</summary>
    internal static Gen<string> Html { get; } =
        Piece.ListOf().Select(pieces => "<!DOCTYPE html><html lang=en data-root=\"./\"><body>" + string.Concat(pieces.Take(12)));

    [Fact]
    public void Every_page_of_the_site_is_read_as_a_browser_reads_it()
    {
        var pages = Files.In(site.Folder).Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 900, $"{pages.Count} pages");
        Expect.Nothing(pages.AsParallel().SelectMany(path => Differences(new OutputFile(path, File.ReadAllBytes(Path.Combine(site.Folder, path))))));
    }

    [Fact]
    public void Whatever_stands_in_a_page_is_read_as_a_browser_reads_it() => Property.Holds(
        Html,
        html => Expect.Nothing(Differences(OutputFile.OfText("a/b.html", html)).Select(difference => $"{difference} in {html}")),
        times: 5000);

    [Fact]
    public void What_means_harm_is_read_as_a_browser_reads_it() => Expect.Nothing(HostileCase.All
        .Where((_, index) => index % 10 == 0)
        .SelectMany(hostile => SiteBuild.InMemory(hostile.Tree, SmallSite.Options).Files)
        .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal) && !OutputCheck.IsUsual(file))
        .SelectMany(Differences));

    private static IEnumerable<string> Differences(OutputFile file) => Differences(file.Path, PageReferences.Of(file), ParsedReferences.Of(file));

    private static IEnumerable<string> Differences(string path, PageReferences read, PageReferences parsed)
    {
        return
        [
            .. read.IsAtRoot == parsed.IsAtRoot ? [] : new[] { "base" },
            .. Between(read.Ids, parsed.Ids, "id"),
            .. Between(read.DuplicateIds, parsed.DuplicateIds, "double id"),
            .. Between(read.References.Select(one => one.ToString()), parsed.References.Select(one => one.ToString()), "reference"),
            .. Between(read.NamedIds, parsed.NamedIds, "named id"),
        ];

        IEnumerable<string> Between(IEnumerable<string> own, IEnumerable<string> theirs, string what) =>
            own.SequenceEqual(theirs) ? [] : [$"{path}: {what}: {string.Join(' ', own.Except(theirs))} | {string.Join(' ', theirs.Except(own))}"];
    }
}
