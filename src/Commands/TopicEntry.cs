using System.Collections.Immutable;
using System.CommandLine;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary>A kind of entry that a topic's file holds a list of, and the command that adds one.</summary>
internal sealed class TopicEntry
{
    private readonly Option<string> input = SiteOptions.InputOption();

    private readonly Option<string?> topic = new("--topic")
    {
        Description = "The topic it belongs to: the name of its file without '.md'. Required.",
        HelpName = "topic",
    };

    /// <summary><c>event</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>an event</c>.</summary>
    public required string Phrase { get; init; }

    public required string About { get; init; }

    public required NewValues Values { get; init; }

    /// <summary>The errors that an entry would have in a topic; the text is a list of one.</summary>
    public required Func<EntryCheck, TopicDraft, SourceText, ImmutableArray<Diagnostic>> Check { get; init; }

    public required Func<SourceText, NewEntry, Outcome<Insertion?>> Add { get; init; }

    public Command Create()
    {
        var command = new Command(Name, About);
        command.Options.Add(topic);
        Values.AddTo(command);
        command.Options.Add(input);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var named = parsed.GetValue(topic) ?? "";
        var missing = Values.Missing(parsed);
        var questions = Questions.For($"new {Name}", [.. named.Length == 0 ? missing.Prepend(topic.Name) : missing]);
        var content = Content.Read(parsed.GetValue(input)!); // has a default
        if (content.Obstacles is { IsEmpty: false } obstacles)
        {
            return NewCommand.Refuse(obstacles);
        }

        named = named.Length > 0 ? named : questions.Ask(
            "topic", "the one it belongs to: the name of its file without '.md'", isRequired: true, answer => ProblemWith(answer, content));
        if (ProblemWith(named, content) is { } unknown)
        {
            throw new UsageException($"{topic.Name}: {unknown}");
        }

        var path = FilesOf(named, content).First();
        var found = content.Find(path);
        var owner = content.Drafts.Topics.FirstOrDefault(draft => draft.Location.Path == content.Shown(path));
        if (found.Value is not { } file || owner is null)
        {
            return NewCommand.Refuse(content.In(path));
        }

        NewCommand.Warn(content.Unread);
        var check = new EntryCheck(content.Drafts, BuildDay.Read("", null));
        return new EntryAddition
        {
            Content = content,
            Path = path,
            Values = Values,
            Trial = new Trial(Phrase, entry => new SourceText($"new {Name}", entry.Alone), text => Check(check, owner, text), topic.Name),
            Add = entry => Add(file, entry),
        }.Run(parsed, questions);
    }

    // 'berlin-plus' and 'history/berlin-plus' alike.
    private static IEnumerable<string> FilesOf(string named, Content content) =>
        content.TopicFiles(named.Split('/')[^1]).Where(path => path == InputLayout.FileOfTopic(named) || !named.Contains('/', StringComparison.Ordinal));

    private static string? ProblemWith(string named, Content content)
    {
        switch (FilesOf(named, content).ToList())
        {
            case [_]:
                return null;
            case [var one, var other, ..]:
                return $"this is the name of both '{one}' and '{other}'; write its section before it, such as history/berlin-plus";
        }

        var hasSection = named.Contains('/', StringComparison.Ordinal);
        var known = content.Drafts.Topics.Select(draft => hasSection ? $"{draft.Section.Value}/{draft.Id.Value}" : draft.Id.Value);
        return Problems.TopicUnknown(SourceLocation.StartOf(""), named, [.. known]).Message;
    }
}
