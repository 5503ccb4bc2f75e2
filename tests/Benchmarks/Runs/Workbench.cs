using System.Reflection;
using EuNatoSite.Benchmarks.Corpus;

namespace EuNatoSite.Benchmarks.Runs;

/// <summary>
/// The folder that everything is read from and written to. It lies in memory: on a disk, deleting and writing large trees in turn
/// distorts times by up to ten times.
/// </summary>
/// <param name="Program">Ours, as it is handed to others.</param>
internal sealed record Workbench(string Folder, string Program)
{
    public static string Repository { get; } = Path.GetFullPath(
        typeof(Workbench).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!);

    public string Output => this["output"];

    public string this[string relative] => Path.Combine(Folder, relative);

    /// <summary>An empty folder in memory, with the program published into it unless it was published before.</summary>
    /// <exception cref="InvalidOperationException">A command failed; the message says which, and what it printed.</exception>
    public static Workbench Open(BenchmarkOptions options)
    {
        var folder = options.Folder;
        Remove(folder);
        Directory.CreateDirectory(folder);
        if (options.Program is { } published)
        {
            return new Workbench(folder, Path.GetFullPath(published));
        }

        var made = Path.Combine(folder, "program");
        var bench = new Workbench(folder, Path.Combine(made, "EuNatoSite"));
        var isNative = options.IsNative ? "true" : "false";
        string[] publish = ["publish", "EuNatoSite.csproj", "-c", "Release", "-o", made, "--nologo", "-v", "quiet", $"-p:PublishAot={isNative}"];
        TimedCommand.Run(new TimedCommand("dotnet", publish) { Folder = Repository }, bench);
        return bench;
    }

    /// <summary>Writes an input for us into a folder of that name, in the place of the last.</summary>
    public string WriteOurs(CorpusShape shape, string name = "ours") => Write(name, CorpusFiles.Of(shape));

    /// <summary>Writes the real input into <c>real</c>, to be changed.</summary>
    public string CopyReal() => Write("real", FilesIn("input"));

    /// <summary>Writes the same topics for Hugo into <c>hugo</c>, in the place of the last, with the theme.</summary>
    public string WriteHugo(CorpusShape shape)
    {
        var theme = FilesIn("tests/Benchmarks/hugo");
        return Write("hugo", theme.Concat(HugoFiles.Of(shape)));
    }

    /// <summary>Takes a folder away where it is there.</summary>
    public static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void RemoveOutput() => Remove(Output);

    // Of a folder of the repository that holds texts alone.
    private static IEnumerable<MadeFile> FilesIn(string folder)
    {
        var root = Path.Combine(Repository, folder);
        return Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => new MadeFile(Path.GetRelativePath(root, file), File.ReadAllText(file)));
    }

    private string Write(string name, IEnumerable<MadeFile> files)
    {
        Remove(this[name]);
        foreach (var file in files)
        {
            var path = Path.Combine(this[name], file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        return this[name];
    }
}
