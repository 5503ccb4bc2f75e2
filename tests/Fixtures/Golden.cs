namespace EuNatoSite.Tests.Fixtures;

/// <summary>Files that hold what is expected, and are written anew on request.</summary>
internal static class Golden
{
    /// <summary>
    /// Whether expectations are to be rewritten: <c>UPDATE_GOLDEN=1</c>. Refused under continuous integration, where a test that
    /// writes what it expects could not fail.
    /// </summary>
    public static bool IsUpdate(string? update, string? continuousIntegration) => update == "1" && (string.IsNullOrEmpty(continuousIntegration)
        ? true
        : throw new InvalidOperationException("UPDATE_GOLDEN rewrites what the tests expect and must not be set where CI is."));

    /// <summary>Compares files with those of a folder, or writes them there.</summary>
    /// <param name="actual">Contents by path, with '/'.</param>
    public static void Check(string folder, IReadOnlyDictionary<string, string> actual)
    {
        if (IsUpdate(Environment.GetEnvironmentVariable("UPDATE_GOLDEN"), Environment.GetEnvironmentVariable("CI")))
        {
            Rewrite(folder, actual);
        }

        Assert.Equal(PathsIn(folder), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, text) in actual.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var (before, after) = (WithLineFeeds(File.ReadAllText(Path.Combine(folder, path))), WithLineFeeds(text));
            if (before != after)
            {
                Assert.Fail($"{path} is not as expected; where the change is meant, run the tests with UPDATE_GOLDEN=1. {FirstDifference(before, after)}");
            }
        }
    }

    // Git may write the expectations with other line ends than they were committed with.
    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static void Rewrite(string folder, IReadOnlyDictionary<string, string> actual)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var (path, text) in actual)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
            File.WriteAllText(file, text);
        }
    }

    private static IEnumerable<string> PathsIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
        : [];

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length))
            .First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        return $"Line {line + 1}:\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }
}
