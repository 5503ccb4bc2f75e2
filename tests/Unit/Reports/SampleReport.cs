using EuNatoSite.Diagnostics;
using EuNatoSite.Reports;

namespace EuNatoSite.Tests.Reports;

/// <summary>Reports of a run that was started in the root of a repository.</summary>
internal static class SampleReport
{
    public static Uri BaseUrl { get; } = new("https://small.example/a/");

    public static SourceLocation At { get; } = new("input/topics/history/one.md", 12, 7);

    public static RepositoryPaths Paths { get; } = new(Full("repository"), Full("repository"));

    public static Report Of(params Diagnostic[] diagnostics) => new([.. diagnostics], new HelpAddresses(BaseUrl), Paths);

    /// <summary>A path as the machine at hand writes full ones.</summary>
    public static string Full(string path) => Path.GetFullPath(Path.Combine(Path.GetPathRoot(Environment.CurrentDirectory)!, path)); // rooted
}
