using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary><c>new topic</c>: a topic's file, as a draft.</summary>
internal sealed partial class NewTopicCommand
{
    private const string PlaceName = "<section>/<id>";

    // The year 9999 has no next.
    private static readonly DateOnly LastToMove = DateOnly.MaxValue.AddYears(-1);

    private readonly Option<string> input = SiteOptions.InputOption();

    private readonly Argument<string?> place = new("section/id")
    {
        Description = "Where it is to stand: a section of site.yml, and the id that is to be the name of its file and its address, such as history/berlin-plus.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly NewValues values = new(
        new("--title", "title", FieldForm.Text, "its title, up to 80 characters") { IsRequired = true },
        new("--summary", "summary", FieldForm.Text, "what lists and searches show under the title, up to 200 characters") { IsRequired = true },
        new("--order", "order", FieldForm.Value, "its place in the section, a whole number; the end if left out") { IsAsked = false },
        new("--reviewed", "reviewed", FieldForm.Value, "the day on which it is checked against its sources, such as 2026-11-22; today if left out") { IsAsked = false },
        new("--review-after", "review-after", FieldForm.Value, "the day by which to do so again; a year later if left out") { IsAsked = false },
        new("--source", "sources", FieldForm.List, "ids of the sources in sources.yml that the page rests on") { AreIds = true },
        new("--related", "related", FieldForm.List, "topics to read next: names of their files without '.md'") { AreIds = true },
        new("--tag", "tags", FieldForm.List, "what it is about, as readers know it, such as crisis management or PESCO; the search finds it by them"));

    public static Command Create()
    {
        var own = new NewTopicCommand();
        var command = new Command("topic", "Begin a topic: a file with its front matter, as a draft that is not published yet.");
        command.Arguments.Add(own.place);
        own.values.AddTo(command);
        command.Options.Add(own.input);
        command.SetAction(own.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var named = PlaceIn(parsed.GetValue(place) ?? "");
        var missing = values.Missing(parsed);
        var questions = Questions.For("new topic", [.. named.Length == 0 ? missing.Prepend(PlaceName) : missing]);
        var otherwise = Days(parsed);
        var content = Content.Read(parsed.GetValue(input)!); // has a default
        if (content.Obstacles is { IsEmpty: false } obstacles)
        {
            return NewCommand.Refuse(obstacles);
        }

        NewCommand.Warn(content.Unread);
        var check = new EntryCheck(content.Drafts, BuildDay.Read("", null));
        named = named.Length > 0 ? named : PlaceIn(questions.Ask(
            PlaceName, "a section of site.yml, and the id that names its file and its address: history/berlin-plus", isRequired: true,
            answer => ProblemWith(PlaceIn(answer), content, check)));
        if (ProblemWith(named, content, check) is { } refused)
        {
            throw new UsageException($"{PlaceName}: {refused}");
        }

        otherwise["order"] = NextOrder(content, named).ToString(CultureInfo.InvariantCulture);
        var file = FileOf(named, content, "");
        var trial = new Trial(
            "a topic", topic => new SourceText(file.Path, NewTopic.Text(topic)), text => check.Topic(FileOf(named, content, text.Text)), PlaceName);
        SourceWriter.Create(content.Folder, file.RelativePath, NewTopic.Text(values.Read(parsed, otherwise, questions, trial)));
        var begun = $"Began {SourceLocation.StartOf(file.Path)}, a draft that is not published yet.";
        Deed.Tell(begun, () => Console.WriteLine(
            $"""
            {begun}

            Fill in the lists at its top and write its body: notes in the file say what goes where.
            See it with: dotnet run -- preview --drafts
            When it is ready, take out 'draft: true', and see what an editor would ask for: {NewCommand.CheckCall}
            """));
        return ExitCode.Done;
    }

    private Dictionary<string, string> Days(ParseResult parsed)
    {
        var reviewed = BuildDay.Read("--reviewed", values.Given(parsed, "reviewed"));
        return new()
        {
            ["reviewed"] = reviewed.InFigures(),
            ["review-after"] = (reviewed < LastToMove ? reviewed.AddYears(1) : DateOnly.MaxValue).InFigures(),
        };
    }

    // The next ten after the last, so that others fit in between.
    private static int NextOrder(Content content, string named)
    {
        var orders = content.Drafts.Topics.Where(topic => topic.Section.Value == named.Split('/')[0] && topic.Order < 1_000_000).Select(topic => topic.Order);
        return Math.Max(0, orders.DefaultIfEmpty(0).Max()) / 10 * 10 + 10;
    }

    private static string? ProblemWith(string named, Content content, EntryCheck check)
    {
        if (named.Split('/') is not [var section, var id] || !Slug.IsValid(section))
        {
            return $"'{named}' is not a section and an id; write both, such as history/berlin-plus";
        }

        if (content.TopicFiles(id).FirstOrDefault() is { } path)
        {
            return $"there is a topic of that name already, {content.Shown(path)}; choose another id, or add to that one";
        }

        return check.Topic(FileOf(named, content, NewTopic.Text(new NewEntry([])))).FirstOrDefault(problem => problem.Code != ProblemCode.KeyMissing)?.Message;
    }

    // Of the path of its file, too.
    private static string PlaceIn(string named) => PathOfTopic().Replace(named, "");

    [GeneratedRegex(@"^(?:input/)?topics/(?=[^/]+/)|\.md$")]
    private static partial Regex PathOfTopic();

    private static SourceFile FileOf(string named, Content content, string text) =>
        SourceFile.OfText(content.Shown(InputLayout.FileOfTopic(named)), text) with { RelativePath = InputLayout.FileOfTopic(named) };
}
