using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Parsing;

/// <summary>Gives each file to its reader, by its path.</summary>
internal static class FileParser
{
    /// <summary>The drafts in one file; none where it cannot be read. Problem of its own: <c>path-unexpected</c>.</summary>
    public static Outcome<ImmutableArray<object>> Parse(SourceFile file) => file.RelativePath.Split('/') switch
    {
        ["site.yml"] => One(file, SiteFileParser.ParseSite),
        ["sources.yml"] => Many(file, SiteFileParser.ParseSources),
        ["topics", var section, var name] when IsMarkdown(name) => One(file, text => TopicParser.ParseTopic(text, section, IdOf(name))),
        ["pages", var name] when IsMarkdown(name) => One(file, text => TopicParser.ParsePage(text, IdOf(name))),
        ["data", "members.csv"] => Many(file, DataParser.ParseMembers),
        ["data", "defence-spending.csv"] => Many(file, DataParser.ParseSpending),
        ["media", .. var path] => ReadPicture(file, string.Join('/', path)),
        _ => new([], [Problems.PathUnexpected(SourceLocation.StartOf(file.Path))]),
    };

    private static Outcome<ImmutableArray<object>> One<T>(SourceFile file, Func<SourceText, Outcome<T?>> parse)
        where T : class
    {
        // A text with unreadable bytes is parsed all the same, so that what names it is not told of as well.
        var text = file.Decode();
        var parsed = parse(text.Value);
        return new(parsed.Value is { } draft ? [draft] : [], [.. text.Diagnostics, .. parsed.Diagnostics]);
    }

    private static Outcome<ImmutableArray<object>> Many<T>(SourceFile file, Func<SourceText, Outcome<ImmutableArray<T>>> parse)
        where T : class
    {
        var text = file.Decode();
        var parsed = parse(text.Value);
        return new([.. parsed.Value], [.. text.Diagnostics, .. parsed.Diagnostics]);
    }

    private static Outcome<ImmutableArray<object>> ReadPicture(SourceFile file, string path) =>
        PictureCheck.Check(file) is { } problem ? new([], [problem]) : new([new Picture(path, file.Bytes)], []);

    private static bool IsMarkdown(string name) => name.EndsWith(".md", StringComparison.Ordinal);

    private static string IdOf(string name) => name[..^".md".Length];
}
