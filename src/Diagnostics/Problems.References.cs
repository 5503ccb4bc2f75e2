using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

public static partial class Problems
{
    // What a link to another page is made of.
    private const string PathOfFile = "the path of a Markdown file from this one, such as ";
    private const string ExampleOfPath = "../history/berlin-plus.md";

    public static Diagnostic IdDuplicate(SourceLocation at, string what, string id, SourceLocation first) => Error(ProblemCode.IdDuplicate, at,
        $"there is another {what} with the id '{id}' at {first}; "
        // Of these the id is the name of the file, and either may be the copy.
        + (what is "topic" or "page" ? "give one of the two files another name, or delete the one that should not be there" : "give one of them another id, or its own again if one was changed by mistake"));

    /// <param name="otherId">The other term with that name; null where a term has it twice.</param>
    /// <param name="other">Where the name stands first.</param>
    public static Diagnostic NameTaken(SourceLocation at, string name, string? otherId, SourceLocation other) => Error(ProblemCode.NameTaken, at, otherId is null
        ? $"this term has the name {Quote(name)} already, at {other}; take it out here"
        : $"the name {Quote(name)} also belongs to the term '{otherId}' at {other}, so text could not be linked to either; keep it in one");

    /// <param name="date">That of the other event, as people are told it, where it is another.</param>
    public static Diagnostic EventRepeated(SourceLocation at, string title, string? date, SourceLocation other) => Warning("event-repeated", at,
        $"an event of the title {Quote(title)} stands at {other} too{(date is null ? "" : $", dated {date}")}; keep one if both are the same, or give each a title of its own");

    public static Diagnostic NameCommon(SourceLocation at, string name) => Error("name-common", at,
        $"{Quote(name)} stands in texts of any kind, and each would be linked to this term; take the name out, or give a longer one");

