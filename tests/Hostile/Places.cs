using EuNatoSite.Diagnostics;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Hostile;

/// <summary>Whether what a contributor is told can be found where it is said to be.</summary>
internal static class Places
{
    /// <summary>Those that name a place which is not in the file they name, or that are not one line that reads as it is.</summary>
    public static IEnumerable<string> Wrong(SourceTree tree, IEnumerable<Diagnostic> problems)
    {
        var lines = tree.Files.ToDictionary(file => file.Path, file => file.Decode().Value.Text.Split('\n'), StringComparer.Ordinal);
        return problems.Where(problem => !IsIn(lines, problem.Location) || problem.ToString().Any(char.IsControl)).Select(problem => problem.ToString());
    }

    // A problem of the whole may name a file that is missing.
    private static bool IsIn(Dictionary<string, string[]> lines, SourceLocation at) =>
        lines.TryGetValue(at.Path, out var text)
            ? at.Line >= 1 && at.Line <= text.Length && at.Column >= 1 && at.Column <= text[at.Line - 1].Length + 1
            : at == SourceLocation.StartOf("input/site.yml");
}
