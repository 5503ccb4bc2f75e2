namespace EuNatoSite.Diagnostics;

/// <summary>What an editor would ask for: content that is right in form, and not yet good to read or to trust.</summary>
public static partial class Problems
{
    public static Diagnostic TopicLength(SourceLocation at, int words) => Warning(ProblemCode.TopicLength, at, words < EditorialLimits.FewestWords
        ? $"the topic has {Texts.Counted(words, "word")}; write {EditorialLimits.Words}, or make it part of another"
        : $"the topic has {Texts.Counted(words, "word")}; cut it to {EditorialLimits.Words}, or split it");

    public static Diagnostic LinksFew(SourceLocation at, int links, int wanted) => Warning(ProblemCode.LinksFew, at,
        $"the topic links to {Texts.Counted(links, "other topic")}; link to at least {wanted} where a reader would want to go on");

    public static Diagnostic CitationMissing(SourceLocation at, string number) => Warning(ProblemCode.CitationMissing, at,
        $"this text gives a number or a year ({Quote(number)}) and no source; add a citation, such as [@source-id]");

    public static Diagnostic Spelling(SourceLocation at, string written, string right) => Warning("spelling", at,
        $"{Quote(written)} is not how this site spells it; write '{right}'");

    /// <param name="meant">How a link to the same is written; null where that is not known.</param>
    /// <param name="isFile">Whether it is that of a page's file on the repository's host.</param>
    public static Diagnostic AddressOwn(SourceLocation at, string address, string? meant, bool isFile = false) => Warning("address-own", at,
        $"{Quote(address)} {(isFile ? "is the file of a page of this site, and takes who reads that away from it" : "is on this site, and takes who reads a copy of it away from that")}; write {meant ?? PathOfFile + ExampleOfPath}");

    public static Diagnostic DateAhead(SourceLocation at, string date) => Warning(ProblemCode.DateAhead, at,
        $"the event is dated {date}, which is still to come; write 'horizon: true' for what is still ahead, or mend the date");

    public static Diagnostic HorizonPassed(SourceLocation at, string date) => Warning("horizon-passed", at,
        $"the horizon of {date} has passed; say what came of it, and leave out 'horizon'");

    public static Diagnostic EventLong(SourceLocation at, int sentences) => Warning("event-long", at,
        $"this text has {Texts.Counted(sentences, "sentence")}; say what happened in at most two, and the rest in the topic");

    public static Diagnostic TermUnused(SourceLocation at, string term) => Warning(ProblemCode.TermUnused, at,
        $"no topic, event or definition uses the term '{term}'; use it where a reader meets it, or leave it out");

    public static Diagnostic PictureUnused(SourceLocation at) => Warning(ProblemCode.PictureUnused, at,
        "no page shows this picture; show it where it helps a reader, or delete it");

    public static Diagnostic TopicUnlinked(SourceLocation at, string topic) => Warning(ProblemCode.TopicUnlinked, at,
        $"no other topic links to '{topic}'; link to it where a reader would want to go on");

    public static Diagnostic EventUnconnected(SourceLocation at, string title) => Warning(ProblemCode.EventUnconnected, at,
        $"the event {Quote(title)} names no term and no other topic; list in 'terms' what it concerns, or in 'topics' who else should show it");
}

/// <summary>How long a topic and the text of an event are to be.</summary>
public static class EditorialLimits
{
    public const int FewestWords = 500;
    public const int MostWords = 1500;
    public const string Words = "500 to 1,500";
    public const int MostSentencesOfEvent = 2;
}
