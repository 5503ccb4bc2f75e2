using System.CommandLine;
using EuNatoSite.Output;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary><c>build</c>: reads the content, makes the site, and puts it in place when nothing is wrong with it.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var options = new SiteOptions();
        var report = new ReportOptions();
        var output = SiteOptions.FolderOption("--output", "The folder the site is put in; replaced whole, and only if a build made it.", otherwise: "output");
        var command = new Command("build", "Build the site (what happens when no command is named).");
        options.AddTo(command);
        command.Options.Insert(1, output);
        report.AddTo(command);
        command.SetAction(parsed => Run(options, parsed, parsed.GetValue(output)!, report.Read(parsed))); // has a default
        return command;
    }

    private static int Run(SiteOptions options, ParseResult parsed, string output, ReportSettings report)
    {
        var input = options.Input(parsed);
        RefuseOverlap(input, output);
        OutputFolder.CheckPlace(output);
        var settings = options.Read(parsed);
        using var console = new BuildConsole(report);
        var sources = SiteRun.Read(input, console);
        var origin = BuildOrigin.Of(sources.Tree.Value, sources.History, settings);
        // What the reader refused is in no file that the origin knows.
        if (sources.Tree.Diagnostics.IsEmpty && OutputFolder.FilesMadeFrom(output, origin) is { } files)
        {
            OutputFolder.Tidy(output);
            console.Tell(ReportOptions.Of([], settings.BaseUrl));
            console.TellUnchanged(files, output);
            return ExitCode.Done;
        }

        using var publication = OutputFolder.Open(output);
        var result = SiteRun.Make(sources, settings, publication, console);
        console.Tell(ReportOptions.Of(result, settings.BaseUrl));
        if (!result.IsPublishable(settings.IsStrict))
        {
            console.TellRefused(result, settings.IsStrict, "Nothing was written; what was built before is as it was.");
            return ExitCode.Of(result.Diagnostics);
        }

        var published = console.Time("Publishing", () => publication.Finish(result.Diagnostics.IsEmpty ? origin : null));
        Deed.Tell($"The site was built in {output}.", () => console.TellBuilt(result, published, output));
        return ExitCode.Done;
    }

    // A build replaces its output whole, and would take the content with it; or the next one would read the site as content.
    private static void RefuseOverlap(string input, string output)
    {
        var (from, to) = (WithSeparator(input), WithSeparator(output));
        if (from.StartsWith(to, RealPath.Comparison) || to.StartsWith(from, RealPath.Comparison))
        {
            throw new UsageException($"--output '{output}' and --input '{input}' lie in one another; name two folders side by side.");
        }
    }

    // The root of a disk ends with one.
    private static string WithSeparator(string folder) =>
        RealPath.Of(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
}
