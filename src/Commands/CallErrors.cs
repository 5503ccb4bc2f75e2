using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Commands;

/// <summary>What is wrong with a call: words that no command or option is called by, and whatever else the parser met.</summary>
internal static class CallErrors
{
    /// <summary>A sentence each; none where the call can be carried out.</summary>
    /// <param name="args">What was parsed.</param>
    public static ImmutableArray<string> Of(ParseResult parsed, string[] args)
    {
        var command = parsed.CommandResult.Command;
        var unknown = Unknown(parsed, args).ToImmutableArray();
        if (!unknown.IsEmpty)
        {
            return unknown;
        }

        // With --help the parser reports no errors, and help is shown.
        return parsed.Errors.Count == 0 ? []
            : command.Subcommands.Count > 0 ? [$"'{NameOf(parsed)}' also needs one of: {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}."]
            : Missing(parsed) is { } missing ? [missing]
            : [.. parsed.Errors.Select(Told)];
    }

    // What an argument is for is told as its description tells it.
    private static string? Missing(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments
            .Where(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is null or { Tokens.Count: 0 })
            .Select(argument => argument.Description)
            .FirstOrDefault() is { Length: > 0 } description
            ? $"'{NameOf(parsed)}' also needs {char.ToLowerInvariant(description[0])}{description[1..]}"
            : null;

    private static string Told(ParseError error) => error.SymbolResult is OptionResult { Option: var option, Tokens: var given }
        ? (given, option.GetCompletions(CompletionContext.Empty).Select(choice => choice.Label).ToList()) switch
        {
            ([], _) => $"{option.Name} needs a value; write it after the option, as in '{option.Name} {option.HelpName ?? "..."}'.",
            ([{ Value: var value }], { Count: > 0 } choices) => $"{option.Name} cannot be '{value}'; write one of: {string.Join(", ", choices)}.",
            _ => InOneLine(error.Message),
        }
        : InOneLine(error.Message);

    private static string InOneLine(string message) => message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal);

    private static IEnumerable<string> Unknown(ParseResult parsed, string[] args)
    {
        var command = parsed.CommandResult.Command;
        // What follows a word that is unknown was most likely meant for it.
        var isValue = false;
        foreach (var word in UnknownWords(parsed))
        {
            if (word.StartsWith('-') && word.Length > 1)
            {
                isValue = true;
                var option = word.Split('=', ':')[0];
                yield return $"'{NameOf(parsed)}' has no option '{option}'{Hint(option, OptionsOf(parsed))}";
            }
            else if (SwitchOf(word, parsed, args) is { } name)
            {
                yield return $"{name} cannot be '{word}'; write it alone, or leave it out.";
            }
            else if (!isValue && command.Subcommands.Count > 0)
            {
                yield return $"There is no command '{$"{NameOf(parsed)} {word}".Trim()}'{Hint(word, command.Subcommands.Select(sub => sub.Name))}";
                yield break;
            }
            else if (!isValue && parsed.RootCommandResult.Command.Subcommands.Any(other => other.Name == word))
            {
                yield return $"'{word}' is a command, and a command stands before its options.";
            }
            else if (!isValue)
            {
                yield return $"'{NameOf(parsed)}' takes no '{word}'; {Mend(word, parsed)}";
            }
        }
    }

    // What a command takes as its argument may be an option that it does not know, unless '--' says otherwise.
    private static IEnumerable<string> UnknownWords(ParseResult parsed)
    {
        var areMeant = parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash);
        var taken = parsed.CommandResult.Tokens.Select(token => token.Value).Where(word => word.StartsWith("--", StringComparison.Ordinal) && !areMeant);
        return taken.Concat(parsed.UnmatchedTokens);
    }

    // The option without values that was given a word as one; or else null.
    private static string? SwitchOf(string word, ParseResult parsed, string[] args) =>
        parsed.CommandResult.Command.Options.Where(option => option.ValueType == typeof(bool)).Select(option => option.Name)
            .FirstOrDefault(name => args.Contains($"{name}={word}") || args.Contains($"{name}:{word}"));

    // A command of its own, such as check, is told its folder by an option.
    private static string Mend(string word, ParseResult parsed)
    {
        var options = parsed.CommandResult.Command.Options;
        var name = Nearest.To("--" + word, options.Select(option => option.Name)) ?? SiteOptions.InputName;
        return options.FirstOrDefault(option => option.Name == name) switch
        {
            { } option when option.ValueType == typeof(bool) => $"did you mean '{name}'?",
            { } when parsed.CommandResult.Parent == parsed.RootCommandResult => $"did you mean '{name} {word}'?",
            _ => "leave it out.",
        };
    }

    private static string Hint(string word, IEnumerable<string> known) => Nearest.To(word, known) is { } nearest ? $"; did you mean '{nearest}'?" : ".";

    private static IEnumerable<string> OptionsOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name);

    // "new event"; empty for the program itself.
    private static string NameOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Parent: not null } result; at = result.Parent)
        {
            names.Insert(0, result.Command.Name);
        }

        return string.Join(' ', names);
    }
}
