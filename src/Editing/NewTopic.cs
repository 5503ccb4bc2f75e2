using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Editing;

/// <summary>The file of a new topic: its front matter with notes for who fills it in, and a body that says what it should hold.</summary>
internal static class NewTopic
{
    // In the order in which they stand. A list is written even when it is empty, so that it is seen where it goes.
    private static readonly ImmutableArray<(EntryField? Empty, string Key, string Notes)> Keys =
    [
        (null, "title", "Lines that open with '#' are notes for you: take them out as you go. The name of this file is the topic's address."),
        (null, "summary", "What lists and searches show under the title: one or two sentences, up to 200 characters."),
        (null, "order", "Its place in the section: a lower number stands before a higher one."),
        (null, "reviewed", "When somebody last checked every statement against its sources, and when to do so again: days, such as 2026-11-22."),
        (null, "review-after", ""),
        (EmptyList("sources"), "sources", "What the page as a whole rests on: ids from sources.yml, as [one, two]. 'dotnet run -- new source' adds one there."),
        (EmptyList("related"), "related", "What to read next: names of other topics' files without '.md', as [one, two]. Both show each other."),
        (EmptyList("tags"), "tags", "What it is about, in some words as readers know them, as [crisis management, PESCO]. The search finds the topic by them, and no page shows them."),
        (new("draft", FieldForm.Value, ["true"]), "draft", $"""
            Glossary entries and events of the topic stand in lists 'terms' and 'events' below. These commands add to them, and ask for what they need:
              dotnet run -- new term      kinds: {string.Join(", ", Kinds.Terms.Select(kind => kind.Key))}
              dotnet run -- new event     dates: {Problems.DateForms}
            A draft is not published. When the topic is ready, take out this note and the next line, and run 'dotnet run -- check'.
            """),
    ];

    private const string Body = $"""
        Open with what it is and why it matters, in two or three sentences that stand alone: many readers read no further. Then take this text out and write {EditorialLimits.Words} words of your own, in British spelling.

        ## A heading for each part

        - Cite a source behind every paragraph that gives a fact: `[@source-id]`, or `[@source-id, p. 4]` for a page of it.
        - Link to at least three other topics where a reader would want to go on: `[Berlin Plus](../history/berlin-plus.md)`. A topic that no other links to is hard to find, so link to this one as well.
        - Terms of the glossary are linked by themselves where they first appear.
        - Where sources differ, say so, and say which you follow and why.

        ## Open questions

        Close with what is not settled or not known, where there is something.

        """;

    /// <summary>The file's text. What is not given is empty, or left out where it cannot be.</summary>
    public static string Text(NewEntry topic)
    {
        var text = new StringBuilder("---\n");
        foreach (var (empty, key, notes) in Keys)
        {
            if ((topic.Fields.FirstOrDefault(field => field.Key == key) ?? empty) is { } field)
            {
                text.AppendJoin("", notes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"# {line}\n"))
                    .Append(field.Line(QuoteHabits.None)).Append('\n');
            }
        }

        return text.Append("---\n").Append(Body).ToString();
    }

    private static EntryField EmptyList(string key) => new(key, FieldForm.List, []);
}
