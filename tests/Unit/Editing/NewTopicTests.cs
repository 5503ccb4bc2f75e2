using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;
using EuNatoSite.Markup;
using EuNatoSite.Parsing;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Editing;

public sealed class NewTopicTests
{
    [Fact]
    public void What_is_given_stands_there_and_nothing_is_wrong_with_the_rest() => Property.Holds(
        from title in NastyText.Lines
        from summary in NastyText.Lines
        from tags in NastyText.Lines.ListOf()
        select (title, summary, tags),
        given =>
        {
            var topic = Read(new(
            [
                new("title", FieldForm.Text, [given.title]), new("summary", FieldForm.Text, [given.summary]), new("order", FieldForm.Value, ["40"]),
                new("reviewed", FieldForm.Value, ["2026-11-22"]), new("tags", FieldForm.List, [.. given.tags]),
            ]));

            Assert.Equal((SmartQuotes.Of(given.title), SmartQuotes.Of(given.summary), 40), (topic.Title, topic.Summary, topic.Order));
            Assert.Equal(given.tags.Select(SmartQuotes.Of), topic.Tags.Select(tag => tag.Value));
            Assert.True(topic.IsDraft);
        });

    [Fact]
    public void The_notes_say_what_kinds_and_dates_there_are_and_every_list_is_shown()
    {
        var text = NewTopic.Text(new([]));

        Assert.Contains("\n#   dotnet run -- new term      kinds: institution, body, ", text, StringComparison.Ordinal);
        Assert.Contains("\n#   dotnet run -- new event     dates: 2003, 2003-03, ", text, StringComparison.Ordinal);
        Assert.Contains("\nsources: []\n", text, StringComparison.Ordinal);
        Assert.Contains("\nrelated: []\n", text, StringComparison.Ordinal);
        Assert.Contains("\ndraft: true\n---\n", text, StringComparison.Ordinal);
    }

    private static TopicDraft Read(NewEntry topic)
    {
        var read = TopicParser.ParseTopic(new SourceText("input/topics/history/a.md", NewTopic.Text(topic)), "history", "a");
        Assert.NotNull(read.Value);

        // Titles may be too long here or hold Markdown; what the file brings along must be right.
        Assert.DoesNotContain(read.Diagnostics, problem => problem.Code is not ("value-too-long" or "markdown-misplaced"));
        return read.Value;
    }
}
