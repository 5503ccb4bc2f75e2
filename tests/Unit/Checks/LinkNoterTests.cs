using System.Collections.Frozen;
using EuNatoSite.Checks;
using EuNatoSite.Output;
using EuNatoSite.Tests.RealSite;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Checks;

/// <summary>A build notes pages as numbers and hashes; what it tells of comes from texts. Both must hold the same.</summary>
public sealed class LinkNoterTests(BuiltSite site)
{
    [Fact]
    public void What_is_noted_of_a_page_is_what_stands_in_it()
    {
        var table = new LinkTable();
        // All in one go, so that what is kept from page to page is seen to be forgotten.
        var noter = new LinkNoter(table);
        var noted = Pages.Select(file => (Read: PageReferences.Of(file), Noted: noter.Note(file))).ToList();

        Assert.All(noted, page =>
        {
            Assert.Equal(page.Read.References.Length, page.Noted.References);
            Assert.All(page.Read.Ids, id => Assert.True(page.Noted.Ids.Has(id), $"{page.Read.Path}#{id}"));
            Assert.False(page.Noted.Ids.Has("no-such-id"));
            Assert.Equal(page.Read.IsAtRoot, page.Noted.IsToBeRead);
        });
        Assert.All(noted.Where(page => !page.Read.IsAtRoot), page => Assert.Equal(
            page.Read.References
                .Where(reference => reference.Url is not ("" or ['#' or '?', ..]))
                .Select(reference => ReferenceTarget.Of(reference.Url, page.Read.Path, isAtRoot: false))
                .Where(target => target.Kind == TargetKind.OnSite)
                .Select(target => new LinkTarget(target.Path, target.Fragment))
                .Order(ByPlace),
            page.Noted.Targets.Select(target => table.Targets[target]).Order(ByPlace)));
    }

    [Fact]
    public void What_pages_share_is_noted_as_if_it_stood_in_each()
    {
        Assert.True(Pages.Count(file => !file.SharedParts.IsEmpty) > 900);
        Assert.All(Pages, file => Assert.Equal(file.Bytes.ToArray(), file.Runs.SelectMany(run => run.Bytes.ToArray())));

        var table = new LinkTable();
        var (asParts, asWhole) = (new LinkNoter(table), new LinkNoter(table));

        Assert.All(Pages, file => Assert.Equivalent(asWhole.Note(file with { SharedParts = [] }), asParts.Note(file), strict: true));
    }

    [Fact]
    public void The_same_address_leads_elsewhere_from_elsewhere()
    {
        var table = new LinkTable();
        var noter = new LinkNoter(table);
        string[] pages = ["i.html", "a/i.html", "b/i.html", "i.html", "a/c/i.html", "a/d/i.html", "b/c/i.html", "b/i.html", "i.html", "ab/i.html"];
        Assert.Equal(
            ["../x, x", "a/x, x", "b/x, x", "../x, x", "a/c/x, a/x", "a/d/x, a/x", "b/c/x, b/x", "b/x, x", "../x, x", "ab/x, x"],
            pages.Select(path => string.Join(", ", noter.Note(OutputFile.OfText(path, "<a href=\"x\">a</a><a href=\"../x\">b</a>"))
                .Targets.Select(target => table.Targets[target].Path).Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void Nothing_wrong_goes_unnoticed_and_nothing_right_is_told_of() => Property.Holds(
        PageReferencesTests.Html,
        html =>
        {
            var file = OutputFile.OfText("a/b.html", html);
            var page = new LinkNoter(new LinkTable()).Note(file);
            var judge = new PageJudge(
                FrozenSet.Create(StringComparer.Ordinal, file.Path),
                new[] { page }.ToFrozenDictionary(noted => noted.Path, StringComparer.Ordinal));

            Assert.True(judge.FindingsOf(PageReferences.Of(file)).Any() == !PageLinks.Check([], [file]).Diagnostics.IsEmpty, html);
        },
        times: 3000);

    private static Comparer<LinkTarget> ByPlace { get; } =
        Comparer<LinkTarget>.Create((one, other) => string.CompareOrdinal($"{one.Path}#{one.Fragment}", $"{other.Path}#{other.Fragment}"));

    private IReadOnlyList<OutputFile> Pages => [.. site.Result.Files.Where(PageReferences.AreIn)];
}
