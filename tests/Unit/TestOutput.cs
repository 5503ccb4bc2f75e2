using System.Collections.Immutable;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests;

/// <summary>A site's files and pages, all at once.</summary>
internal static class TestOutput
{
    /// <summary>Makes a folder hold these files and nothing else.</summary>
    public static PublishResult Publish(string folder, IEnumerable<OutputFile> files, string? origin = null) =>
        Publish(OutputFolder.Open(folder), files, origin);

    public static PublishResult Publish(string folder, IEnumerable<OutputFile> files, TimeSpan patience) =>
        Publish(OutputFolder.Open(folder, patience), files, origin: null);

    /// <summary>The pages as they were made for the build.</summary>
    public static ImmutableArray<Page> Made(this ImmutableArray<PagePlan> plans) => ImmutableArray.CreateRange(plans, plan => plan.Make());

    /// <summary>The plans of pages that are made already.</summary>
    public static ImmutableArray<PagePlan> Planned(this IEnumerable<Page> pages) => [.. pages.Select(page => new PagePlan(page.Frame.Url, () => page))];

    private static PublishResult Publish(OutputFolderPublication publication, IEnumerable<OutputFile> files, string? origin)
    {
        using (publication)
        {
            foreach (var file in files)
            {
                publication.Put(file);
            }

            return publication.Finish(origin);
        }
    }
}
