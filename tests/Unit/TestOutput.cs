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

    /// <summary>Files as they are written here: <c>path=text</c>.</summary>
    public static OutputFile[] Files(params string[] files) =>
        [.. files.Select(file => file.Split('=')).Select(parts => OutputFile.OfText(parts[0], parts[1]))];

    /// <summary>What a folder holds, by name.</summary>
    public static IEnumerable<string> Names(string path) =>
        Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal);

    /// <summary>All files of an output folder, as <see cref="Files"/> are written.</summary>
    public static IEnumerable<string> Content(string path) => Directory
        .EnumerateFiles(path, "*", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetRelativePath(path, file).Replace('\\', '/')}={File.ReadAllText(file)}")
        .Where(line => !line.StartsWith(".eunatosite=", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

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
