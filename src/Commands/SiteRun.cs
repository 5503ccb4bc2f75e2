using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

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
        (Outcome<SourceTree> Tree, InputHistory History) sources, BuildOptions settings, ISiteOutput output, BuildConsole console) =>
        SiteBuild.Run(sources.Tree with { Value = sources.Tree.Value.With(sources.History) }, settings, output, console);
}
