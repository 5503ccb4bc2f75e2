using System.Collections.Immutable;
using System.CommandLine;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary><c>new source</c>: an entry of the bibliography.</summary>
internal sealed class NewSourceCommand
{
    private const string FileName = InputLayout.SourcesFile;

    private readonly Option<string> input = SiteOptions.InputOption();

    private readonly Option<string?> group = new("--group")
    {
        Description = "The comment in sources.yml that it goes below, such as 'Treaties'; the end of the file if left out.",
        HelpName = "group",
    };

    private readonly NewValues values = new(
        new("--id", "id", FieldForm.Value, "what texts cite it by: lower-case letters, digits and hyphens, such as nato-annual-report-2025") { IsRequired = true },
        new("--title", "title", FieldForm.Text, "its title; in square brackets where it shows none and you supply one") { IsRequired = true },
        new("--author", "author", FieldForm.Text, "who wrote it"),
        new("--publisher", "publisher", FieldForm.Text, "who published it"),
        new("--date", "date", FieldForm.Value, $"when it was published: {Problems.DateForms}"),
        new("--url", "url", FieldForm.Value, "its address at its publisher's own, with https"),
        new("--copy", "copy", FieldForm.Value, "the address at which somebody else hosts its text, with https"),
        new("--standing", "standing", FieldForm.Value, $"how far it carries a statement: {Choices.Standings}; primary is the text itself of a treaty, law, declaration or strategy") { IsRequired = true },
        new("--archived", "archived", FieldForm.Value, "the address of an archived copy, with https"),
        new("--accessed", "accessed", FieldForm.Value, "the day on which it was read, such as 2026-11-22; today if left out"),
        new("--note", "note", FieldForm.Text, "what a reader should know of it"));

    public static Command Create()
    {
        var own = new NewSourceCommand();
        var command = new Command("source", "Add a source to the bibliography, sources.yml.");
        own.values.AddTo(command);
        command.Options.Add(own.group);
        command.Options.Add(own.input);
        command.SetAction(own.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var questions = Questions.For("new source", [.. values.Missing(parsed)]);
        var today = BuildDay.Read("--accessed", null);
        var content = Content.Read(parsed.GetValue(input)!); // has a default
        if (content.Drafts.Site is null)
        {
            return NewCommand.Refuse(content.In(InputLayout.SiteFile));
        }

        var found = content.Find(FileName);
        var isNew = found is { Value: null, Diagnostics.IsEmpty: true };
        var file = isNew ? new SourceText(content.Shown(FileName), SourceList.Opening) : found.Value;
        if (file is null || (content.Drafts.Sources.IsEmpty && !SourceList.IsEmpty(file)))
        {
            return NewCommand.Refuse(content.In(FileName));
        }

        var place = GroupOf(parsed, questions, SourceList.Groups(file));
        return new EntryAddition
        {
            Content = content,
            Path = FileName,
            Values = values,
            Otherwise = new Dictionary<string, string> { ["accessed"] = today.InFigures() },
            Trial = new Trial("a source", entry => new SourceText("new source", entry.Alone), new EntryCheck(content.Drafts, today).Source, "--id"),
            Add = entry => SourceList.Add(file, entry, place),
        }.Run(parsed, questions);
    }

    private SourceGroup? GroupOf(ParseResult parsed, Questions questions, ImmutableArray<SourceGroup> groups)
    {
        var named = parsed.GetValue(group);
        if (named is null && !groups.IsEmpty)
        {
            var about = $"the comment it goes below, or else the end: {string.Join("; ", groups.Select(one => one.Name))}";
            named = questions.Ask("group", about, isRequired: false, answer => ProblemWith(answer, groups));
        }

        return GroupOf(named, groups);
    }

    private static SourceGroup? GroupOf(string? named, ImmutableArray<SourceGroup> groups)
    {
        if (string.IsNullOrEmpty(named))
        {
            return null;
        }

        return ProblemWith(named, groups) is { } problem
            ? throw new UsageException($"--group: {problem}")
            : groups.First(group => IsNamed(group, named));
    }

    private static string? ProblemWith(string named, ImmutableArray<SourceGroup> groups) => groups.Any(group => IsNamed(group, named))
        ? null
        : $"there is no comment '{named}' above a source in {FileName}{Nearest.Hint(named, [.. groups.Select(group => group.Name)], "leave it out to add at the end")}";

    private static bool IsNamed(SourceGroup group, string name) => group.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
