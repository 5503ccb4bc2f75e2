using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Sources;

namespace EuNatoSite.Parsing;

/// <summary>
/// Every file of an input, each read alone. A reading can be given the one before it and then takes over what is of the same bytes: the
/// very same drafts, so that later stages can tell by reference what has not changed.
/// </summary>
public sealed class ParsedFiles
{
    private readonly ImmutableArray<ParsedFile> files;

    // Only a reading after this one asks.
    private readonly Lazy<FrozenDictionary<string, ParsedFile>> byPath;

    private ParsedFiles(ImmutableArray<ParsedFile> files, ImmutableArray<string> refused)
    {
        this.files = files;
        Refused = refused;
        byPath = new(() => files.ToFrozenDictionary(parsed => parsed.File.Path, StringComparer.Ordinal));
    }

    /// <summary>Of no input.</summary>
    public static ParsedFiles None { get; } = new([], []);

    /// <inheritdoc cref="SourceTree.Refused"/>
    internal ImmutableArray<string> Refused { get; }

    internal IEnumerable<SourceFile> Sources => files.Select(parsed => parsed.File);

    internal IEnumerable<Outcome<FileDrafts>> Drafts => files.Select(parsed => parsed.Drafts);

    /// <summary>The readings of all files.</summary>
    internal IEnumerable<(SourceFile File, Outcome<FileDrafts> Drafts)> All => files.Select(parsed => (parsed.File, parsed.Drafts));

    /// <summary>Whether there is a file of that path that was read.</summary>
    internal bool Has(string path) => files.Any(parsed => parsed.File.RelativePath == path);

    /// <summary>Reads every file, on all cores, each without knowing the others.</summary>
    public static ParsedFiles Of(SourceTree tree, ParsedFiles before) =>
        new(Cores.Map(tree.Files, file => before.Find(file) ?? new ParsedFile(file, FileParser.Parse(file))), tree.Refused);

    private ParsedFile? Find(SourceFile file) =>
        byPath.Value.TryGetValue(file.Path, out var parsed) && parsed.File.IsSameAs(file) ? parsed : null;

    private sealed record ParsedFile(SourceFile File, Outcome<FileDrafts> Drafts);
}
