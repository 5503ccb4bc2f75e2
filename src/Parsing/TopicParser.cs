using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Parsing;

/// <summary>Reads <c>topics/&lt;section&gt;/&lt;id&gt;.md</c> and <c>pages/&lt;id&gt;.md</c>.</summary>
internal static class TopicParser
{
    /// <summary>A topic; null where the file has no front matter that can be read.</summary>
    public static Outcome<TopicDraft?> ParseTopic(SourceText file, string section, string id)
    {
        var problems = new ProblemLog();
        if (Open(file, "a topic", problems) is not var (front, fields))
        {
            return problems.With<TopicDraft?>(null);
        }

        if (FrontMatter.EntriesIn(front.Body) is { } misplaced)
        {
            problems.Add(misplaced);
        }

        var name = new PlacedText(id, file, 0);
        var draft = new TopicDraft
        {
            Id = Ids.CheckName(name, problems),
            Section = new PlacedText(section, file, 0),
            Title = PlainField.Of(fields.Required("title", name, Limits.Title), "title", problems),
            Summary = PlainField.Of(fields.Required("summary", Limits.Summary), "summary", problems),
            Order = fields.Number("order") ?? int.MaxValue,
            Reviewed = fields.Day("reviewed"),
            ReviewAfter = fields.Day("review-after"),
            Sources = fields.Texts("sources"),
            Related = fields.Texts("related"),
            Tags = [.. fields.Texts("tags", Limits.Name).Select(text => SmartQuotes.Of(text))],
            RedirectFrom = fields.Texts("redirect-from"),
            IsDraft = fields.Flag("draft", otherwise: false),
            IsDraftUnsure = fields.IsNoFlag("draft"),
            Terms = [.. fields.Mappings("terms", "a term").Select(term => EntryParser.Term(term, problems))],
            Events = [.. fields.Mappings("events", "an event").Select(entry => EntryParser.Event(entry, problems))],
            Disagreements = [.. fields.Mappings("disagreements", "a disagreement").Select(entry => EntryParser.Disagreement(entry, problems))],
            Body = ProseParser.Parse(front.Body, BodyForm.Page, problems),
            Location = SourceLocation.StartOf(file.Path),
        };
        fields.TellOthers();
        return problems.With<TopicDraft?>(draft);
    }

    /// <summary>A standing page; null where the file has no front matter that can be read.</summary>
    public static Outcome<StandingPageDraft?> ParsePage(SourceText file, string id)
    {
        var problems = new ProblemLog();
        if (Open(file, "a page", problems) is not var (front, fields))
        {
            return problems.With<StandingPageDraft?>(null);
        }

        var name = new PlacedText(id, file, 0);
        var draft = new StandingPageDraft(
            Ids.CheckName(name, problems),
            PlainField.Of(fields.Required("title", name, Limits.Title), "title", problems),
            PlainField.Of(fields.Required("summary", Limits.Summary), "summary", problems),
            ProseParser.Parse(front.Body, BodyForm.Page, problems),
            SourceLocation.StartOf(file.Path));
        fields.TellOthers();
        return problems.With<StandingPageDraft?>(draft);
    }

    private static (FrontMatter Front, Fields Fields)? Open(SourceText file, string what, ProblemLog problems)
    {
        if (FrontMatter.Split(file, problems) is not { } front)
        {
            return null;
        }

        switch (YamlReader.Read(front.Yaml, problems))
        {
            case YamlMapping mapping:
                return (front, new Fields(mapping, what, problems));
            case null when problems.IsEmpty:
                problems.Add(Problems.KeyMissing(front.Yaml.Location, "title", what));
                return null;
            case { } other:
                problems.Add(Problems.WrongType(other.Location, "front matter", "keys and values, one a line: title: ..."));
                return null;
            default:
                return null;
        }
    }
}
