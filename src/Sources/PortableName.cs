using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace EuNatoSite.Sources;

/// <summary>The one rule on names of files and folders: what Linux, macOS and Windows all can hold, and hold alike.</summary>
public static class PortableName
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(":*?\"<>|\\/");

    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
            "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
            "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
        ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReservedStems =
        Reserved.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// What keeps a name from being held everywhere, as the end of a sentence that starts with the name; null for a good name.
    /// </summary>
    public static string? ProblemWith(string name)
    {
        if (name.Length == 0 || name is "." or "..")
        {
            return "is no name of a file";
        }

        if (name[^1] is '.' or ' ')
        {
            return $"ends with a {(name[^1] == '.' ? "dot" : "space")}";
        }

        if (name.AsSpan().IndexOfAny(Forbidden) is var at and >= 0)
        {
            return $"has a '{name[at]}' in it";
        }

        // Names of plain letters are the rule, and have no such characters.
        var plain = name.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        foreach (var rune in name.AsSpan(plain < 0 ? name.Length : plain).EnumerateRunes())
        {
            if (ProblemWith(rune) is { } problem)
            {
                return problem;
            }
        }

        // Windows looks at what stands before the first dot alone: nul.md is the device as well.
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var stem = name.AsSpan(0, dot < 0 ? name.Length : dot).TrimEnd(' ');
        return ReservedStems.Contains(stem) ? $"is reserved on Windows, where '{stem}' is a device" : null;
    }

    /// <summary>The same for all names that some file system takes for one: upper and lower case of a letter are one.</summary>
    public static string Fold(string name) => name.ToUpperInvariant().ToLowerInvariant();

    private static string? ProblemWith(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
            $"has an invisible character in it (U+{rune.Value:X4})",

        // Names are compared without Unicode normalisation, which an invariant build does not have: so only names that are
        // normalised already (NFC) are let in. Composed letters such as 'é' are; a letter followed by an accent is not.
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
            $"has an accent in it that is a character of its own (U+{rune.Value:X4})",
        _ when IsDecomposed(rune.Value) => $"has a character in it that has another form as well (U+{rune.Value:X4})",

        // What stands for bytes that are not UTF-8.
        _ when rune == Rune.ReplacementChar => "has bytes in it that are not UTF-8",
        _ => null,
    };

    // Characters outside the marks that NFC replaces: letter-like signs, Hangul in parts, compatibility ideographs.
    private static bool IsDecomposed(int c) => c
        is 0x0340 or 0x0341 or 0x0343 or 0x0374 or 0x037E or 0x0387 or 0x1FBE or 0x1FEF or 0x1FFD
        or 0x2000 or 0x2001 or 0x2126 or 0x212A or 0x212B or 0x2329 or 0x232A
        or (>= 0x1100 and <= 0x11FF) or (>= 0xA960 and <= 0xA97F) or (>= 0xD7B0 and <= 0xD7FF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
