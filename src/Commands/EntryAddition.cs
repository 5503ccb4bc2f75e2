using System.Collections.Immutable;
using System.CommandLine;
using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary>An entry that is to be added to a list of a file: what it is, how its values are tried, and where it goes.</summary>
internal sealed record EntryAddition
{
    // What stands for an entry that is not known yet.
    private static readonly NewEntry Probe = new([new("date", FieldForm.Value, ["2003"])]);

    public required Content Content { get; init; }

    /// <summary>The path of the file in the input folder.</summary>
    public required string Path { get; init; }

    public required NewValues Values { get; init; }

    /// <summary>By their keys, values that are neither asked for nor left out.</summary>
    public IReadOnlyDictionary<string, string> Otherwise { get; init; } = ImmutableDictionary<string, string>.Empty;

    public required Trial Trial { get; init; }

    /// <summary>The file with an entry; null where there is no place for it.</summary>
    public required Func<NewEntry, Outcome<Insertion?>> Add { get; init; }

    /// <summary>Takes the values from the command line or asks for them, writes the entry, and shows it.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">A value cannot be taken; nothing was written.</exception>
    public int Run(ParseResult parsed, Questions questions)
    {
        // A placeholder is tried first: if the file has no place for an entry, that is said before anything is asked.
        if (Add(Probe) is { Value: null } refused)
        {
            return NewCommand.Refuse(refused.Diagnostics);
        }

        var entry = Values.Read(parsed, Otherwise, questions, Trial);
        var added = Add(entry);
        if (added.Value is not { } insertion)
        {
            return NewCommand.Refuse(added.Diagnostics);
        }

        SourceWriter.Write(Content.Folder, Path, insertion.New.Text);
        return NewCommand.Tell(Trial.What, insertion, Values.Open(entry));
    }
}
