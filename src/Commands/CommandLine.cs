using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Commands;

/// <summary>The program's commands, and the promise that nothing but a sentence and an exit code ever comes out of a failure.</summary>
internal static class CommandLine
{
    private const string About = """
        Builds the reference site on EU–NATO cooperation from a folder of Markdown, YAML and CSV files.

          EuNatoSite                                 build input/ into output/
          EuNatoSite preview                         the site in a browser, and each change as it is saved
          EuNatoSite check --strict                  what a reviewer would ask for, before one does
          EuNatoSite diff main                       what the content has come to change on the site
          EuNatoSite build --input DIR --output DIR  from and to any folder
          EuNatoSite new event                       add an event, and likewise a topic, a term or a source
          EuNatoSite explain key-unknown             what a problem means, and how to mend it

          Exit codes: 0 done, 1 errors in the content, 2 wrong usage, 3 could not read or write,
          70 a fault of the program itself.
        """;

    /// <summary>Where the program itself is kept.</summary>
    public const string Repository = "https://github.com/example/eu-nato-site";

    public static async Task<int> RunAsync(string[] args)
    {
        // Invariant by its own settings, which an environment variable of .NET overrides.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            var root = new RootCommand(About)
            {
                BuildCommand.Create(),
                CheckCommand.Create(),
                PreviewCommand.Create(),
                DiffCommand.Create(),
                NewCommand.Create(),
                FormatCommand.Create(),
                ExplainCommand.Create(),
                SchemaCommand.Create(),
            };
            // A title may begin with '@'; nothing on the command line names a file with more of it. And -help is not -h with more letters.
            var given = WithDefault(args);
            var parsed = root.Parse(given, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
            if (CallErrors.Of(parsed, given) is { IsEmpty: false } errors)
            {
                return Refuse(errors);
            }

            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException exception)
        {
            return Refuse([exception.Message]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Fail(Cause(exception));
        }
    }

    // What runs on all cores fails on several at once, mostly for one reason.
    private static Exception Cause(Exception exception) =>
        exception is AggregateException several ? several.Flatten().InnerExceptions[0] : exception;

    private static int Fail(Exception exception)
    {
        var (code, message) = exception switch
        {
            StorageException => (ExitCode.Storage, exception.Message),
            OutOfMemoryException => (
                ExitCode.Storage,
                "There is not enough memory for this; close other programs, or allow this one more, and run it again."),
            // Of files it would be a StorageException: this is the console, a pipe or a file that the output goes to.
            IOException or UnauthorizedAccessException => (
                ExitCode.Storage, $"What is to be told could not be written: {exception.Message.TrimEnd('.')}."),
            _ => (
                ExitCode.Bug,
                $"The generator failed, and it is not your fault: {exception.GetType().Name}: {exception.Message}\n"
                + $"Please report it, with what you ran, at {Repository}/issues"),
        };
        Say(message);
        return code;
    }

    // Where nobody can be told, the exit code still tells.
    private static void Say(string message)
    {
        try
        {
            Console.Error.WriteLine(message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
        }
    }

    // "dotnet run" alone builds, and so do options without a command.
    private static string[] WithDefault(string[] args)
    {
        var asksForHelp = args is ["-h" or "-?" or "--help" or "--version", ..];
        return args.Length == 0 || (args[0].StartsWith('-') && !asksForHelp) ? ["build", .. args] : args;
    }

    private static int Refuse(ImmutableArray<string> reasons)
    {
        Say(string.Join('\n', [.. reasons, "Run with --help to see what there is."]));
        return ExitCode.WrongUsage;
    }
}

/// <summary>The command line asks for something that cannot be; the message says what to write instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
