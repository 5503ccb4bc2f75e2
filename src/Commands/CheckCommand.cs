using System.CommandLine;
using EuNatoSite.Network;
using EuNatoSite.Output;

namespace EuNatoSite.Commands;

/// <summary><c>check</c>: everything that <c>build</c> does but for writing, and what an editor would ask for.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var options = new SiteOptions();
        var report = new ReportOptions();
        var external = new Option<bool>("--external")
        {
            Description = "Once all else is right, also ask every address of other hosts whether it still opens. "
                + "What comes of it are warnings, and never changes the exit code.",
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
            return ExitCode.Of(result.Diagnostics);
        }

        // Others come and go as they like: it says something of them, not of the content, so --strict does not refuse it.
        var site = result.Site!; // what is publishable has one
        var asked = isExternal ? await ExternalCheck.RunAsync(site, TimeProvider.System, console) : null;
        console.Tell(ReportOptions.Of(result.With(asked?.Diagnostics ?? []), settings.BaseUrl));
        console.TellChecked(result);
        if (asked is not null)
        {
            console.TellAsked(asked);
        }

        return ExitCode.Done;
    }
}
