using System.CommandLine;
using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;

namespace EuNatoSite.Commands;

/// <summary><c>new event</c>: an entry of the timeline, in the topic that tells it.</summary>
internal static class NewEventCommand
{
    public static Command Create() => new TopicEntry
    {
        Name = "event",
        Phrase = "an event",
        About = "Add an event of the timeline to the topic that tells it, in the order of dates.",
        Values = new(
            new("--date", "date", FieldForm.Value, $"when: {Problems.DateForms}, and no more exactly than the source does") { IsRequired = true },
            new("--id", "id", FieldForm.Value, "its id, if not the date and the title") { IsAsked = false },
            new("--title", "title", FieldForm.Text, "what happened, up to 100 characters") { IsRequired = true },
            new("--text", "text", FieldForm.Text, "more on it, one or two sentences"),
            new("--organisation", "organisation", FieldForm.Value, $"whose it is: {Choices.Organisations}"),
            new("--horizon", "horizon", FieldForm.Value, "for what is still ahead: a target, the end of a mandate, a meeting that is due") { Flag = "true", IsAsked = false },
            new("--term", "terms", FieldForm.List, "ids of glossary entries it concerns") { AreIds = true },
            new("--other-topic", "topics", FieldForm.List, "other topics that show it: names of their files without '.md'") { AreIds = true },
            new("--source", "sources", FieldForm.List, "ids of its sources in sources.yml; 'new source' adds one there") { IsRequired = true, AreIds = true }),
        Check = (check, owner, text) => check.Event(owner, text),
        Add = TopicLists.AddEvent,
    }.Create();
}
