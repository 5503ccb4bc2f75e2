using System.Collections.Immutable;
using EuNatoSite.Building;
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

/// <summary>What a build made and what it met.</summary>
/// <param name="Site">Null where there was no <c>site.yml</c> to make one of; there are no files then.</param>
/// <param name="Pages">All pages, each to be made again by whoever asks for it.</param>
/// <param name="Links">How many links and other references the pages hold; all were followed.</param>
/// <param name="Diagnostics">Of all stages, by file and place.</param>
public record BuildResult(
    Site? Site, ImmutableArray<PagePlan> Pages, int Links, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<StageTime> Times)
{
    /// <summary>Whether the files may be published: no error, and when strict no warning either.</summary>
    public bool IsPublishable(bool isStrict) =>
        Site is not null && !Diagnostics.Any(diagnostic => diagnostic.IsError || isStrict);

    /// <summary>The same, with what was met elsewhere.</summary>
    public BuildResult With(IEnumerable<Diagnostic> more) => this with { Diagnostics = [.. Diagnostics.Concat(more).Order()] };
}

/// <summary>A build whose files are there to be looked at.</summary>
/// <param name="Files">By path.</param>
public sealed record BuildInMemory(BuildResult Result, ImmutableArray<OutputFile> Files) : BuildResult(Result);

/// <summary>The table of contents of the program.</summary>
public static class SiteBuild
{
    /// <summary>The whole build, from the bytes of the input to those of the output. No stage reads or writes disk but by its output.</summary>
    /// <param name="sources">With what is wrong with files as such, which is as much a problem as any.</param>
    /// <param name="output">Where the files go as they are made, before all is checked. Of a site with errors they go nowhere, unless it <see cref="ISiteOutput.TakesRefused"/>.</param>
    /// <param name="progress">Told the name of each stage as it starts.</param>
    public static BuildResult Run(Outcome<SourceTree> sources, BuildOptions options, ISiteOutput output, IProgress<string>? progress = null)
    {
        var stages = new Stages(progress, CancellationToken.None);
        return Finish(ReadAndLink(sources, options, stages), options, output, stages);
    }

    // A method of its own, so that nothing holds what was read when it is linked.
    private static Outcome<Site?> ReadAndLink(Outcome<SourceTree> sources, BuildOptions options, Stages stages)
    {
        var parsed = stages.Run("Reading", () => ParsedFiles.Of(sources.Value, ParsedFiles.None));
        var linked = stages.Run("Linking", () => Link(parsed, options, LinkMemory.None));
        return linked with { Diagnostics = [.. sources.Diagnostics, .. linked.Diagnostics] };
    }

    /// <summary>The whole build without a disk, of files that have nothing wrong with them as such.</summary>
    public static BuildInMemory InMemory(SourceTree sources, BuildOptions options) => InMemory(new Outcome<SourceTree>(sources, []), options);

    /// <summary>The whole build without a disk.</summary>
    public static BuildInMemory InMemory(Outcome<SourceTree> sources, BuildOptions options, IProgress<string>? progress = null)
    {
        var files = new FilesInMemory();
        return new BuildInMemory(Run(sources, options, files, progress), files.All);
    }

    /// <summary>What the files say together, with everything that is wrong with them. The site is null where there is no <c>site.yml</c>.</summary>
    /// <param name="memory">Of the linking before, or new, or none.</param>
    internal static Outcome<Site?> Link(ParsedFiles parsed, BuildOptions options, LinkMemory memory)
    {
        var drafts = DraftSet.Of(parsed);
        var linked = SiteLinker.Link(drafts.Value, options.Date, options.WithDrafts, memory);
        return linked with { Diagnostics = [.. drafts.Diagnostics, .. linked.Diagnostics] };
    }

    /// <summary>All that a linked site becomes.</summary>
    internal static BuildResult Finish(Outcome<Site?> linked, BuildOptions options, ISiteOutput output, Stages stages)
    {
        if (linked.Value is not { } site)
        {
            return new(null, [], 0, [.. linked.Diagnostics.Order()], stages.Times);
        }

        var hasErrors = linked.Diagnostics.Any(diagnostic => diagnostic.IsError);
        var editorial = options.IsEdited ? stages.Run("Editing", () => EditorialCheck.Check(site, options)) : [];
        var pages = stages.Run("Outlining", () => PagePlanner.Plan(site, Assets.Theme.Files, options));
        var isRefused = hasErrors || pages.Diagnostics.Any(diagnostic => diagnostic.IsError);
        var target = isRefused && !output.TakesRefused ? new NoOutput() : output;
        var files = stages.RunSteps("Making files", steps => new SiteFiles(site, options, target, steps).Make(pages.Value, stages.Cancel));
        // Where two pages want one address, every link to the one that lost would be told as broken too.
        var links = pages.Diagnostics.Any(problem => problem.Code == ProblemCode.AddressTaken)
            ? new(0, [])
            : stages.Run("Checking links", () => LinkCheck.Check(pages.Value, files, ReaderOf(pages.Value), stages.Cancel));

        // What the input has twice, pages have twice too: that was told where somebody wrote it.
        var ofLinks = hasErrors ? links.Diagnostics.Where(problem => problem.Code != ProblemCode.DuplicateId) : links.Diagnostics;
        ImmutableArray<Diagnostic> all = [.. linked.Diagnostics, .. editorial, .. pages.Diagnostics, .. ofLinks];
        return new(site, pages.Value, links.Value, [.. FollowUps.Without(all, site).Distinct().Order()], stages.Times);
    }

    // Only where something is wrong: nobody keeps what was drawn.
    private static Func<string, PageReferences> ReaderOf(ImmutableArray<PagePlan> pages)
    {
        var byPath = new Lazy<Dictionary<string, PagePlan>>(() => pages.ToDictionary(page => page.Url.Path, StringComparer.Ordinal));
        return path => PageReferences.Of(PageRenderer.DrawAlone(byPath.Value[path].Make()));
    }

    /// <inheritdoc cref="Finish"/>
    internal static BuildInMemory FinishInMemory(Outcome<Site?> linked, BuildOptions options, Stages stages)
    {
        var files = new FilesInMemory();
        return new BuildInMemory(Finish(linked, options, files, stages), files.All);
    }
}
