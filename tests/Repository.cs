using System.Reflection;

namespace EuNatoSite.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!);

    /// <summary>A file or folder by its path from the root, with '/'.</summary>
    public static string At(string path) => Path.Combine(Root, path);
}
