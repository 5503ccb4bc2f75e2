using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Parsing;

/// <summary>What one file holds: one kind of thing, and nothing of the others.</summary>
internal sealed record FileDrafts
{
    public SiteDraft? Site { get; init; }

    public ImmutableArray<SourceDraft> Sources { get; init; } = [];

    public TopicDraft? Topic { get; init; }

    public StandingPageDraft? Page { get; init; }

    public ImmutableArray<MemberDraft> Members { get; init; } = [];

    public ImmutableArray<DataPointDraft> DataPoints { get; init; } = [];

    public Picture? Picture { get; init; }
}

/// <summary>Gives each file to its reader, by its path.</summary>
internal static class FileParser
{
    /// <summary>The drafts in one file; none where it cannot be read. Problem of its own: <c>path-unexpected</c>.</summary>
    public static Outcome<FileDrafts> Parse(SourceFile file)
    {
        var path = file.RelativePath.Split('/');
        if (path is not [var folder, _, ..] || InputLayout.Folders.Contains(folder) || FolderMeantBy(folder) is not { } meant)
        {
            return Parse(file, path);
        }

        // Read as what it would be there, so that what is in it is not told as missing.
        var read = Parse(file, [meant, .. path[1..]]);
        var at = SourceLocation.StartOf(file.Path[..^file.RelativePath.Length] + folder);
        return read with { Diagnostics = [Problems.PathUnexpected(at, $"{meant}/", isFolder: true), .. read.Diagnostics] };
    }

    private static Outcome<FileDrafts> Parse(SourceFile file, string[] path) => path switch
    {
        [InputLayout.SiteFile] => Read(file, SiteFileParser.ParseSite, site => new FileDrafts { Site = site }),
        [InputLayout.SourcesFile] => Read(file, SiteFileParser.ParseSources, sources => new FileDrafts { Sources = sources }),
        [InputLayout.Topics, var section, var name] when InputLayout.IsMarkdown(name) =>
            Read(file, text => TopicParser.ParseTopic(text, section, InputLayout.IdOf(name)), topic => new FileDrafts { Topic = topic is null ? null : topic with { History = file.History } }),
        [InputLayout.Pages, var name] when InputLayout.IsMarkdown(name) =>
            Read(file, text => TopicParser.ParsePage(text, InputLayout.IdOf(name)), page => new FileDrafts { Page = page is null ? null : page with { History = file.History } }),
        [InputLayout.Data, InputLayout.MembersTable] => Read(file, DataParser.ParseMembers, members => new FileDrafts { Members = members }),
        [InputLayout.Data, var name] when IsOfFigures(name) =>
            Read(file, DataParser.ParseSeries, rows => new FileDrafts { DataPoints = rows }),
        [InputLayout.Media, .. var inMedia] => ReadPicture(file, string.Join('/', inMedia)),
        _ => new(new FileDrafts(), [Unexpected(file)]),
    };

    // Who slips seldom does so at the first letter: images/ is not pages/.
    private static string? FolderMeantBy(string folder) => Nearest.To(folder, InputLayout.Folders.Where(known => known[0] == char.ToLowerInvariant(folder[0])));

    /// <summary>The one file of its kind that a path nearly names; null where it names none.</summary>
    public static string? MeantBy(string path) =>
        Nearest.To(path, [InputLayout.SiteFile, InputLayout.SourcesFile, InputLayout.MembersFile]) is { } near
        && Nearest.To(StemOf(path), [StemOf(near)]) is not null
            ? near
            : null;

    // Folders and endings are alike in names that are not.
    private static string StemOf(string path) => Path.GetFileName(path).Split('.')[0];

    private static Diagnostic Unexpected(SourceFile file)
    {
        var mend = MendOf(file.RelativePath);
        return Problems.PathUnexpected(SourceLocation.StartOf(file.Path), mend is null ? MeantBy(file.RelativePath) : null, mend);
    }

    // What is most often left in a folder, or put into the wrong one.
    private static string? MendOf(string path)
    {
        var (parts, name) = (path.Split('/'), Path.GetFileName(path));
        var stem = Path.GetFileNameWithoutExtension(name);
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".ini" or ".db" or ".tmp" or ".bak" or ".swp" or ".orig" or ".rej":
            case [.., '~']:
                return "a program left it there, so delete it";
            case ".png" or ".jpg" or ".jpeg" or ".webp" or ".svg" or ".gif":
                return $"put a picture into {InputLayout.Media}/";
            case ".docx" or ".doc" or ".odt" or ".rtf" or ".pdf":
                return "copy its text into a file of Markdown, and keep the document elsewhere";
            case ".xlsx" or ".xls" or ".ods" or ".tsv":
                return $"save the table as CSV with commas in {InputLayout.Data}/";
            case ".csv" when parts is [InputLayout.Data, _] && !name.EndsWith(".csv", StringComparison.Ordinal) && MeantBy(path) is null:
                return $"name it '{stem}.csv'";
            case ".txt" when parts[0] is InputLayout.Topics or InputLayout.Pages && InputLayout.IsMarkdown(stem):
                return $"name it '{stem}'";
            case ".md" or ".markdown" or ".mdown" or ".mdx" when parts[0] is InputLayout.Topics or InputLayout.Pages:
                return (parts, InputLayout.IsMarkdown(name)) switch
                {
                    (_, false) => $"name it '{stem}.md'",
                    ([InputLayout.Topics, _], _) => "put a topic into the folder of its section",
                    ([InputLayout.Topics, _, _, ..], _) => "put a topic right into the folder of its section, and not into one inside it",
                    _ => $"put a page right into {InputLayout.Pages}/",
                };
            default:
                return null;
        }
    }

    // A text with bytes that cannot be read is parsed all the same, so that what names it is not told of as well.
    private static Outcome<FileDrafts> Read<T>(SourceFile file, Func<SourceText, Outcome<T>> parse, Func<T, FileDrafts> keep)
    {
        var text = file.Decode();
        var parsed = parse(text.Value);
        text.Value.LetGo();
        // See LostEntries.InTwoVersions.
        var isTwofold = text.Diagnostics.Any(problem => problem.Code == ProblemCode.ConflictMarker);
        return new(keep(parsed.Value), isTwofold ? text.Diagnostics : [.. text.Diagnostics, .. parsed.Diagnostics]);
    }

    private static Outcome<FileDrafts> ReadPicture(SourceFile file, string path) => PictureCheck.Check(file) is { } problem
        ? new(new FileDrafts(), [problem])
        : new(new FileDrafts { Picture = new Picture(path, file.Bytes, SourceLocation.StartOf(file.Path)) }, []);

    // The table of members in other letters, Members.csv, is a slip of the pen and no file of figures.
    private static bool IsOfFigures(string name) =>
        name.EndsWith(".csv", StringComparison.Ordinal) && !name.Equals(InputLayout.MembersTable, StringComparison.OrdinalIgnoreCase);
}
