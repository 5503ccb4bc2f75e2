using System.Collections.Immutable;
using System.Diagnostics;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;
using EuNatoSite.Exports;
using EuNatoSite.Linking;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Parsing;
using EuNatoSite.Rendering;
using EuNatoSite.Sources;

namespace EuNatoSite;

/// <summary>How long a stage took.</summary>
public sealed record StageTime(string Stage, TimeSpan Time);

/// <summary>What a build made and what it met.</summary>
/// <param name="Site">Null where there was no <c>site.yml</c> to make one of; there are no files then.</param>
/// <param name="Links">How many links and other references the pages hold; all were followed.</param>
/// <param name="Diagnostics">Of all stages, by file and place.</param>
public sealed record BuildResult(
    Site? Site,
    ImmutableArray<Page> Pages,
    ImmutableArray<OutputFile> Files,
    int Links,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<StageTime> Times)
{
    /// <summary>Whether the files may be published: no error, and when strict no warning either.</summary>
    public bool IsPublishable(bool isStrict) =>
        Site is not null && !Diagnostics.Any(diagnostic => diagnostic.IsError || isStrict);

    /// <summary>The same, with what was met elsewhere.</summary>
    public BuildResult With(IEnumerable<Diagnostic> more) => this with { Diagnostics = [.. Diagnostics.Concat(more).Order()] };
}

/// <summary>The table of contents of the program.</summary>
public static class SiteBuild
{
    /// <summary>The whole build, from the bytes of the input to those of the output. No stage reads or writes disk.</summary>
    /// <param name="progress">Told the name of each stage as it starts.</param>
    public static BuildResult Run(SourceTree sources, BuildOptions options, IProgress<string>? progress = null)
    {
        var stages = new Stages(progress, CancellationToken.None);
        var parsed = stages.Run("Reading", () => ParsedFiles.Of(sources, ParsedFiles.None));
        var linked = stages.Run("Linking", () => Link(parsed, options, new LinkMemory()));
        return Finish(linked, options, stages);
    }

    /// <summary>What the files say together, with everything that is wrong with them. The site is null where there is no <c>site.yml</c>.</summary>
    /// <param name="memory">Of the linking before, or new.</param>
    internal static Outcome<Site?> Link(ParsedFiles parsed, BuildOptions options, LinkMemory memory)
    {
        var drafts = DraftSet.Of(parsed);
        var linked = SiteLinker.Link(drafts.Value, options.Date, options.WithDrafts, memory);
        return linked with { Diagnostics = [.. drafts.Diagnostics, .. linked.Diagnostics] };
    }

    /// <summary>All that a linked site becomes.</summary>
    internal static BuildResult Finish(Outcome<Site?> linked, BuildOptions options, Stages stages)
    {
        if (linked.Value is not { } site)
        {
            return new(null, [], [], 0, [.. linked.Diagnostics.Order()], stages.Times);
        }

        var isComplete = !linked.Diagnostics.Any(diagnostic => diagnostic.IsError);
        var editorial = options.IsEdited ? stages.Run("Editing", () => EditorialCheck.Check(site, options.Date, isComplete)) : [];
        var pages = stages.Run("Planning", () => PagePlanner.Plan(site, Assets.Theme.Files, options, stages.Cancel));
        var html = stages.Run("Rendering", () => PageRenderer.Render(pages.Value, stages.Cancel));
        var exports = stages.Run("Exporting", () => Exporter.Export(site, pages.Value, options));
        ImmutableArray<OutputFile> files = [.. html, .. exports];
        files = stages.Run("Packing", () => files.Add(ServiceWorker.Of(pages.Value, files)).Add(OfflineZip.Of(files)));
        // Where two pages want one address, every link to the one that lost would be told as broken too.
        var links = pages.Diagnostics.IsEmpty ? stages.Run("Checking links", () => LinkCheck.Check(pages.Value, files, stages.Cancel)) : new(0, []);

        IEnumerable<Diagnostic> all = [.. linked.Diagnostics, .. editorial, .. pages.Diagnostics, .. links.Diagnostics];
        return new(site, pages.Value, files, links.Value, [.. all.Distinct().Order()], stages.Times);
    }

    /// <summary>Runs stages and notes how long each took.</summary>
    /// <param name="cancel">Looked at before each stage, and in the long ones.</param>
    internal sealed class Stages(IProgress<string>? progress, CancellationToken cancel)
    {
        private readonly List<StageTime> times = [];

        public CancellationToken Cancel { get; } = cancel;

        public ImmutableArray<StageTime> Times => [.. times];

        public T Run<T>(string stage, Func<T> work)
        {
            Cancel.ThrowIfCancellationRequested();
            progress?.Report(stage);
            var started = Stopwatch.GetTimestamp();
            var made = work();
            times.Add(new StageTime(stage, Stopwatch.GetElapsedTime(started)));
            return made;
        }
    }
}
