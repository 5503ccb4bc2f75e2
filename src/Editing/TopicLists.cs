using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Editing;

/// <summary>Adds to the lists that a topic's file holds.</summary>
internal static class TopicLists
{
    /// <summary>The file with one more term, after its others.</summary>
    /// <returns>Null where there is no place for it. Problems: those of reading front matter, <c>list-in-brackets</c>, <c>entry-misread</c>.</returns>
    public static Outcome<Insertion?> AddTerm(SourceText file, NewEntry entry) => Add(file, "terms", entry, list => list.Items.Length);

    /// <summary>The file with one more event: among its others by date where these are in the order of theirs, or else after them.</summary>
    /// <returns>As <see cref="AddTerm"/>.</returns>
    public static Outcome<Insertion?> AddEvent(SourceText file, NewEntry entry) =>
        Add(file, "events", entry, list => IndexByDate(list, entry.Fields.First(field => field.Key == "date").Values[0]));

    private static Outcome<Insertion?> Add(SourceText file, string key, NewEntry entry, Func<YamlSequence, int> indexIn)
    {
        var problems = new ProblemLog();
        if (Read(file, problems) is not { } root)
        {
            return problems.With<Insertion?>(null);
        }

        var found = root.Entries.FirstOrDefault(other => other.Key.Value == key);
        var index = found?.Value is YamlSequence list ? indexIn(list) : 0;
        var insertion = found?.Value switch
        {
            _ when root.IsFlow => null,
            null => WithNewList(file, root, key, entry),
            YamlSequence { IsFlow: true, Items: [], Span: var brackets } => InPlaceOf(brackets, file, entry.Lines(MarginsIn(root), QuoteHabits.None)),
            YamlSequence { IsFlow: false } lines => ListInsertion.Into(file, new PlaceInList(lines, index, AreApart: false), entry),
            YamlScalar { Text.Value: "" } => ListInsertion.Behind(file, found.Value.EndOfLines, entry.Lines(MarginsIn(root), QuoteHabits.None), isApart: false),
            _ => null,
        };
        if (insertion is null)
        {
            problems.Add(Problems.ListInBrackets(found?.Value.Location ?? root.Location, key));
            return problems.With<Insertion?>(null);
        }

        var after = Read(insertion.New, new ProblemLog());
        return ReadBack.Check(insertion, after, Expected(root, key, YamlShape.OfList(found?.Value as YamlSequence, index, entry)));
    }

    private static YamlMapping? Read(SourceText file, ProblemLog problems) =>
        FrontMatter.Split(file, problems) is { } front ? YamlReader.Read(front.Yaml, problems) as YamlMapping : null;

    // Of brackets with nothing between them; the blank before them goes too.
    private static Insertion InPlaceOf(TextSpan brackets, SourceText file, string lines) =>
        ListInsertion.Behind(new SourceText(file.Path, file.Text.Remove(brackets.Start - 1, brackets.End - brackets.Start + 1)), brackets.Start - 1, lines, isApart: false);

    private static Insertion WithNewList(SourceText file, YamlMapping root, string key, NewEntry entry)
    {
        var before = IndexOfNew(root, key);
        var lines = $"{new string(' ', root.Location.Column - 1)}{key}:\n{entry.Lines(MarginsIn(root), QuoteHabits.None)}";
        var insertion = before == 0
            ? new Insertion(file, file.OffsetOf(root.Location.Line, 1), lines, 0)
            : ListInsertion.Behind(file, root.Entries[before - 1].Value.EndOfLines, lines, isApart: false);
        return insertion with { EntryOffset = insertion.Lines.IndexOf('\n', insertion.EntryOffset) + 1 };
    }

    // Behind the last of the keys that come before it in the usual order.
    private static int IndexOfNew(YamlMapping root, string key)
    {
        for (var i = root.Entries.Length; i > 0; i--)
        {
            if (KeyOrder.Topic.Keys.IndexOf(root.Entries[i - 1].Key.Value) < KeyOrder.Topic.Keys.IndexOf(key))
            {
                return i;
            }
        }

        return 0;
    }

    // As the file's other lists have them.
    private static EntryMargins MarginsIn(YamlMapping root)
    {
        var other = root.Entries.Select(entry => entry.Value).OfType<YamlSequence>()
            .FirstOrDefault(list => list is { IsFlow: false, Items: [YamlMapping, ..] });
        var margin = root.Location.Column - 1;
        return other is null ? new EntryMargins(margin + 2, margin + 4) : EntryMargins.Of(other, other.Items[0]);
    }

    private static int IndexByDate(YamlSequence list, string written)
    {
        var dates = list.Items.Select(DateOf).ToList();
        var isInOrder = dates.TrueForAll(date => date is not null) && dates.Zip(dates.Skip(1)).All(pair => pair.First!.CompareTo(pair.Second) <= 0);
        return isInOrder && HistoricalDate.Parse(written) is { } own ? dates.Count(date => date!.CompareTo(own) <= 0) : dates.Count;
    }

    private static HistoricalDate? DateOf(YamlNode item) =>
        (item as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Key.Value == "date")?.Value is YamlScalar date
            ? HistoricalDate.Parse(date.Text.Value)
            : null;

    private static string Expected(YamlMapping root, string key, string list) => YamlShape.OfMapping(
        [.. root.Entries.Where(entry => entry.Key.Value != key).Select(entry => (entry.Key.Value, YamlShape.Of(entry.Value))), (key, list)]);
}
