using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Pages;
using EuNatoSite.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.PlantedFaults;

/// <summary>Whatever happens to a file, an author gets problems with places and never a failure of the generator.</summary>
public sealed class DamagedInputTests
{
    private static readonly string[] Scraps =
    [
        "", "\n", "---\n", "\t", " ", ":", "- ", "[", "]", "{", "}", "\"", "'", "#", "|", ">", "&a ", "*a", "!x ", "@", "`", "```chart\n", "```", "[[", "]]",
        "[@", "](", "![", "<b>", "javascript:", "../", "..", "/", "\\", "\u202E", "\0", "é", "😀", "0", "9999", "9999-12-31", "0001/..", "2003~", "-1",
        "99999999999", "true", "null", ",", "\"\"", "con", "> [!NOTE]\n", "|---|\n", "===\n",
    ];

    private static readonly ImmutableArray<SourceFile> Whole =
    [
        .. SourceReader.Read(Repository.At("tests/Fixtures/whole-site/input")).Value.Files
            .Select(file => new SourceFile("input/" + file.RelativePath, file.Bytes)),
    ];

    private static readonly Gen<(string Path, string Text)> DamagedFiles =
        from file in Gen.Elements(Whole.Where(file => !file.Path.EndsWith(".svg", StringComparison.Ordinal)).ToArray())
        let text = file.Decode().Value.Text
        from wounds in (
            from at in Gen.Choose(0, text.Length)
            from length in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 3)), (1, Gen.Choose(4, 200)))
            from scrap in Gen.Elements(Scraps)
            select (at, length, scrap)).NonEmptyListOf()
        select (file.Path, wounds.Take(5).Aggregate(text, (damaged, wound) => Cut(damaged, wound.at, wound.length, wound.scrap)));

    [Fact]
    public void A_damaged_file_brings_about_problems_with_places_and_no_failure() =>
        Property.Holds(DamagedFiles, damaged =>
        {
            var files = Whole.Select(file => file.Path == damaged.Path ? SourceFile.OfText(file.Path, damaged.Text) : file);

            var result = SiteBuild.InMemory(new SourceTree([.. files]), new BuildOptions(null, new DateOnly(2026, 11, 22), IsStrict: false));

            // What has no valid id has no address either: pages that lead to it are told beside it.
            var hasAddresses = result.Diagnostics.All(problem => problem.Code != "id-invalid");
            Assert.All(result.Diagnostics, problem => Assert.True(IsInInput(problem) || !hasAddresses, problem.ToString()));
        }, times: 40);

    [Fact]
    public void A_missing_file_brings_about_problems_with_places_and_no_failure() =>
        Property.Holds(Gen.Elements(Whole.ToArray()), missing =>
        {
            var result = SiteBuild.InMemory(new SourceTree([.. Whole.Remove(missing)]), new BuildOptions(null, new DateOnly(2026, 11, 22), IsStrict: false));

            Assert.All(result.Diagnostics, problem => Assert.True(IsInInput(problem), problem.ToString()));
        }, times: 20);

    private static bool IsInInput(Diagnostic problem) =>
        problem.Location.Path.StartsWith("input/", StringComparison.Ordinal) && problem.Location is { Line: > 0, Column: > 0 }
        && !problem.Message.Contains('\n', StringComparison.Ordinal);

    private static string Cut(string text, int at, int length, string scrap)
    {
        var start = Math.Min(at, text.Length);
        return text[..start] + scrap + text[Math.Min(text.Length, start + length)..];
    }
}
