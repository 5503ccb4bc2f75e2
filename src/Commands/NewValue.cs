using System.Collections.Immutable;
using System.CommandLine;
using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary>A value of something new: the key it is written under, the option that gives it, and what people are told of it.</summary>
internal sealed class NewValue(string optionName, string key, FieldForm form, string about)
{
    // The parser makes no list of an option that takes one value, and here one and many are read alike.
    private readonly Option<string[]> option = new(optionName) { CustomParser = result => [.. result.Tokens.Select(token => token.Value)] };

    public string OptionName => optionName;

    public string Key => key;

    /// <summary>What goes there, as a clause: its form, its allowed values, where to look.</summary>
    public string About => about;

    public bool IsRequired { get; init; }

    /// <summary>Whether it is asked for at a terminal, or left to who knows the option.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>For an option without a value: what is written where it is given.</summary>
    public string? Flag { get; init; }

    /// <summary>For a list: whether it is of ids, in which no comma can stand.</summary>
    public bool AreIds { get; init; }

    public bool IsList => form == FieldForm.List;

    public void AddTo(Command command)
    {
        option.Description = $"{char.ToUpperInvariant(about[0])}{about[1..]}.{(IsRequired ? " Required." : "")}{(IsList ? $" Can be given more than once{(AreIds ? ", or with commas between" : "")}." : "")}";
        option.HelpName = Flag is null ? key : null;
        option.Arity = (Flag, IsList) switch
        {
            (not null, _) => ArgumentArity.Zero,
            (_, true) => ArgumentArity.OneOrMore,
            _ => ArgumentArity.ExactlyOne,
        };
        command.Options.Add(option);
    }

    /// <summary>What the command line gives; none where the option is left out or blank.</summary>
    public ImmutableArray<string> Given(ParseResult parsed)
    {
        if (Flag is not null)
        {
            return parsed.GetResult(option) is null ? [] : [Flag];
        }

        return [.. (parsed.GetValue(option) ?? []).SelectMany(value => AreIds ? Split(value) : [Trimmed(value)]).Where(value => value.Length > 0)];
    }

    /// <summary>An answer at a terminal as values: those of a list have commas between.</summary>
    public ImmutableArray<string> Split(string answer) =>
        [.. (IsList ? answer.Split(',') : [answer]).Select(Trimmed).Where(value => value.Length > 0)];

    // A line end is told of, wherever it stands.
    private static string Trimmed(string value) => value.Trim(' ', '\t');

    public EntryField Field(ImmutableArray<string> values) => new(key, form, values);

    /// <summary>What keeps values from being written in a line, as a sentence; null where nothing does.</summary>
    public static string? ProblemWith(ImmutableArray<string> values)
    {
        if (values.Any(value => value.AsSpan().IndexOfAny('\n', '\r') >= 0))
        {
            return "there is a line end in it; write it in one line";
        }

        return values.SelectMany(value => SourceFile.OfText("", value).Decode().Diagnostics).FirstOrDefault()?.Message;
    }

    /// <summary>A problem with the value, for who gave it by the option.</summary>
    public string Tell(Diagnostic problem)
    {
        // An id that is made of other values, or cannot be, is given instead by an option of its own.
        var named = problem.Code is ProblemCode.IdDuplicate or ProblemCode.IdInvalid or ProblemCode.KeyMissing or ProblemCode.AddressTaken ? "--id" : optionName;
        var quoted = $"'{key}'";
        return problem.Message.StartsWith(quoted, StringComparison.Ordinal) ? named + problem.Message[quoted.Length..] : $"{named}: {Say(problem)}";
    }

    /// <summary>A problem with a value that is given, as a sentence. A key can only be missing that others should have made: the id.</summary>
    public static string Say(Diagnostic problem) => problem.Code == ProblemCode.KeyMissing
        ? "no id can be made of a name without a Latin letter or digit; give one with --id"
        : problem.Message;
}
