using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Editing;
using EuNatoSite.Exports;
using EuNatoSite.Linking;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Editing;

/// <summary>The site's own content, with its keys in order, makes the same site.</summary>
public sealed class OrderedContentTests
{
    public static TheoryData<string> Inputs =>
        ["input", .. Directory.GetDirectories(Repository.At("tests/Fixtures")).Select(folder => $"tests/Fixtures/{Path.GetFileName(folder)}/input").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Nothing_but_the_order_of_keys_differs(string input)
    {
        var tree = SourceReader.Read(Repository.At(input)).Value;

        var ordered = new SourceTree([.. tree.Files.Select(Ordered)]);

        Assert.Equal(DataOf(tree), DataOf(ordered));
        Assert.Equal(CodesOf(tree), CodesOf(ordered));
        Assert.Equal(ordered.Files.Select(TextOf), ordered.Files.Select(Ordered).Select(TextOf));
    }

    private static SourceFile Ordered(SourceFile file) => FrontMatterOrder.IsFor(file.RelativePath) && FrontMatterOrder.Apply(file) is { Diagnostics: [], Value: var text }
        ? SourceFile.OfText(file.Path, text) with { RelativePath = file.RelativePath }
        : file;

    private static string TextOf(SourceFile file) => file.Decode().Value.Text;

    // Everything the site knows, without the lines it stands on; null where there is no site.
    private static string? DataOf(SourceTree tree) =>
        SiteLinker.Link(DraftSet.Parse(tree).Value, SmallSite.Date, withDrafts: true).Value is { } site
            ? Encoding.UTF8.GetString(SiteData.Of(site, new Uri("https://small.example/")).Bytes.Span)
            : null;

    private static ImmutableArray<string> CodesOf(SourceTree tree) =>
        [.. DraftSet.Parse(tree).Diagnostics.Select(problem => $"{problem.Location.Path} {problem.Code}").Order(StringComparer.Ordinal)];
}
