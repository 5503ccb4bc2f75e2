using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Changes;

/// <summary>An entry of the site, as fields of plain texts that can be compared with those of another state.</summary>
/// <param name="Fields">Each with its values: one, several where it is a list, none where it is left out.</param>
internal sealed record ComparedEntry(
    string Id, string Title, ImmutableArray<(string Name, ImmutableArray<string> Values)> Fields, SourceLocation Location);

/// <summary>Everything that a site tells, by kind, and how two sites differ in it.</summary>
internal static class EntryComparison
{
    private static readonly ImmutableArray<(string Kind, Func<Site, IEnumerable<ComparedEntry>> Of)> Kinds =
    [
        ("topic", site => site.Topics.Select(Of)),
        ("term", site => site.Terms.Select(Of)),
        ("event", site => site.Events.Select(Of)),
        ("disagreement", site => site.Disagreements.Select(Of)),
        ("source", site => site.Sources.Select(Of)),
        ("member", site => site.Members.Select(Of)),
        ("figure", site => site.Series.Select(Of).OfType<ComparedEntry>()),
        ("page", site => site.StandingPages.Select(Of)),
    ];

    public static ImmutableArray<EntryChanges> Compare(Site? before, Site after) =>
    [
        .. Kinds.Select(kind => Compare(kind.Kind, [.. before is null ? [] : kind.Of(before)], [.. kind.Of(after)]))
            .Where(changes => !(changes.Added.IsEmpty && changes.Changed.IsEmpty && changes.Removed.IsEmpty)),
    ];

    private static EntryChanges Compare(string kind, ImmutableArray<ComparedEntry> before, ImmutableArray<ComparedEntry> after)
    {
        // An id may be made of a date and a title: what has lost its own is looked for by its title.
        var (byId, now) = (ById(before), ById(after));
        var lost = byId.Keys.Except(now.Keys).Select(id => byId[id]).ToList();
        var (added, changed) = (new List<ChangedEntry>(), new List<ChangedEntry>());
        foreach (var (id, entry) in now)
        {
            var old = byId.GetValueOrDefault(id) ?? lost.Find(other => other.Title == entry.Title);
            if (old is null)
            {
                added.Add(Changed(entry, []));
                continue;
            }

            lost.Remove(old);
            if (Differences(old, entry) is { IsEmpty: false } fields)
            {
                changed.Add(Changed(entry, fields));
            }
        }

        return new EntryChanges(kind, [.. added], [.. changed], [.. lost.Select(entry => Changed(entry, []))]);
    }

    // Where an input has errors an id may be there twice: the second is another entry, and compared with the second.
    private static OrderedDictionary<(string Id, int Turn), ComparedEntry> ById(ImmutableArray<ComparedEntry> entries) =>
        new(entries.GroupBy(entry => entry.Id).SelectMany(same => same.Index().Select(entry => KeyValuePair.Create((same.Key, entry.Index), entry.Item))));

    private static ChangedEntry Changed(ComparedEntry entry, ImmutableArray<FieldChange> fields) => new(entry.Id, entry.Title, fields, entry.Location);

    private static ImmutableArray<FieldChange> Differences(ComparedEntry before, ComparedEntry after)
    {
        var (old, now) = (FieldsOf(before), FieldsOf(after));
        return
        [
            .. from field in now.Keys.Union(old.Keys)
               let values = (Before: old.GetValueOrDefault(field, []), After: now.GetValueOrDefault(field, []))
               let change = new FieldChange(field, Without(values.Before, values.After), Without(values.After, values.Before))
               where change.Before != change.After
               select change,
        ];
    }

    private static OrderedDictionary<string, ImmutableArray<string>> FieldsOf(ComparedEntry entry) =>
        new([KeyValuePair.Create("id", ImmutableArray.Create(entry.Id)), .. entry.Fields.Select(field => KeyValuePair.Create(field.Name, field.Values))]);

    // Of a list, what it has that the other has not: its order is of no matter.
    private static string Without(ImmutableArray<string> values, ImmutableArray<string> others) => string.Join(", ", values.Except(others));

