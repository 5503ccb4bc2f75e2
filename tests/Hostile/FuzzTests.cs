using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using EuNatoSite.Linking;
using EuNatoSite.Model;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;
using EuNatoSite.Tests.Markup;
using EuNatoSite.Tests.RealSite;
using FsCheck;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Hostile;

/// <summary>
/// Files that nobody would write, by the thousand: each is read and linked, and its texts are drawn. A failure names the seed.
/// The variable FUZZ_COUNT says how many.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const string Place = "topics/history/one.md";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("FUZZ_COUNT") ?? "1500", CultureInfo.InvariantCulture);

    private static readonly ImmutableArray<SourceFile> Content =
        [.. SourceReader.Read(Repository.At("input")).Value.Files.Where(file => !file.RelativePath.StartsWith("schema/", StringComparison.Ordinal))];

    private static readonly byte[][] Scraps =
    [
        [0x00], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0xAE], "\r"u8.ToArray(), "\n"u8.ToArray(), "\n---\n"u8.ToArray(), "<b>"u8.ToArray(),
        "\""u8.ToArray(), "["u8.ToArray(), "]("u8.ToArray(), "javascript:"u8.ToArray(), ": "u8.ToArray(), "&a "u8.ToArray(), "*a "u8.ToArray(), "{"u8.ToArray(), "\t"u8.ToArray(), "```"u8.ToArray(), "|"u8.ToArray(),
        "\\U00110000"u8.ToArray(), "&#0;"u8.ToArray(), "<script>"u8.ToArray(), ","u8.ToArray(), "'"u8.ToArray(), "- "u8.ToArray(),
    ];

    [Fact]
    public void A_file_made_by_the_grammar_is_read_or_refused() =>
        Time("made by the grammar", () => Property.Holds(HostileText.Topics, text => Try(SourceFile.OfText("input/" + Place, text)), Count / 2));

    [Fact]
    public void A_file_of_the_site_with_bytes_of_chance_is_read_or_refused()
    {
        var mutated =
            from file in Gen.Elements(Content.AsEnumerable())
            from wounds in (
                from at in Gen.Choose(0, Math.Max(0, file.Bytes.Length - 1))
                from length in Gen.Frequency((4, Gen.Constant(0)), (3, Gen.Choose(1, 4)), (1, Gen.Choose(5, 500)))
                from scrap in Gen.Frequency((3, Gen.Elements(Scraps)), (1, Gen.Choose(0, 255).Select(value => new[] { (byte)value })))
                select (at, length, scrap)).NonEmptyListOf()
            select new SourceFile("input/" + file.RelativePath, wounds.Take(6).Aggregate(file.Bytes.ToArray(), Cut));
        Time("with bytes of chance", () => Property.Holds(mutated, Try, Count - (Count / 2)));
    }

    private static byte[] Cut(byte[] bytes, (int At, int Length, byte[] Scrap) wound)
    {
        var at = Math.Min(wound.At, bytes.Length);
        return [.. bytes[..at], .. wound.Scrap, .. bytes[Math.Min(bytes.Length, at + wound.Length)..]];
    }

    private static void Try(SourceFile file)
    {
        var started = Stopwatch.GetTimestamp();
        var tree = new SourceTree([.. SmallSite.With().Files.Where(other => other.Path != file.Path).Append(file).OrderBy(other => other.Path, StringComparer.Ordinal)]);
        var drafts = DraftSet.Parse(tree);
        var site = SiteLinker.Link(drafts.Value, SmallSite.Date, withDrafts: false);
        Expect.Nothing(Places.Wrong(tree, drafts.Diagnostics.Concat(site.Diagnostics)));
        if (site.Value is { } made)
        {
            Expect.Nothing(Texts(made).SelectMany(prose => Activity.In(Parsed.Html(prose.Body))));
        }

        Assert.True(Stopwatch.GetElapsedTime(started) < Limit, $"{file.Path} took {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
    }

    private static IEnumerable<Prose> Texts(Site site) =>
        [.. site.Topics.Select(topic => topic.Body), .. site.StandingPages.Select(page => page.Body), .. site.Terms.Select(term => term.Definition), .. site.Events.Select(entry => entry.Text).OfType<Prose>()];

    private void Time(string what, Action run)
    {
        var started = Stopwatch.GetTimestamp();
        run();
        output.WriteLine($"{Count / 2:N0} files {what} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
    }
}
