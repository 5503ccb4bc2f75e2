using System.Globalization;

namespace EuNatoSite.Diagnostics;

/// <summary>What can be wrong with an input file before anybody asks what it means.</summary>
public static partial class Problems
{
    public static Diagnostic SymbolicLink(SourceLocation at) => Error("symlink", at,
        "this is a symbolic link, and links are not followed; put the file itself here");

    /// <param name="why">Completes "the name ...": <c>ends with a dot</c>.</param>
    public static Diagnostic PathNotPortable(SourceLocation at, string name, string why) => Error("path-not-portable", at,
        $"the name {Quote(name)} {why}, so not every computer can hold it; rename it, best with a-z, 0-9 and hyphens");

    public static Diagnostic PathCollision(SourceLocation at, string otherPath) => Error(ProblemCode.PathCollision, at,
        $"Windows and macOS take this path for the same as '{otherPath}'; rename one of the two");

    public static Diagnostic FileTooLarge(SourceLocation at, long bytes, int limit) => Error("file-too-large", at,
        $"the file has {Size(bytes)}; the limit is {Size(limit)}: split it or make it smaller");

    /// <param name="why">A clause: <c>permission is denied</c>.</param>
    public static Diagnostic FileUnreadable(SourceLocation at, string why) => Error(ProblemCode.FileUnreadable, at,
        $"this could not be read: {why}");

    /// <param name="what">A clause: <c>the byte 0xFC is not UTF-8 text</c>.</param>
    public static Diagnostic NotUtf8(SourceLocation at, string what) => Error(ProblemCode.NotUtf8, at,
        $"{what}; save the file with the encoding UTF-8");

    /// <param name="meant">Null where nobody can know.</param>
    public static Diagnostic CharacterLost(SourceLocation at, string written, string? meant) => Error("character-lost", at, meant is null
        ? $"{Quote(written)} stands here in place of a character that was lost between two encodings (U+FFFD); write the one that is meant"
        : $"{Quote(written)} is what {(string.IsNullOrWhiteSpace(meant) ? "a space that keeps words together" : Quote(meant))} becomes where UTF-8 is read in another encoding; write what is meant");

    public static Diagnostic NulCharacter(SourceLocation at) => Error("nul-character", at,
        "there is a NUL character here (U+0000), which no text holds; delete it, and see that the file is text saved as UTF-8");

    /// <param name="isEscaped">Whether a backslash and what follows it spell the character.</param>
    public static Diagnostic InvisibleCharacter(SourceLocation at, int codePoint, string name, bool isEscaped = false) => Error("invisible-character", at, isEscaped
        ? $"a backslash and what follows it between \"double quotes\" here stand for an invisible character, U+{codePoint:X4} ({name}); write two backslashes for one, or delete both"
        : $"there is an invisible character here, U+{codePoint:X4} ({name}), which could make the text read differently from what it is; delete it");

    public static Diagnostic ConflictMarker(SourceLocation at) => Error(ProblemCode.ConflictMarker, at,
        "a mark of two versions of a text stands here, as '<<<<<<<', '=======' and '>>>>>>>' do around them; keep what is right of both, and delete the marks");

    /// <summary>A number of bytes for people, rounded up.</summary>
    internal static string Size(long bytes) => bytes switch
    {
        >= 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{(bytes + 107374182) / 107374183 / 10.0:0.#} GiB"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(bytes + 104857) / 104858 / 10.0:0.#} MiB"),
    };
}
