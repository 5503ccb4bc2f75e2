using System.Collections.Immutable;
using System.CommandLine;
using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;

namespace EuNatoSite.Commands;

/// <summary>How values are tried before anything is written.</summary>
/// <param name="What"><c>an event</c>.</param>
/// <param name="Write">A text that holds them, with a line for each key.</param>
/// <param name="Check">The errors in that text.</param>
/// <param name="Whole">What an error is about that stands on no key's line: <c>--topic</c>.</param>
internal sealed record Trial(string What, Func<NewEntry, SourceText> Write, Func<SourceText, ImmutableArray<Diagnostic>> Check, string Whole);

/// <summary>The values of something new, in the order in which they are written.</summary>
internal sealed class NewValues(params ImmutableArray<NewValue> all)
{
    public void AddTo(Command command)
    {
        foreach (var value in all)
        {
            value.AddTo(command);
        }
    }

    /// <summary>The options that must be given and are not.</summary>
    public IEnumerable<string> Missing(ParseResult parsed) =>
        all.Where(value => value.IsRequired && value.Given(parsed).IsEmpty).Select(value => value.OptionName);

    /// <summary>What the command line gives for a key that is not a list; null where it does not.</summary>
    public string? Given(ParseResult parsed, string key) => all.First(value => value.Key == key).Given(parsed).FirstOrDefault();

    /// <summary>What may be added to an entry later: a line each.</summary>
    public IEnumerable<string> Open(NewEntry entry) => all
        .Where(value => entry.Fields.All(field => field.Key != value.Key))
        .Select(value => value.Flag is null ? $"{value.Key}: {value.About}" : $"{value.Key}: {value.Flag}, {value.About}");

    /// <summary>Puts together what the command line gives, what stands for it otherwise, and what a person answers.</summary>
    /// <param name="otherwise">By their keys, values that are neither asked for nor left out.</param>
    /// <exception cref="UsageException">A value cannot be taken.</exception>
    public NewEntry Read(ParseResult parsed, IReadOnlyDictionary<string, string> otherwise, Questions questions, Trial trial)
    {
        var given = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var value in all)
        {
            given[value.Key] = value.Given(parsed) is { IsEmpty: false } values ? values
                : otherwise.TryGetValue(value.Key, out var standing) ? [standing]
                : [];
        }

        Refuse(given, trial);
        if (questions.AreAsked)
        {
            Ask(given, questions, trial);
            Refuse(given, trial);
        }

        return Entry(given);
    }

    private void Ask(Dictionary<string, ImmutableArray<string>> given, Questions questions, Trial trial)
    {
        foreach (var value in all.Where(value => value.IsAsked && given[value.Key].IsEmpty))
        {
            var about = value.IsList ? $"{value.About}; commas between several" : value.About;
            var answer = questions.Ask(value.Key, about, value.IsRequired, answer => ProblemWith(value, value.Split(answer), given, trial));
            given[value.Key] = value.Split(answer);
        }
    }

    private string? ProblemWith(
        NewValue value, ImmutableArray<string> answer, Dictionary<string, ImmutableArray<string>> given, Trial trial)
    {
        var entry = Entry(new Dictionary<string, ImmutableArray<string>>(given) { [value.Key] = answer });
        return NewValue.ProblemWith(answer)
            ?? Problems(entry, trial)
                .Where(problem => problem.Value == value)
                .Select(problem => NewValue.Say(problem.Problem))
                .FirstOrDefault();
    }

    private void Refuse(Dictionary<string, ImmutableArray<string>> given, Trial trial)
    {
        RefuseFor(
            from value in all
            let problem = NewValue.ProblemWith(given[value.Key])
            where problem is not null
            select $"{value.OptionName}: {problem}");
        RefuseFor(
            from problem in Problems(Entry(given), trial)
            select problem.Value?.Tell(problem.Problem) ?? $"{trial.Whole}: {problem.Problem.Message}");
    }

    private static void RefuseFor(IEnumerable<string> reasons)
    {
        if (reasons.Distinct().ToList() is { Count: > 0 } lines)
        {
            throw new UsageException(string.Join('\n', lines));
        }
    }

    // What must be given and is not yet is no problem: it is asked for, or was told as missing.
    private IEnumerable<(NewValue? Value, Diagnostic Problem)> Problems(NewEntry entry, Trial trial)
    {
        if (entry.Fields.IsEmpty)
        {
            return [];
        }

        var text = trial.Write(entry);
        var lines = text.Text.Split('\n');
        var open = all.Where(value => value.IsRequired && entry.Fields.All(field => field.Key != value.Key)).ToList();
        return trial.Check(text)
            .Where(problem => !open.Any(value => problem == Diagnostics.Problems.KeyMissing(problem.Location, value.Key, trial.What)))
            .Select(problem => (OnLine(lines[problem.Location.Line - 1]), problem));
    }

    private NewValue? OnLine(string line) =>
        all.FirstOrDefault(value => line.TrimStart(' ', '-').StartsWith(value.Key + ":", StringComparison.Ordinal));

    private NewEntry Entry(Dictionary<string, ImmutableArray<string>> given) =>
        new([.. all.Where(value => !given[value.Key].IsEmpty).Select(value => value.Field(given[value.Key]))]);
}