    // Several ids in one, of which some are there, lack the comma between them.
    private static string IdHint(string written, ImmutableArray<string> known, string otherwise, string? meant = null) =>
        meant is null && written.Split([' ', ',', ';', '|', '/'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } ids && ids.Any(id => known.Contains(id))
            ? $"; write {Quote(string.Join(", ", ids))}, with a ',' between two ids of a list"
            : Nearest.Hint(written, known, otherwise, meant);

    public static Diagnostic SectionUnknown(SourceLocation at, string section, ImmutableArray<string> known) => Error("section-unknown", at,
        $"there is no section {Quote(section)} in site.yml, and a topic belongs to the section of its folder{Nearest.Hint(section, known, "add it to its list 'sections'")}");

    /// <param name="isElse">Whether it is the id of a topic or a term.</param>
    public static Diagnostic SourceUnknown(SourceLocation at, string id, ImmutableArray<string> known, bool isElse = false) => Error(ProblemCode.SourceUnknown, at, isElse
        ? $"{Quote(id)} is a topic or a term, and no source; link to it as [[{id}]], or name a source of sources.yml"
        : $"there is no source {Quote(id)} in sources.yml{IdHint(id, known, "add it there, or name one that is there")}");

    /// <param name="meant">The id that was meant, where that is known already.</param>
    public static Diagnostic TopicUnknown(SourceLocation at, string id, ImmutableArray<string> known, string? meant = null) => Error(ProblemCode.TopicUnknown, at,
        $"there is no topic {Quote(id)}{IdHint(id, known, "write the name of a topic's file, without '.md'", meant)}");

    /// <param name="meant">As for <see cref="TopicUnknown"/>.</param>
    public static Diagnostic TermUnknown(SourceLocation at, string id, ImmutableArray<string> known, string? meant = null) => Error(ProblemCode.TermUnknown, at,
        $"there is no term {Quote(id)}{IdHint(id, known, "write the id of a term, as its page in the glossary is called", meant)}");

    /// <param name="meant">As for <see cref="TopicUnknown"/>.</param>
    /// <param name="isSource">Whether it is the id of a source.</param>
    public static Diagnostic LinkTargetNotFound(SourceLocation at, string written, ImmutableArray<string> known, string? meant = null, bool isSource = false) =>
        Error("link-target-not-found", at, isSource
            ? $"{Quote(written)} is a source, and no topic or term; cite it as [@{written}]"
            : $"there is no topic or term {Quote(written)}{Nearest.Hint(written, known, "write the name of a topic's file without '.md', or the id of a term", meant)}");

    /// <param name="meant">What was meant, as it is written in this file; null where nobody can know.</param>
    /// <param name="example">A path that is better than any other for an example.</param>
    public static Diagnostic LinkFileNotFound(SourceLocation at, string path, string? meant, string? example = null, bool isNoPage = false) => Error("link-file-not-found", at, isNoPage
        ? $"the link leads to {Quote(path)}, which becomes no page of the site; link to a topic or page, or cite a source as [@source-id]"
        : $"the link leads to {Quote(path)}, and there is no such file; "
        + (meant is null ? $"write {PathOfFile}{example ?? ExampleOfPath}" : $"did you mean '{meant}'?"));

    public static Diagnostic LinkToDraft(SourceLocation at, string id, string? topic = null) => Error(ProblemCode.LinkToDraft, at,
        $"'{id}' {(topic is null || topic == id ? "is" : $"is a term of '{topic}', which is")} marked 'draft: true' and will not be published; publish it or take the link out");

    /// <param name="known">The ids of its headings and of the terms, events and disagreements that it owns.</param>
    /// <param name="meant">As for <see cref="TopicUnknown"/>.</param>
    /// <param name="isPicture">Whether the link leads to a picture, which has none of them.</param>
    public static Diagnostic AnchorNotFound(SourceLocation at, string anchor, string path, ImmutableArray<string> known, string? meant = null, bool isPicture = false) =>
        Error("anchor-not-found", at,
            $"there is no heading or entry {Quote('#' + anchor)} in {(path.Length == 0 ? "this file" : $"'{path}'")}"
            + Nearest.Hint(anchor, known, (isPicture ? "" : "add the heading, or ") + "take the '#' and what follows it out", meant));

    public static Diagnostic SeriesUnknown(SourceLocation at, string series, ImmutableArray<string> known) => Error("series-unknown", at,
        $"there is no series {Quote(series)} in the files of data/{Nearest.Hint(series, known, "write a name from their first column")}");

    /// <param name="isBackwards">Whether its years end before they begin.</param>
    public static Diagnostic ChartEmpty(SourceLocation at, bool isBackwards) => Error("chart-empty", at, isBackwards
        ? "no figures are left for this chart, as its 'from' is later than its 'to'; write the earlier year as 'from'"
        : "no figures are left for this chart; widen 'from', 'to' or 'group', or name another series");

    /// <param name="why">A clause, and what to do: <c>no event is of these years; widen them</c>.</param>
    public static Diagnostic FigureEmpty(SourceLocation at, string why) => Error("figure-empty", at, $"this figure would show nothing: {why}");

    public static Diagnostic ChartUnitsDiffer(SourceLocation at, string units) => Error("chart-units-differ", at,
        $"the series of one chart must share a unit, and these have: {units}; make a chart of each");

    public static Diagnostic RowDuplicate(SourceLocation at, string row, SourceLocation first) => Error("row-duplicate", at,
        $"there is a row for {row} at {first} already; keep one");

    public static Diagnostic RedirectInvalid(SourceLocation at, string path) => Error("redirect-invalid", at,
        $"{Quote(path)} cannot be an old address; write one from the site's root and not in 'assets/', of lower-case letters, digits and hyphens and with '.html', such as 'history/old-name.html'");

    public static Diagnostic AddressTaken(SourceLocation at, string path, string by) => Error(ProblemCode.AddressTaken, at,
        $"the address '{path}' is also that of {by}; choose another id or redirect");

    /// <param name="hasSources">Whether it names any.</param>
    public static Diagnostic Uncorroborated(SourceLocation at, string what, bool hasSources) => Warning(ProblemCode.Uncorroborated, at, hasSources
        ? $"{what} rests on no primary, official, research or press source; name a better source, or take it out"
        : $"{what} names no source that sources.yml has; add a line 'sources: [...]' that does");

    public static Diagnostic ReviewDue(SourceLocation at, DateOnly due) => Warning("review-due", at,
        $"this topic was to be reviewed by {due:yyyy-MM-dd}; check it against its sources and set 'reviewed' and 'review-after'");
}