    private static ComparedEntry Of(Topic topic) => new(
        topic.Id.Value,
        topic.Title,
        [
            ("title", Text(topic.Title)), ("summary", Text(topic.Summary)), ("section", Text(topic.Section.Value)), ("body", Text(topic.Body)),
            ("sources", List(topic.Sources)), ("related", List(topic.Related)), ("tags", List(topic.Tags)),
            ("reviewed", Text(topic.Reviewed)), ("review-after", Text(topic.ReviewAfter)),
            ("redirect-from", List(topic.RedirectFrom.Select(path => path.Value))),
        ],
        topic.Location);

    private static ComparedEntry Of(Term term) => new(
        term.Id.Value,
        term.Name,
        [
            ("term", Text(term.Name)), ("abbreviation", Text(term.Abbreviation)), ("aliases", List(term.Aliases)),
            ("kind", Text(term.Kind?.Name().Key)), ("definition", Text(term.Definition)),
            ("organisation", Text(term.Organisation?.Name().Key)), ("period", Text(term.Period)), ("region", Text(term.Region)),
            ("role", Text(term.Role)), ("link-text", Text(term.LinkText ? null : "false")), ("sources", List(term.Sources)), ("topic", Text(term.Topic.Value)),
        ],
        term.Location);

    private static ComparedEntry Of(TimelineEvent entry) => new(
        entry.Id.Value,
        entry.Title,
        [
            ("date", Text(entry.Date)), ("title", Text(entry.Title)), ("text", Text(entry.Text)),
            ("organisation", Text(entry.Organisation?.Name().Key)), ("terms", List(entry.Terms)), ("topics", List(entry.OtherTopics)),
            ("horizon", Text(entry.IsHorizon ? "true" : null)), ("sources", List(entry.Sources)), ("topic", Text(entry.Topic.Value)),
        ],
        entry.Location);

    private static ComparedEntry Of(Disagreement disagreement) => new(
        disagreement.Id.Value,
        disagreement.Question,
        [
            ("question", Text(disagreement.Question)),
            ("positions", List(disagreement.Positions.Select(WordsOf))),
            ("reading", Text(disagreement.Reading)), ("sources", List(disagreement.Sources)), ("topic", Text(disagreement.Topic.Value)),
        ],
        disagreement.Location);

    private static string WordsOf(Position position) => $"{position.Answer.Body.Text.Value.Trim()} ({string.Join(", ", position.Sources)})";

    private static ComparedEntry Of(Source source) => new(
        source.Id.Value,
        source.Title,
        [
            ("title", Text(source.Title)), ("author", Text(source.Author)), ("publisher", Text(source.Publisher)), ("date", Text(source.Date)),
            ("url", Text(source.Url?.Value)), ("copy", Text(source.Copy?.Value)), ("standing", Text(source.Standing.Name().Key)),
            ("archived", Text(source.Archived?.Value)), ("accessed", Text(source.Accessed)), ("note", Text(source.Note)),
        ],
        source.Location);

    private static ComparedEntry Of(Member member) => new(
        member.Iso2,
        member.Country,
        [
            ("country", Text(member.Country)), ("eu-since", Text(member.EuSince)), ("eu-until", Text(member.EuUntil)),
            ("nato-since", Text(member.NatoSince)), ("sources", List(member.Sources)), ("note", Text(member.Note)),
        ],
        member.Location);

    // Each year is a field, so that a figure that was mended is named by its year. What the site counts itself is no entry.
    private static ComparedEntry? Of(DataSeries series) => series.Location is { } location
        ? new(
            $"{series.Id}/{series.Group}",
            $"{series.Id}, {series.Group}",
            [.. series.Points.Select(point => (point.Year.ToString(CultureInfo.InvariantCulture), Text(WordsOf(point, series.Unit))))],
            location)
        : null;

    private static string WordsOf(DataPoint point, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.Value} {unit} {point.PriceBasis} {point.Source}").Trim();

    private static ComparedEntry Of(StandingPage page) =>
        new(page.Id, page.Title, [("title", Text(page.Title)), ("summary", Text(page.Summary)), ("body", Text(page.Body))], page.Location);

    private static ImmutableArray<string> Text(Prose? prose) => Text(prose?.Body.Text.Value.Trim());

    private static ImmutableArray<string> Text(HistoricalDate? date) => Text(date?.ToString());

    private static ImmutableArray<string> Text(DateOnly? day) => Text(day?.InFigures());

    private static ImmutableArray<string> Text(string? text) => string.IsNullOrEmpty(text) ? [] : [text];

    private static ImmutableArray<string> List<T>(IEnumerable<T> items) => [.. items.Select(item => $"{item}")];
}
