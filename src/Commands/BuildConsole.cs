using System.Diagnostics;
using System.Globalization;
using EuNatoSite.Building;
using EuNatoSite.Diagnostics;
using EuNatoSite.Network;
using EuNatoSite.Output;
using EuNatoSite.Reports;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary>
/// What a person sees of a build. In a terminal the stage at work and colours; elsewhere plain lines.
/// Problems go to standard error, the summary to standard output, or to standard error as well where a document stands there.
/// </summary>
internal sealed class BuildConsole(ReportSettings settings) : IProgress<string>, IDisposable
{
    private const int ClearLine = 60;

    // How many of its own times come before the first stage: finding files, asking git.
    private const int ReadingTimes = 2;

    private readonly bool isTerminal = !Console.IsOutputRedirected && !Console.IsErrorRedirected;
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly List<StageTime> ownTimes = [];
    private readonly TextWriter summary = settings.HasDocument ? Console.Error : Console.Out;
    private HistoryGap? gap;

    /// <summary>For a command without <c>--format</c>.</summary>
    public BuildConsole()
        : this(ReportSettings.OfText)
    {
    }

    public void Report(string value)
    {
        if (isTerminal)
        {
            Console.Error.Write($"\r{value} …".PadRight(ClearLine));
        }
    }

    public T Time<T>(string stage, Func<T> work)
    {
        Report(stage);
        var begun = Stopwatch.GetTimestamp();
        var made = work();
        ownTimes.Add(new StageTime(stage, Stopwatch.GetElapsedTime(begun)));
        return made;
    }

    public void Tell(Report report)
    {
        Dispose();
        ProblemConsole.Tell(report, settings, isTerminal);
    }

    /// <summary>Keeps for the summary why pages do not say when they last changed; null where they do.</summary>
    public void Note(HistoryGap? historyGap) => gap = historyGap;

    public void TellRefused(BuildResult result, bool isStrict, string aftermath)
    {
        Dispose();
        var (errors, warnings) = Count(result);
        var because = errors == 0 && isStrict ? " and --strict takes warnings as errors" : "";
        // A file with errors may be missing to others, and links are followed once all else is right.
        var more = errors == 0 ? "" : $" More may show once {(errors == 1 ? "it is" : "they are")} mended.";
        Console.Error.WriteLine($"{Texts.Counted(errors, "error")}, {Texts.Counted(warnings, "warning")}{because}.{more} {aftermath}".TrimEnd());
    }

    public void TellChecked(BuildResult result)
    {
        Dispose();
        TellSummary(result, "Checked");
    }

    /// <summary>What came of asking other hosts, with what only a person can judge.</summary>
    public void TellAsked(ExternalReport report)
    {
        if (report.HasReachedNobody)
        {
            Console.Error.WriteLine(
                $"None of {Texts.Counted(report.Hosts, "host")} could be reached, so nothing is known of their addresses; "
                + "is this computer connected to the internet?");
            return;
        }

        var addresses = Texts.Counted(report.Addresses, "address", "addresses");
        summary.WriteLine($"Asked {addresses} of {Texts.Counted(report.Hosts, "host")}, with {Texts.Counted(report.Diagnostics.Length, "warning")}.");
        if (!report.Refused.IsEmpty)
        {
            summary.WriteLine($"  {report.Refused.Length:N0} refused to answer a program; open them in a browser now and then:");
        }

        foreach (var refused in report.Refused)
        {
            summary.WriteLine($"    {refused.Status} {refused.Url}");
        }
    }

    public void TellBuilt(BuildResult result, PublishResult published, string output)
    {
        Dispose();
        TellSummary(result, "Built");
        summary.WriteLine(
            $"  {Texts.Counted(published.Written, "file")} written, {published.Unchanged:N0} unchanged, {published.Removed:N0} removed in {output}");
        if (published.LeftOver is { } folder)
        {
            summary.WriteLine($"  what was there before could not be removed and is in '{folder}' beside it; see who may write to it, and remove it");
        }
    }

    /// <summary>The site was made of the same before, and nothing of it was touched since.</summary>
    public void TellUnchanged(int files, string output)
    {
        Dispose();
        summary.WriteLine($"Nothing has changed since this was built: all {files:N0} files in {output} are as they were.");
    }

    /// <summary>Takes the line of the stage at work away.</summary>
    public void Dispose()
    {
        if (isTerminal)
        {
            Console.Error.Write("\r" + new string(' ', ClearLine) + "\r");
        }
    }

    private void TellSummary(BuildResult result, string did)
    {
        var site = result.Site!; // a result that is publishable has a site
        var (_, warnings) = Count(result);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        IEnumerable<StageTime> times = [.. ownTimes.Take(ReadingTimes), .. result.Times, .. ownTimes.Skip(ReadingTimes)];
        string[] lines =
        [
            $"{did} {Texts.Counted(result.Pages.Length, "page")} in {seconds} s, with {Texts.Counted(warnings, "warning")}.",
            $"  {Texts.Counted(site.Topics.Length, "topic")}, {Texts.Counted(site.Terms.Length, "term")}, {Texts.Counted(site.Events.Length, "event")}, "
                + $"{Texts.Counted(site.Sources.Length, "source")}, {Texts.Counted(site.Disagreements.Length, "disagreement")}",
            $"  {result.Links:N0} links and anchors checked",
            .. settings.HasTimings ? ["  " + string.Join(", ", times.Select(InMilliseconds))] : Array.Empty<string>(),
            .. gap is { } why ? [$"  no history, so no page says when it last changed: {Reason(why)}"] : Array.Empty<string>(),
        ];
        foreach (var line in lines)
        {
            summary.WriteLine(line);
        }
    }

    private static string Reason(HistoryGap gap) => gap switch
    {
        HistoryGap.NoGit => "git is not installed",
        HistoryGap.NoRepository => "the input is not in a git repository",
        HistoryGap.Shallow => "the clone is shallow; 'git fetch --unshallow' completes it",
        HistoryGap.TooSlow => "git took too long",
        _ => "git could not read it",
    };

    private static string InMilliseconds(StageTime time) =>
        $"{time.Stage.ToLowerInvariant()} {time.Time.TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture)} ms";

    private static (int Errors, int Warnings) Count(BuildResult result)
    {
        var errors = result.Diagnostics.Count(diagnostic => diagnostic.IsError);
        return (errors, result.Diagnostics.Length - errors);
    }
}
