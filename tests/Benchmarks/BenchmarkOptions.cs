using System.Collections.Immutable;
using System.CommandLine;
using EuNatoSite.Benchmarks.Corpus;

namespace EuNatoSite.Benchmarks;

/// <summary>What is to be measured, and how.</summary>
/// <param name="Sizes">Numbers of topics, smallest first.</param>
/// <param name="Terms">In all, in place of as many as so many topics have.</param>
/// <param name="Events">In all, in place of as many as so many topics have.</param>
/// <param name="Hugo">The program, by name or path.</param>
/// <param name="Program">Ours, published before; null where it is yet to be published.</param>
/// <param name="IsNative">Whether it is published as one native file.</param>
internal sealed record BenchmarkOptions(
    ImmutableArray<int> Sizes, int Pairs, int? Terms, int? Events, string Hugo, bool IsCached, string Folder, string? Program, bool IsNative)
{
    public CorpusShape ShapeOf(int topics) => new(topics, Terms, Events);
}

/// <summary>The options of every command.</summary>
internal sealed class OptionSet(params ImmutableArray<int> sizes)
{
    private readonly Option<string> sizeOption = new("--sizes")
    {
        Description = "Numbers of topics, with commas; of terms or events where those grow.",
        DefaultValueFactory = _ => string.Join(',', sizes),
    };

    private readonly Option<int> pairs = new("--pairs") { Description = "How often each is run.", DefaultValueFactory = _ => 5 };
    private readonly Option<int?> terms = new("--terms") { Description = "Terms in all; in the proportion of the real input if left out." };
    private readonly Option<int?> events = new("--events") { Description = "Events in all; in the proportion of the real input if left out." };
    private readonly Option<string> hugo = new("--hugo") { Description = "The Hugo to compare with.", DefaultValueFactory = _ => "hugo" };
    private readonly Option<bool> cached = new("--cached") { Description = "Hugo with its sidebar cached and short feeds." };

    private readonly Option<string> folder = new("--folder")
    {
        Description = "Where inputs and outputs are; emptied before and after.",
        DefaultValueFactory = _ => "/dev/shm/eunatosite-benchmarks",
    };

    private readonly Option<string?> program = new("--program")
    {
        Description = "Our program as it was published before, such as that of another commit; published anew if left out.",
    };

    private readonly Option<bool> native = new("--native") { Description = "Ours as one native file, which takes a linker and two minutes." };

    public void AddTo(Command command)
    {
        Option[] all = [sizeOption, pairs, terms, events, hugo, cached, folder, program, native];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }
    }

    // Those without a question mark have a default.
    public BenchmarkOptions Read(ParseResult parsed) => new(
        [.. parsed.GetValue(sizeOption)!.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).Order()],
        parsed.GetValue(pairs),
        parsed.GetValue(terms),
        parsed.GetValue(events),
        parsed.GetValue(hugo)!,
        parsed.GetValue(cached),
        parsed.GetValue(folder)!,
        parsed.GetValue(program),
        parsed.GetValue(native));
}
