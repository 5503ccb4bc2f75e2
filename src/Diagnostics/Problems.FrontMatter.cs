using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

public static partial class Problems
{
    /// <summary>How a date can be written, as people are told it.</summary>
    public const string DateForms = "2003, 2003-03, 2003-03-17, 2016/2018, 2004/.. or ../1954, with ~ for about or ? for uncertain";

    /// <param name="reason">What is wrong, and what to do.</param>
    public static Diagnostic FrontMatterMissing(SourceLocation at, string reason) => Error("front-matter-missing", at, reason);

    /// <param name="reason">A clause, and what to do: <c>a tab indents this line; indent it with spaces</c>.</param>
    public static Diagnostic YamlSyntax(SourceLocation at, string reason) => Error("yaml-syntax", at,
        $"this is not valid YAML: {reason}");

    /// <param name="limit">What it is more than: <c>16 levels deep</c>.</param>
    /// <param name="mend">What to do, as a clause.</param>
    public static Diagnostic YamlLimit(SourceLocation at, string limit, string mend) => Error("yaml-limit", at,
        $"the YAML here is more than {limit}; {mend}");

    /// <param name="sign">What it begins with, as a text may too.</param>
    public static Diagnostic YamlFeature(SourceLocation at, string feature, string? sign = null) => Error("yaml-feature", at,
        $"YAML {feature} are not used here; write the value out{(sign is null ? "" : $", or put a text that begins with '{sign}' in \"double quotes\"")}");

    public static Diagnostic KeyDuplicate(SourceLocation at, string key, SourceLocation first, bool mayBeginEntry = false) => Error("key-duplicate", at,
        $"the key '{key}' stands here a second time (first at {first}); {(mayBeginEntry ? "put '- ' before it if a new entry begins here, or keep one of the two" : "keep one")}");

    /// <param name="isRestOfText">Whether it looks like what a comma cut off from a text.</param>
    public static Diagnostic KeyUnknown(SourceLocation at, string key, string what, ImmutableArray<string> known, bool isRestOfText = false) => Error(ProblemCode.KeyUnknown, at,
        $"{what} has no key {Quote(key)}" + (isRestOfText && Nearest.To(key, known) is null
            ? "; put a text that holds a comma in \"double quotes\""
            : Nearest.Hint(key, known, "take it out")));

    public static Diagnostic KeyMissing(SourceLocation at, string key, string what) => Error(ProblemCode.KeyMissing, at,
        $"{what} must have the key '{key}'; add a line '{key}: ...'");

    public static Diagnostic WrongType(SourceLocation at, string key, string wanted) => Error(ProblemCode.WrongType, at,
        $"'{key}' must be {wanted}");

    public static Diagnostic ValueTooLong(SourceLocation at, string key, int length, int limit) => Error("value-too-long", at,
        $"'{key}' has {length} characters; shorten it to at most {limit}");

    public static Diagnostic TextCut(SourceLocation at, string key) => Error("text-cut", at,
        $"'{key}' ends here, as YAML takes the '#' and what follows for a comment; put the whole text in \"double quotes\", or the comment on a line of its own");

    public static Diagnostic MarkdownMisplaced(SourceLocation at, string key, string written) => Error("markdown-misplaced", at,
        $"'{key}' is plain text, where {Quote(written)} would be shown as it is typed; write the words alone");

    public static Diagnostic ValueUnknown(SourceLocation at, string key, string value, ImmutableArray<string> known) =>
        Error("value-unknown", at, $"'{key}' cannot be {Quote(value)}{Nearest.Hint(value, known, "take it out")}");

    /// <param name="mend">What to do, where that is clear: <c>did you mean '2003-03'?</c></param>
    public static Diagnostic DateInvalid(SourceLocation at, string key, string value, string? mend = null) => Error("date-invalid", at,
        $"'{key}' cannot be read as a date: {Quote(value)}; {mend ?? $"write {DateForms}, of days that there are and with the earlier one first"}");

    /// <param name="meant">The same as it is read here, where that is clear.</param>
    /// <param name="why">Why a day is none: <c>February 2023 has 28 days</c>.</param>
    public static Diagnostic DayInvalid(SourceLocation at, string key, string value, string? meant = null, string? why = null) => Error("day-invalid", at,
        $"'{key}' must be a day that there is, not {Quote(value)}; "
        + (meant is not null ? $"did you mean '{meant}'?" : $"{(why is null ? "" : $"{why}: ")}write it as 2026-11-22"));

    public static Diagnostic DayImpossible(SourceLocation at, string key, DateOnly day, DateOnly reviewed) => Error("day-impossible", at,
        $"'{key}' cannot be {day:yyyy-MM-dd}, before 'reviewed', which is {reviewed:yyyy-MM-dd}; look at the year and the month, and write the day that is meant");

    /// <param name="isOfAll">Whether all other days are held against it, so that today may be the wrong one of the two.</param>
    public static Diagnostic DayToCome(SourceLocation at, string key, DateOnly day, bool isOfAll = false) => Warning("day-to-come", at,
        $"'{key}' is {day:yyyy-MM-dd}, a day that is still to come; look at the year and the month, and write the day that is meant"
        + (isOfAll ? ", or see to the clock or '--date' if today is another day than the program takes it for" : ""));

    // What to do with an https address that is none.
    private const string WholeAddress = "see that it has one 'https://' and a whole host, and write %20 for a space";

    /// <param name="mend">What to do where it is one of https, and not one for this.</param>
    public static Diagnostic AddressNotHttps(SourceLocation at, string key, string address, string? mend = null) => Error("address-not-https", at,
        $"'{key}' must be {(mend is null ? "an https address" : "the https address of a host or folder")}, not {Quote(address)}; "
        + (mend is not null ? mend
            : address.Contains("](https://", StringComparison.Ordinal) ? "write the address alone, without words and brackets"
            : address.StartsWith("<https://", StringComparison.Ordinal) ? "write the address alone, without '<' and '>'"
            : address.StartsWith("https://", StringComparison.Ordinal) ? WholeAddress
            : "write one that starts with 'https://'"));

    public static Diagnostic PositionsTooFew(SourceLocation at) => Error("positions-too-few", at,
        "a disagreement needs at least two positions; add a line '- { answer: ..., sources: [...] }' for each answer");

    public static Diagnostic ListInBrackets(SourceLocation at, string key) => Error("list-in-brackets", at,
        $"a new entry goes on lines of its own, and '{key}' does not hold its entries so; take brackets out, and write each entry on lines that open with '- '");

    public static Diagnostic EntryMisread(SourceLocation at) => Error("entry-misread", at,
        "with a new entry here the file would not be read as it was; write the entry in by hand, or mend the lines around it first");

    /// <param name="what">What it is to be: <c>an id</c>.</param>
    /// <param name="mend">What to write, as a clause.</param>
    public static Diagnostic IdInvalid(SourceLocation at, string id, string what, string mend) => Error(ProblemCode.IdInvalid, at,
        $"{Quote(id)} cannot be {what}; {mend}");

    /// <param name="meant">The path that was meant, where that is clear.</param>
    /// <param name="mend">What else to do, as a clause.</param>
    /// <param name="isFolder">Whether it is a folder, and another was meant.</param>
    public static Diagnostic PathUnexpected(SourceLocation at, string? meant, string? mend = null, bool isFolder = false) => Error(ProblemCode.PathUnexpected, at, (meant, mend) switch
    {
        ({ } path, _) => $"no {(isFolder ? "folder" : "file")} of this name is expected here; did you mean '{path}'?",
        (_, { } clause) => $"no file of this name is expected here; {clause}",
        _ => "no file is expected here; topics are topics/<section>/<id>.md, pages are pages/<id>.md, figures are data/<name>.csv, pictures lie in media/",
    });

    /// <param name="why">A clause: <c>every site needs one</c>.</param>
    public static Diagnostic FileMissing(SourceLocation at, string name, string why) => Error(ProblemCode.FileMissing, at,
        $"the file '{name}' is missing, and {why}; put it there");

    public static Diagnostic CsvSyntax(SourceLocation at, string reason) => Error("csv-syntax", at, $"this row cannot be read: {reason}");

    public static Diagnostic TableEmpty(SourceLocation at) => Error("table-empty", at,
        "this table has a head and no rows; write a row beneath it for each country or figure, or take the file away");

    public static Diagnostic CsvValue(SourceLocation at, string column, string value, string wanted) => Error("csv-value", at,
        $"'{column}' cannot be {Quote(value)}; write {wanted}");

    /// <param name="mend">What to do, where another picture is not needed.</param>
    public static Diagnostic PictureRefused(SourceLocation at, string reason, string? mend = null) => Error("picture-refused", at,
        $"{reason}; {mend ?? "use png, jpg, webp, or an svg that only draws"}");
}
