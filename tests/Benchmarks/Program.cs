using System.Collections.Immutable;
using System.CommandLine;
using EuNatoSite.Benchmarks;
using EuNatoSite.Benchmarks.Micro;
using EuNatoSite.Benchmarks.Runs;
using Command = System.CommandLine.Command;

// dotnet run -c Release --project tests/Benchmarks -- COMMAND
// Results go to standard output as Markdown, progress to standard error.
var root = new RootCommand("Measures the program: against Hugo, stage by stage, built again, against cp, and in parts.");
Add("hugo", "Us and Hugo in turn.", HugoComparison.Run, 100, 1_000, 10_000);
Add("stages", "Each stage, and how it grows with the topics.", StageProfile.ByTopics, 1_000, 3_000, 10_000);
Add("stages-terms", "Each stage, and how it grows with the terms.", StageProfile.ByTerms, 1_000, 3_000, 10_000);
Add("stages-events", "Each stage, and how it grows with the events.", StageProfile.ByEvents, 5_000, 15_000, 50_000);
Add("rebuild", "Built again, with nothing and with one topic changed.", RebuildComparison.Run, 1_000);
Add("copy", "Us and cp -r of the output in turn.", CopyComparison.Run, 1_000);
Add("preview", "From a topic that is saved to the page that shows it.", PreviewComparison.Run, 2_000);
Add("start", "What 'dotnet run' adds.", StartComparison.Run);
var micro = new Command("micro", "Markdown, terms, pages and links, each alone, by BenchmarkDotNet.");
micro.SetAction(_ => MicroBenchmarks.Run());
root.Subcommands.Add(micro);
root.Subcommands.Add(Corpora());
return root.Parse(args).Invoke();

void Add(string name, string description, Action<Workbench, BenchmarkOptions> measure, params int[] sizes)
{
    var options = new OptionSet([.. sizes]);
    var command = new Command(name, description);
    options.AddTo(command);
    command.SetAction(parsed =>
    {
        var read = options.Read(parsed);
        Machine.Tell(read.Hugo);
        try
        {
            measure(Workbench.Open(read), read);
        }
        finally
        {
            Workbench.Remove(read.Folder);
        }
    });
    root.Subcommands.Add(command);
}

// For who wants to look at what is measured, or to profile a build of it.
Command Corpora()
{
    var options = new OptionSet(1_000);
    var command = new Command("corpus", "Writes the topics for both programs into --folder/ours and --folder/hugo, and leaves them there.");
    options.AddTo(command);
    command.SetAction(parsed =>
    {
        var read = options.Read(parsed);
        var bench = new Workbench(read.Folder, Program: "");
        Console.WriteLine(bench.WriteOurs(read.ShapeOf(read.Sizes[^1])));
        Console.WriteLine(bench.WriteHugo(read.ShapeOf(read.Sizes[^1])));
    });
    return command;
}
