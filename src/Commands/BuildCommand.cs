using System.CommandLine;
using EuNatoSite.Diagnostics;
using EuNatoSite.Network;
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
        var output = new Option<string>("--output")
        {
            Description = "The folder the site is put in; replaced whole, and only if a build made it.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "output",
        };
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
        if (input.Length > 0 && output.Length > 0)
        {
            RefuseOverlap(input, output);
        }

        OutputFolder.CheckPlace(output);
        var settings = options.Read(parsed);
        using var console = new BuildConsole(report);
        var sources = SiteRun.Read(input, console);
        var origin = BuildOrigin.Of(sources.Tree.Value, sources.History, settings);
        if (OutputFolder.FilesMadeFrom(output, origin) is { } files)
        {
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
            return ExitCode.ContentErrors;
        }

        var published = console.Time("Publishing", () => publication.Finish(result.Diagnostics.IsEmpty ? origin : null));
        Deed.Tell($"The site was built in {output}.", () => console.TellBuilt(result, published, output));
        return ExitCode.Done;
    }

    // A build replaces its output whole, and would take the content with it; or the next one would read the site as content.
    private static void RefuseOverlap(string input, string output)
    {
        var (from, to) = (WithSeparator(input), WithSeparator(output));
        if (from.StartsWith(to, PathComparison) || to.StartsWith(from, PathComparison))
        {
            throw new UsageException($"--output '{output}' and --input '{input}' lie in one another; name two folders side by side.");
        }
    }

    private static StringComparison PathComparison => OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private static string WithSeparator(string folder) => Path.TrimEndingDirectorySeparator(RealPath.Of(folder)) + Path.DirectorySeparatorChar;
}

/// <summary><c>check</c>: everything that <c>build</c> does but for writing, and what an editor would ask for.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var options = new SiteOptions();
        var report = new ReportOptions();
        var external = new Option<bool>("--external")
        {
            Description = "Once all else is right, also ask every address of other hosts whether it still opens. What comes of it are warnings, and never changes the exit code.",
        };
        var command = new Command("check", "Check the content as an editor would, and every link of the site it makes, without writing anything.");
        options.AddTo(command);
        report.AddTo(command);
        command.Options.Add(external);
        // On another thread, so that whoever is told to stop need not wait for its end.
        command.SetAction((parsed, cancel) => Task.Run(() => RunAsync(options, parsed, report.Read(parsed), parsed.GetValue(external)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(SiteOptions options, ParseResult parsed, ReportSettings report, bool isExternal)
    {
        var settings = options.Read(parsed) with { IsEdited = true };
        using var console = new BuildConsole(report);
        var result = SiteRun.Make(SiteRun.Read(options.Input(parsed), console), settings, new NoOutput(), console);
        if (!result.IsPublishable(settings.IsStrict))
        {
            // Others are not to be asked anew each time something is mended here.
            console.Tell(ReportOptions.Of(result, settings.BaseUrl));
            console.TellRefused(result, settings.IsStrict, isExternal ? "No address was asked." : "");
            return ExitCode.ContentErrors;
        }

        // Others come and go as they like: it says something of them, not of the content, so --strict does not refuse it.
        var asked = isExternal ? await ExternalCheck.RunAsync(result.Site!, TimeProvider.System, console) : null; // what is publishable has a site
        console.Tell(ReportOptions.Of(result.With(asked?.Diagnostics ?? []), settings.BaseUrl));
        console.TellChecked(result);
        if (asked is not null)
        {
            console.TellAsked(asked);
        }

        return ExitCode.Done;
    }
}

/// <summary>What commands that make a site do first: read the input and run the build.</summary>
internal static class SiteRun
{
    /// <summary>The files and their past.</summary>
    /// <exception cref="StorageException">The input folder cannot be read.</exception>
    public static (Outcome<SourceTree> Tree, InputHistory History) Read(string input, BuildConsole console)
    {
        // A process of its own, which need not be waited for meanwhile.
        var asked = Task.Run(() => GitHistory.Of(input));
        var tree = console.Time("Finding files", () => SourceReader.Read(input));
        var history = console.Time("Asking git", () => asked.GetAwaiter().GetResult());
        console.Note(history.Gap);
        return (tree, history);
    }

    public static BuildResult Make(
        (Outcome<SourceTree> Tree, InputHistory History) sources, Pages.BuildOptions settings, ISiteOutput output, BuildConsole console)
    {
        var built = SiteBuild.Run(sources.Tree.Value.With(sources.History), settings, output, console);
        return built.With(sources.Tree.Diagnostics);
    }
}
