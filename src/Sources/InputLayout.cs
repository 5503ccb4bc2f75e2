using System.Collections.Immutable;

namespace EuNatoSite.Sources;

/// <summary>
/// Where the files of the input stand: the names of its folders, and of the files that there is one of. Paths are inside the input
/// folder, with '/'.
/// </summary>
public static class InputLayout
{
    /// <summary>What the site is called, where it stands, and its sections.</summary>
    public const string SiteFile = "site.yml";

    /// <summary>The bibliography.</summary>
    public const string SourcesFile = "sources.yml";

    /// <summary>Holds a folder a section, and in it a file a topic.</summary>
    public const string Topics = "topics";

    /// <summary>Holds a file a standing page.</summary>
    public const string Pages = "pages";

    /// <summary>Holds the tables: the members, and files of figures.</summary>
    public const string Data = "data";

    /// <summary>The table of members, in <see cref="Data"/>.</summary>
    public const string MembersTable = "members.csv";

    /// <summary>Holds the pictures, in folders as their authors like.</summary>
    public const string Media = "media";

    /// <summary>Holds the schemas for editors, which are generated: no content.</summary>
    public const string Schemas = "schema";

    private const string Markdown = ".md";

    /// <summary>The folders that are read, each for what it holds.</summary>
    public static ImmutableArray<string> Folders { get; } = [Topics, Pages, Data, Media];

    public static string MembersFile => $"{Data}/{MembersTable}";

    public static string FolderOf(string section) => $"{Topics}/{section}";

    public static string FileOfTopic(string section, string id) => FileOfTopic($"{section}/{id}");

    /// <param name="place">The section and the id: <c>history/berlin-plus</c>.</param>
    public static string FileOfTopic(string place) => $"{Topics}/{FileNameOf(place)}";

    public static string FileOfPage(string id) => $"{Pages}/{FileNameOf(id)}";

    /// <summary>What the file of a topic or page is called.</summary>
    public static string FileNameOf(string id) => id + Markdown;

    /// <summary>Whether a file, by its name, holds a topic or a page.</summary>
    public static bool IsMarkdown(string name) => name.EndsWith(Markdown, StringComparison.Ordinal);

    /// <summary>The id of the topic or page in a file of Markdown, by the file's name.</summary>
    public static string IdOf(string name) => name[..^Markdown.Length];

    /// <summary>Whether a path lies in a folder, however deep.</summary>
    public static bool IsIn(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.AsSpan(folder.Length) is ['/', ..];

    /// <summary>The path of a picture inside <see cref="Media"/>; null for what does not lie there.</summary>
    public static string? InMedia(string path) => IsIn(Media, path) ? path[(Media.Length + 1)..] : null;
}
