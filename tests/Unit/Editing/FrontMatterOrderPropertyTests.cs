using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Editing;

/// <summary>What may never happen to somebody's text, however it is written.</summary>
public sealed partial class FrontMatterOrderPropertyTests
{
    private const string Path = "topics/history/odd.md";
    private const int Times = 1000;

    private static readonly KeyOrder Order = KeyOrder.Of(Path)!; // the path is a topic's

    [Fact]
    public void Nothing_is_lost_and_nothing_changes_its_meaning()
    {
        var (read, moved) = (0, 0);
        Property.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            var text = OddFrontMatter.Of(seed);
            var file = SourceFile.OfText("input/" + Path, text);
            var before = file.Decode().Value;

            var (after, problems) = FrontMatterOrder.Apply(file);

            var root = Read(before);
            Assert.Equal(root is null, !problems.IsEmpty);
            read += root is null ? 0 : 1;
            moved += after == before.Text ? 0 : 1;
            Assert.Equal(YamlShape.Of(root), YamlShape.Of(Read(new SourceText(before.Path, after))));
            Assert.Equal(BodyOf(before), BodyOf(new SourceText(before.Path, after)));
            Assert.Equal(LinesOf(before.Text), LinesOf(after));
            Assert.Equal(after, FrontMatterOrder.Apply(SourceFile.OfText("input/" + Path, after)).Value);
        }, times: Times);

        // The generator writes YAML, and nearly always out of order.
        Assert.True(read > Times * 0.9 && moved > Times * 0.6, $"Of {Times}, {read} could be read and {moved} were changed.");
    }

    [Fact]
    public void It_hardly_ever_takes_a_second_look_to_keep_the_meaning()
    {
        var (moved, saved) = (0, 0);
        // The same texts each time: how many of a thousand at random need it is a matter of luck.
        for (var seed = 0; seed < 5 * Times; seed++)
        {
            var file = SourceFile.OfText("input/" + Path, OddFrontMatter.Of(seed)).Decode().Value;
            if (Read(file) is { } root && KeySorter.Sort(file, root, Order) is var sorted && sorted != file.Text)
            {
                moved++;
                saved += YamlShape.Of(root) == YamlShape.Of(Read(new SourceText(file.Path, sorted))) ? 0 : 1;
            }
        }

        // A comment that comes to stand above a dash may be indented like the text after '|' that ends there. Nobody writes so.
        Assert.True(saved * 100 < moved, $"{saved} of {moved} would have changed their meaning.");
    }

    [Fact]
    public void Afterwards_keys_stand_in_order() => Property.Holds(Gen.Choose(0, int.MaxValue), seed =>
    {
        var (after, problems) = FrontMatterOrder.Apply(SourceFile.OfText("input/" + Path, OddFrontMatter.Of(seed)));
        if (problems.IsEmpty && !after.Contains("|+", StringComparison.Ordinal) && Read(new SourceText("a.md", after)) is YamlMapping root)
        {
            var again = KeySorter.Sort(new SourceText("a.md", after), root, Order);
            var places = root.Entries.Select(entry => Order.PlaceOf(entry.Key.Value)).ToArray();

            // What is still to be moved was left to keep its meaning.
            Assert.True(places.SequenceEqual(places.Order()) || again != after, after);
        }
    });

    [Fact]
    public void Written_back_every_line_keeps_its_end() => Property.Holds(Gen.Choose(0, int.MaxValue), seed =>
    {
        using var folder = new TemporaryFolder();
        var text = OddFrontMatter.Of(seed);
        folder.Write("odd.md", text);

        SourceWriter.Write(folder.Path, "odd.md", FrontMatterOrder.Apply(SourceFile.OfText("input/" + Path, text)).Value);

        var written = File.ReadAllText(folder["odd.md"]);
        Assert.Equal(LineEnd().Matches(text).Select(end => end.Value), LineEnd().Matches(written).Select(end => end.Value));
        Assert.EndsWith(BodyAsWritten(text), written, StringComparison.Ordinal);
    }, times: 100);

    private static YamlNode? Read(SourceText file)
    {
        var problems = new ProblemLog();
        var root = FrontMatter.Split(file, problems) is { } front ? YamlReader.Read(front.Yaml, problems) : null;
        return problems.IsEmpty ? root : null;
    }

    private static string BodyOf(SourceText file) => FrontMatter.Split(file, new ProblemLog())!.Body.Value; // the generator opens with front matter

    private static string BodyAsWritten(string text) => text[SecondFence().Match(text).Index..];

    // A dash may go to another line, and pairs between braces change places within theirs.
    private static IEnumerable<string> LinesOf(string text) =>
        text.Split('\n').Select(line => string.Concat(line.TrimStart(' ', '-').Order())).Order(StringComparer.Ordinal);

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineEnd();

    [GeneratedRegex("(?<=\n)---\r?\n")]
    private static partial Regex SecondFence();
}
