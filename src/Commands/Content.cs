using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary>The input folder as a command finds it that adds to it.</summary>
internal sealed class Content
{
    private readonly SourceTree tree;
    private readonly ImmutableArray<Diagnostic> diagnostics;

    private Content(string folder, Outcome<SourceTree> read)
    {
        Folder = folder;
        tree = read.Value;
        var parsed = DraftSet.Parse(tree);
        Drafts = parsed.Value;
        diagnostics = [.. read.Diagnostics.Concat(parsed.Diagnostics).Order()];
    }

    /// <summary>The input folder, as the command line names it.</summary>
    public string Folder { get; }

    public DraftSet Drafts { get; }

    /// <exception cref="StorageException">The folder cannot be read.</exception>
    public static Content Read(string folder) => new(folder, SourceReader.Read(folder));

    /// <summary>The problems of the files that every topic is held against, where they keep one from being read.</summary>
    public ImmutableArray<Diagnostic> Obstacles => (Drafts.Site, Drafts.Sources) switch
    {
        (null, _) => In(InputLayout.SiteFile),
        (_, []) => In(InputLayout.SourcesFile),
        _ => [],
    };

    /// <summary>What is wrong in topics that cannot be read at all.</summary>
    public ImmutableArray<Diagnostic> Unread
    {
        get
        {
            var read = Drafts.Topics.Select(topic => topic.Location.Path).ToHashSet();
            return [.. diagnostics.Where(problem => IsTopic(problem.Location.Path) && !read.Contains(problem.Location.Path))];
        }
    }

    /// <summary>What is wrong in a file.</summary>
    public ImmutableArray<Diagnostic> In(string relativePath) => [.. diagnostics.Where(problem => problem.Location.Path == Shown(relativePath))];

    /// <summary>A file by its path in the input folder, with what keeps it from being read and written back as it is.</summary>
    /// <returns>Null where there is no such file, or it cannot be read.</returns>
    public Outcome<SourceText?> Find(string relativePath)
    {
        // That it is not there yet is nothing wrong with it.
        var problems = In(relativePath).RemoveAll(problem => problem.Code == ProblemCode.FileMissing);
        var file = tree.Files.FirstOrDefault(other => other.RelativePath == relativePath);
        return file is null || problems.Any(problem => problem.Code == ProblemCode.NotUtf8)
            ? new(null, problems)
            : new(file.Decode().Value, []);
    }

    /// <summary>The files below <c>topics/</c> that hold a topic of an id, whether or not they can be read.</summary>
    public IEnumerable<string> TopicFiles(string id) => tree.Files.Select(file => file.Path)
        .Concat(diagnostics.Select(problem => problem.Location.Path))
        .Where(path => IsTopic(path) && Path.GetFileName(path) == InputLayout.FileNameOf(id))
        .Select(path => path[Shown("").Length..])
        .Distinct();

    /// <summary>How diagnostics name a file of the input folder.</summary>
    public string Shown(string relativePath) =>
        (tree.Files is [var file, ..] ? file.Path[..^file.RelativePath.Length] : "") + relativePath;

    private bool IsTopic(string shownPath) => InputLayout.IsIn(Shown(InputLayout.Topics), shownPath);
}
