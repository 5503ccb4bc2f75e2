using System.Globalization;
using System.Text;

namespace EuNatoSite.Benchmarks.Corpus;

/// <summary>The terms, events and disagreements of a topic's front matter, with as much in each as the real ones have.</summary>
internal static class Entries
{
    // As often as the real 358 terms are of each kind.
    private static readonly string[] Kinds =
    [
        "agreement", "body", "body", "body", "concept", "concept", "concept", "concept", "concept", "concept", "document", "document",
        "document", "exercise", "fund", "institution", "operation", "operation", "programme", "person",
    ];

    private static readonly string[] Organisations = ["eu", "eu", "eu", "nato", "nato", "nato", "joint", "joint", "weu", "other"];

    private static readonly string[] Regions = ["Western Balkans", "Eastern Mediterranean", "Baltic Sea", "Sahel"];

    public static void Terms(StringBuilder text, Range owned, Chance chance, Naming names)
    {
        Open(text, "terms", owned);
        for (var term = owned.Start.Value; term < owned.End.Value; term++)
        {
            var name = MadeName.Of(term);
            var kind = Kinds[term % Kinds.Length];
            Line(text, $"  - term: {name.Name}");
            Line(text, $"    id: {name.Id}");
            Line(text, name.Abbreviation is { } abbreviation ? $"    abbreviation: {abbreviation}" : null);
            Line(text, name.Alias is { } alias ? $"    aliases: [{alias}]" : null);
            Line(text, $"    kind: {kind}");
            var second = Words.Sentence(chance, names.Term().Mention(chance));
            Line(text, $"    definition: {Words.Sentence(chance)} {second}"); // 214 bytes each
            Line(text, chance.IsIn(0.87) ? $"    organisation: {chance.Of(Organisations)}" : null);
            Line(text, chance.IsIn(0.39) ? $"    period: {chance.Between(1949, 2010)}/.." : null);
            Line(text, chance.IsIn(0.11) ? $"    region: {chance.Of(Regions)}" : null);
            Line(text, kind == "person" ? $"    role: {Words.Phrase(chance, 4)}" : null);
            Line(text, $"    sources: {names.Sources(term % 3 == 0 ? 3 : 2)}"); // 843 in 358
        }
    }

    public static void Events(StringBuilder text, Range owned, Chance chance, Naming names)
    {
        Open(text, "events", owned);
        for (var number = owned.Start.Value; number < owned.End.Value; number++)
        {
            Line(text, $"  - date: {Date(chance)}");
            Line(text, $"    id: event-{number}");
            Line(text, $"    title: {Words.Phrase(chance, 6)}");
            Line(text, $"    text: {Words.Sentence(chance)} {Words.Sentence(chance)}"); // 191 bytes each
            Line(text, $"    organisation: {chance.Of(Organisations)}");
            string[] terms = [names.TermId(), names.TermId()];
            Line(text, $"    terms: [{string.Join(", ", terms.Distinct())}]"); // 623 in 287
            Line(text, $"    topics: [{names.IdNear()}]"); // 312 in 287
            Line(text, $"    sources: {names.Sources(2)}"); // 646 in 287
        }
    }

    public static void Disagreement(StringBuilder text, int topic, Chance chance, Naming names)
    {
        Line(text, $"disagreements:\n  - id: question-{topic}");
        Line(text, $"    question: {Words.Phrase(chance, 7)}?");
        Line(text, "    positions:");
        for (var position = 0; position < 2; position++) // 207 in 96
        {
            Line(text, $"      - answer: {Words.Sentence(chance)}");
            Line(text, $"        sources: {names.Sources(2)}");
        }

        Line(text, $"    reading: {Words.Sentence(chance)}");
        Line(text, $"    sources: {names.Sources(1)}");
    }

    private static string Date(Chance chance)
    {
        var year = chance.Between(1948, 2026);
        return chance.Below(10) switch
        {
            0 => $"{year}",
            1 => string.Create(CultureInfo.InvariantCulture, $"{year}-{chance.Between(1, 10):00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year}-{chance.Between(1, 10):00}-{chance.Between(1, 28):00}"),
        };
    }

    private static void Open(StringBuilder text, string key, Range owned) =>
        Line(text, owned.End.Value > owned.Start.Value ? $"{key}:" : null);

    private static void Line(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            text.Append(line).Append('\n');
        }
    }
}
