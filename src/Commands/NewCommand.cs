using System.Collections.Immutable;
using System.CommandLine;
using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;

namespace EuNatoSite.Commands;

/// <summary><c>new</c>: writes the beginning of a topic, or an event, a term or a source into the list it belongs to.</summary>
internal static class NewCommand
{
    /// <summary>What people are told to run when something is written.</summary>
    public const string CheckCall = "dotnet run -- check";

    public static Command Create() => new("new", "Add a topic, an event, a term or a source. At a terminal it asks for what the options leave out.")
    {
        NewTopicCommand.Create(),
        NewEventCommand.Create(),
        NewTermCommand.Create(),
        NewSourceCommand.Create(),
    };

    /// <summary>Shows what is wrong with files that cannot be read, so that ids and names in them are not known.</summary>
    public static void Warn(ImmutableArray<Diagnostic> unread)
    {
        if (!unread.IsEmpty)
        {
            using var console = new BuildConsole();
            console.Tell(ReportOptions.Of(unread));
            Console.Error.WriteLine("What stands there is not known to this command; mend it, so that no id is given twice.");
        }
    }

    /// <summary>Shows why nothing can be added to a file.</summary>
    public static int Refuse(IEnumerable<Diagnostic> problems)
    {
        using (var console = new BuildConsole())
        {
            console.Tell(ReportOptions.Of([.. problems]));
        }

        Console.Error.WriteLine("Nothing was written.");
        return ExitCode.ContentErrors;
    }

    /// <summary>Shows an entry that was written, and what to do next.</summary>
    /// <param name="open">What may still be added to it.</param>
    public static int Tell(string what, Insertion written, IEnumerable<string> open)
    {
        var added = $"Added {what} to {written.Entry}";
        Deed.Tell(added + ".", () =>
        {
            var entry = written.Lines[written.EntryOffset..].TrimEnd('\n');
            Console.WriteLine($"{added}:\n\n{entry}\n");
            if (open.ToList() is { Count: > 0 } lines)
            {
                Console.WriteLine($"You can still write there, each on a line of its own:\n  {string.Join("\n  ", lines)}\n");
            }

            Console.WriteLine($"Read it once more in its place. Then see what an editor would ask for: {CheckCall}");
        });
        return ExitCode.Done;
    }
}
