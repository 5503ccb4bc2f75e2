using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Changes;

/// <summary>A list under a heading.</summary>
/// <param name="Note">Follows the list; empty where there is nothing to add.</param>
internal sealed record ReportSection(string Heading, ImmutableArray<ReportLine> Lines, string Note);

/// <summary>A line of a list, and what stands indented beneath it.</summary>
/// <param name="Text">Its words are the report's own, as are numbers and <see cref="ReportWords"/>; what else is put in between comes from the content.</param>
internal sealed record ReportLine(FormattableString Text, ImmutableArray<FormattableString> Details);

/// <summary>Words of the report's own that are put in between.</summary>
internal sealed record ReportWords(string Text)
{
    public override string ToString() => Text;
}

/// <summary>What there is to say of changes, in the order in which whoever proposes them, and then an editor, would want to know it.</summary>
internal static class ChangeReport
{
    private const int MostPages = 20;
    private const int MostLines = 50;
    private const int LongText = 60;

    public static ImmutableArray<ReportSection> Of(SiteChanges changes) =>
    [
        .. new[]
        {
            // It bears on all that follows.
            Section(
                "Errors in what this is compared with: what could not be read for them may be told below as new or changed",
                changes.ErrorsBefore.Select(problem => new ReportLine($"{problem.ToString()}", []))),
            // Before the rest: publishing takes warnings as errors.
            Section("New problems", changes.Problems.Select(problem => new ReportLine($"{problem.ToString()}", []))),
            Section("Addresses that are gone", changes.LostPages.Select(Line)),
            Section("Places that are gone", changes.LostAnchors.Select(Line)),
            Section("Statements that lose support", changes.Support.Where(change => change.IsLost).Select(Line)),
            Section("Statements that gain support", changes.Support.Where(change => !change.IsLost).Select(Line)),
        },
        .. changes.Entries.Select(Section),
        Section("Built pages", changes.Pages.Select(Line), MostPages),
    ];

    private static ReportSection Section(string heading, IEnumerable<ReportLine> lines, int most = MostLines)
    {
        var all = lines.ToImmutableArray();
        return new(heading, [.. all.Take(most)], all.Length > most ? Invariant($"and {all.Length - most:N0} more") : "");
    }

    private static ReportSection Section(EntryChanges changes)
    {
        var heading = $"{char.ToUpperInvariant(changes.Kind[0])}{changes.Kind[1..]}s";
        return Section(heading,
        [
            .. changes.Added.Select(entry => new ReportLine($"added: {entry.Id}, {entry.Title}, at {entry.Location}", [])),
            .. changes.Changed.Select(entry => new ReportLine($"changed: {entry.Id}, {entry.Title}", [.. entry.Fields.Select(Line)])),
            .. changes.Removed.Select(entry => new ReportLine($"removed: {entry.Id}, {entry.Title}", [])),
        ]);
    }

    private static ReportLine Line(PageChange page) => page.IsNew
        ? new($"{page.Path}, {page.Title}: new, {Counted(page.Added, "word")}", [])
        : new($"{page.Path}, {page.Title}: {Difference(page.Added, page.Removed)}", []);

    private static ReportLine Line(LostPage page) => page switch
    {
        { MovedTo: { } path } => new($"{page.Path} is now {path}, and nothing leads on; write 'redirect-from: [...]' with the old address into the topic {page.Topic}", []),
        { Topic: not null } => new($"{page.Path} is gone; if another topic has taken its place, give that 'redirect-from: [...]' with this address", []),
        _ => new($"{page.Path} is gone", []),
    };

    private static ReportLine Line(LostAnchor lost) =>
        new($"{lost.Page + "#" + lost.Anchor} is gone; {Counted(lost.Users, "other page")} linked to it, and somebody elsewhere may", []);

    private static ReportLine Line(SupportChange change) =>
        new($"{change.Location} rests on {change.After}, before on {change.Before}: {Shortened(PlainText.InOneLine(change.Statement))}", []);

    private static FormattableString Line(FieldChange change)
    {
        if (change.Before.Length > LongText || change.After.Length > LongText)
        {
            var (added, removed) = Words.Difference(change.Before, change.After);
            return $"{change.Field}: {Difference(added, removed)}";
        }

        return $"{change.Field}: {Shown(change.Before)} is now {Shown(change.After)}";
    }

    private static ReportWords Difference(int added, int removed) => new(Invariant($"{Texts.Counted(added, "word")} more, {removed:N0} fewer"));

    private static ReportWords Counted(int number, string one) => new(Texts.Counted(number, one));

    private static object Shown(string text) => text.Length == 0 ? new ReportWords("nothing") : text;

    private static string Shortened(string text) => text.Length <= LongText ? text : text.Opening(LongText - 1) + "…";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
