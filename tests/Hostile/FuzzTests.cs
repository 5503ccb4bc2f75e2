using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using EuNatoSite.Linking;
using EuNatoSite.Model;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;
using EuNatoSite.Tests.Markup;
using FsCheck;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Hostile;

/// <summary>
/// Files that nobody would write, by the thousand: each is read and linked, and its texts are drawn; of one in some hundreds a whole site
/// is made. A failure names the seed and shows the file. The variable FUZZ_COUNT says how many.
/// </summary>
[Collection(nameof(Alone))]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const string Place = "topics/history/one.md";

    private const int BuiltOneIn = 250;

    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("FUZZ_COUNT") ?? "100000", CultureInfo.InvariantCulture);

    private static readonly ImmutableArray<SourceFile> Content =
        [.. SourceReader.Read(Repository.At("input")).Value.Files.Where(file => !file.RelativePath.StartsWith("schema/", StringComparison.Ordinal))];

    // Read once: a file of chance joins it, whose figures may draw on the members.
    private static readonly SourceTree Base = SmallSite.With(
        ("data/members.csv", "country,iso2,eu-since,eu-until,nato-since,sources,note\nBelgium,BE,1952-07-23,,1949-04-04,treaty,\n"));

    private static readonly ParsedFiles ParsedBase = ParsedFiles.Of(Base, ParsedFiles.None);

    private static readonly byte[][] Scraps =
    [
        [0x00], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0xAE], "\r"u8.ToArray(), "\n"u8.ToArray(), "\n---\n"u8.ToArray(), "<b>"u8.ToArray(),
        "\""u8.ToArray(), "["u8.ToArray(), "]("u8.ToArray(), "javascript:"u8.ToArray(), ": "u8.ToArray(), "&a "u8.ToArray(), "*a "u8.ToArray(), "{"u8.ToArray(), "\t"u8.ToArray(), "```"u8.ToArray(), "|"u8.ToArray(),
        "\\U00110000"u8.ToArray(), "&#0;"u8.ToArray(), "<script>"u8.ToArray(), ","u8.ToArray(), "'"u8.ToArray(), "- "u8.ToArray(),
    ];

    [Fact]
    public void A_file_made_by_the_grammar_is_read_or_refused() => Run(HostileText.Topics.Select(text => SourceFile.OfText("input/" + Place, text)));

    [Fact]
    public void A_file_of_the_site_with_bytes_of_chance_is_read_or_refused()
    {
        var wound =
            from at in Gen.Choose(0, int.MaxValue)
            from length in Gen.Frequency((4, Gen.Constant(0)), (3, Gen.Choose(1, 4)), (1, Gen.Choose(5, 500)))
            from scrap in Gen.Frequency((3, Gen.Elements(Scraps)), (1, Gen.Choose(0, 255).Select(value => new[] { (byte)value })))
            select (at, length, scrap);
        Run(
            from file in Gen.Frequency((50, Gen.Elements(Content.Select(Excerpt.Of)).SelectMany(excerpts => excerpts)), (1, Gen.Elements(Content.AsEnumerable())))
            from count in Gen.Choose(1, 6)
            from wounds in wound.ListOf(count)
            select new SourceFile("input/" + file.RelativePath, wounds.Aggregate(file.Bytes.ToArray(), Cut)));
    }

    private void Run(Gen<SourceFile> files)
    {
        var started = Stopwatch.GetTimestamp();
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            Property.Holds(files, file => Try(file, Linked), Count / 2 / Environment.ProcessorCount);
            Property.Holds(files, file => Try(file, Built), Math.Max(1, Count / 2 / BuiltOneIn / Environment.ProcessorCount));
        });
        output.WriteLine($"{Count / 2:N0} files in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
    }

    private static byte[] Cut(byte[] bytes, (int At, int Length, byte[] Scrap) wound)
    {
        var at = wound.At % (bytes.Length + 1);
        return [.. bytes[..at], .. wound.Scrap, .. bytes[Math.Min(bytes.Length, at + wound.Length)..]];
    }

    private static void Try(SourceFile file, Func<SourceTree, IEnumerable<string>> failuresOf)
    {
        var tree = new SourceTree([.. Base.Files.Where(other => other.Path != file.Path).Append(file).OrderBy(other => other.Path, StringComparer.Ordinal)]);
        var (failures, time) = Patience.Measure(() => failuresOf(tree).ToList());
        Assert.True(
            failures.Count == 0 && time < Patience.Limit,
            $"{string.Join('\n', failures)}\nin {time.TotalSeconds:0.0} s of {file.Path}:\n{Encoding.Latin1.GetString(file.Bytes.Span)}");
    }

    private static IEnumerable<string> Linked(SourceTree tree)
    {
        var linked = SiteBuild.Link(ParsedFiles.Of(tree, ParsedBase), SmallSite.Options, LinkMemory.None);
        var drawn = linked.Value is { } site ? Texts(site).Select(prose => Parsed.Html(prose.Body)) : [];
        return [.. Places.Wrong(tree, linked.Diagnostics), .. drawn.SelectMany(SafeMarkup.Offences)];
    }

    private static IEnumerable<string> Built(SourceTree tree)
    {
        var built = SiteBuild.InMemory(tree, SmallSite.Options);
        return [.. Places.Wrong(tree, built.Diagnostics), .. OutputCheck.Offences(built.Files)];
    }

    private static IEnumerable<Prose> Texts(Site site) =>
        [.. site.Topics.Select(topic => topic.Body), .. site.StandingPages.Select(page => page.Body), .. site.Terms.Select(term => term.Definition), .. site.Events.Select(entry => entry.Text).OfType<Prose>()];
}
