using System.CommandLine;
using EuNatoSite.Changes;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary><c>diff</c>: what a change of the content does to the site.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var options = new SiteOptions();
        var before = new Argument<string>("before")
        {
            Description = "What to compare with: a revision that git knows, such as main or HEAD~1, or another input folder.",
        };
        var format = new Option<string>("--format")
        {
            Description = "text, or markdown for a comment.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown");
        var command = new Command("diff", "Show what a change of the content does to the site: entries, support, addresses, pages.");
        command.Arguments.Add(before);
        options.AddTo(command, isPublished: false);
        command.Options.Add(format);
        command.SetAction(parsed => Run(
            options.Input(parsed),
            parsed.GetValue(before)!, // required
            options.Read(parsed),
            parsed.GetValue(format) == "markdown"));
        return command;
    }

    private static int Run(string input, string before, Pages.BuildOptions settings, bool isMarkdown)
    {
        var (now, old) = (SourceReader.Read(input), EarlierInput.Read(input, before));
        using var console = new BuildConsole();
        var after = SiteBuild.InMemory(now, settings, console);
        // What could not be read or linked would be told as gone, with all that rests on it.
        if (!after.IsPublishable(isStrict: false))
        {
            console.Tell(ReportOptions.Of(after, settings.BaseUrl));
            console.TellRefused(after, isStrict: false, "What has changed on the site can be told once the content has no errors.");
            return ExitCode.Of(after.Diagnostics);
        }

        var changes = SiteComparison.Compare(SiteBuild.InMemory(old, settings, console), after);
        console.Dispose();
        Console.Out.Write(isMarkdown ? ChangeMarkdown.Of(changes) : ChangeText.Of(changes));
        return ExitCode.Done;
    }
}
