using System.CommandLine;
using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;

namespace EuNatoSite.Commands;

/// <summary><c>new term</c>: an entry of the glossary, in the topic that defines it.</summary>
internal static class NewTermCommand
{
    public static Command Create() => new TopicEntry
    {
        Name = "term",
        Phrase = "a term",
        About = "Add an entry of the glossary to the topic that defines it.",
        Values = new(
            new("--term", "term", FieldForm.Text, "its name, as running text has it") { IsRequired = true },
            new("--id", "id", FieldForm.Value, "its id, if not made of the name; its page is called so") { IsAsked = false },
            new("--abbreviation", "abbreviation", FieldForm.Text, "its abbreviation, which text is linked by as well"),
            new("--alias", "aliases", FieldForm.List, "other names that text is linked by"),
            new("--kind", "kind", FieldForm.Value, $"which register lists it: {Choices.Terms}"),
            new("--organisation", "organisation", FieldForm.Value, $"whose it is: {Choices.Organisations}"),
            new("--period", "period", FieldForm.Value, $"when it ran or was in force: {Problems.DateForms}"),
            new("--region", "region", FieldForm.Text, "where, for an operation or a mission"),
            new("--role", "role", FieldForm.Text, "for a person: office and years"),
            new("--no-link-text", "link-text", FieldForm.Value, "where running text is not to be linked to it by itself") { Flag = "false", IsAsked = false },
            new("--definition", "definition", FieldForm.Text, "what it is, in one to three sentences") { IsRequired = true },
            new("--source", "sources", FieldForm.List, "ids of its sources in sources.yml; 'new source' adds one there") { IsRequired = true, AreIds = true }),
        Check = (check, owner, text) => check.Term(owner, text),
        Add = TopicLists.AddTerm,
    }.Create();
}
