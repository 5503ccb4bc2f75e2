using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Parsing;

/// <summary>Reads the terms, events and disagreements that a topic owns.</summary>
internal static class EntryParser
{
    public static TermDraft Term(Fields fields, ProblemLog problems)
    {
        var name = SmartQuotes.Of(fields.Required("term", Limits.Name));
        var draft = new TermDraft
        {
            Id = IdOf(fields, name, name.Value, problems),
            Name = name,
            Abbreviation = SmartQuotes.Of(fields.Text("abbreviation", Limits.Name)),
            Aliases = [.. fields.Texts("aliases", Limits.Name).Select(text => SmartQuotes.Of(text))],
            Kind = fields.Kind("kind", Kinds.Terms),
            Definition = ProseParser.Parse(fields.Required("definition", Limits.Statement), BodyForm.Inline, problems),
            Organisation = fields.Kind("organisation", Kinds.Organisations),
            Period = fields.Date("period"),
            Region = SmartQuotes.Of(fields.Text("region", Limits.Name))?.Value,
            Role = SmartQuotes.Of(fields.Text("role", Limits.Role))?.Value,
            LinkText = fields.Flag("link-text", otherwise: true),
            Sources = fields.Texts("sources"),
            Location = fields.Location,
        };
        fields.TellOthers();
        return draft;
    }

    public static EventDraft Event(Fields fields, ProblemLog problems)
    {
        var written = fields.Required("date");
        var title = fields.Required("title", Limits.EventTitle);
        var draft = new EventDraft
        {
            Id = IdOf(fields, title, $"{written.Value} {title.Value}", problems),
            Date = fields.Date("date"),
            Title = PlainField.Of(title, "title", problems),
            Text = Prose(fields, "text", problems),
            Organisation = fields.Kind("organisation", Kinds.Organisations),
            Terms = fields.Texts("terms"),
            Topics = fields.Texts("topics"),
            IsHorizon = fields.Flag("horizon", otherwise: false),
            Sources = fields.Texts("sources"),
            Location = fields.Location,
        };
        fields.TellOthers();
        return draft;
    }

    public static DisagreementDraft Disagreement(Fields fields, ProblemLog problems)
    {
        var question = fields.Required("question", Limits.Question);
        var draft = new DisagreementDraft(
            Ids.Check(fields.Required("id", fields.At(Ids.StandIn(fields.Location))), problems),
            PlainField.Of(question, "question", problems),
            [.. fields.Mappings("positions", "a position").Select(position => Position(position, problems))],
            Prose(fields, "reading", problems),
            fields.Texts("sources"),
            fields.Location);
        if (draft.Positions.Length < Limits.FewestPositions)
        {
            problems.Add(Problems.PositionsTooFew(fields.Location));
        }

        fields.TellOthers();
        return draft;
    }

    private static PositionDraft Position(Fields fields, ProblemLog problems)
    {
        var draft = new PositionDraft(
            ProseParser.Parse(fields.Required("answer", Limits.Statement), BodyForm.Inline, problems),
            fields.Texts("sources"),
            fields.Location);
        fields.TellOthers();
        return draft;
    }

    // The id that is written, or else the one that words make.
    private static PlacedText IdOf(Fields fields, PlacedText name, string words, ProblemLog problems)
    {
        if (fields.Text("id") is { } id)
        {
            return Ids.Check(id, problems);
        }

        var slug = Slug.Of(words);
        if (slug.Length > 0)
        {
            return Ids.Check(name with { Value = slug }, problems);
        }

        if (name.Value.Length > 0)
        {
            problems.Add(Problems.KeyMissing(fields.Location, "id", "an entry whose name has no Latin letter or digit"));
        }

        return name with { Value = Ids.StandIn(fields.Location) };
    }

    private static ProseDraft? Prose(Fields fields, string key, ProblemLog problems) =>
        fields.Text(key, Limits.Statement) is { } text ? ProseParser.Parse(text, BodyForm.Inline, problems) : null;
}
