using System.Collections.Immutable;
using System.CommandLine;
using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary><c>fmt</c>: puts the keys of input files in the order of the content model.</summary>
internal static class FormatCommand
{
    public static Command Create()
    {
        var input = SiteOptions.InputOption();
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files and folders of the input; all of it if left out.",
            HelpName = "PATH",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var check = new Option<bool>("--check") { Description = "Change nothing, and end with 1 where something would be changed." };
        var command = new Command("fmt", "Put the keys of front matter, site.yml and sources.yml in order; nothing else is changed.")
        {
            paths,
            input,
            check,
        };
        command.SetAction(parsed => Run(parsed.GetValue(input)!, parsed.GetValue(paths) ?? [], parsed.GetValue(check))); // input has a default
        return command;
    }

    private static int Run(string input, string[] paths, bool isCheck)
    {
        var tree = SourceReader.Read(input);
        var files = Select(tree.Value.Files, input, paths);
        var outcomes = files.Select(file => (File: file, Outcome: FrontMatterOrder.Apply(file))).ToImmutableArray();
        var changed = outcomes.Where(pair => pair.Outcome.Value != pair.File.Decode().Value.Text).ToImmutableArray();
        foreach (var (file, outcome) in changed)
        {
            if (!isCheck)
            {
                SourceWriter.Write(input, file.RelativePath, outcome.Value);
            }

            // Each by itself: one of the next may not let itself be written.
            Deed.Tell($"{(isCheck ? "would change" : "changed")} {file.Path}");
        }

        Deed.Tell($"{changed.Length:N0} of {Texts.Counted(files.Length, "file")} {(isCheck ? "would be changed" : "changed")}.");
        var ofTree = paths.Length == 0 ? tree.Diagnostics : [];
        var problems = outcomes.SelectMany(pair => pair.Outcome.Diagnostics).Concat(ofTree).Order().ToImmutableArray();
        using var console = new BuildConsole();
        console.Tell(ReportOptions.Of(problems));
        return !problems.IsEmpty || (isCheck && !changed.IsEmpty) ? ExitCode.Of(problems) : ExitCode.Done;
    }

    private static ImmutableArray<SourceFile> Select(ImmutableArray<SourceFile> files, string input, string[] paths)
    {
        var ordered = files.Where(file => FrontMatterOrder.IsFor(file.RelativePath)).ToImmutableArray();
        if (paths.Length == 0)
        {
            return ordered;
        }

        var named = paths
            .Select(path => (Written: path, Files: ordered.Where(file => IsAt(path, PathOf(input, file))).ToImmutableArray()))
            .ToImmutableArray();
        return named.FirstOrDefault(path => path.Files.IsEmpty) is { Written: { } written }
            ? throw new UsageException(
                $"'{written}' is no file or folder with keys to order; name topics, pages, site.yml or sources.yml of the folder '{input}'.")
            : [.. named.SelectMany(path => path.Files).Distinct()];
    }

    // The file itself, or a folder around it.
    private static bool IsAt(string written, string file)
    {
        if (written.Length == 0)
        {
            return false;
        }

        var (path, full) = (Path.TrimEndingDirectorySeparator(Path.GetFullPath(written)), Path.GetFullPath(file));
        return full.Equals(path, RealPath.Comparison) || full.StartsWith(path + Path.DirectorySeparatorChar, RealPath.Comparison);
    }

    private static string PathOf(string input, SourceFile file) => Path.Combine(input, file.RelativePath);
}
