using System.Buffers;
using System.Text;
using System.Text.Unicode;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Sources;

/// <summary>
/// Turns the bytes of a file into text that shows what it is: strict UTF-8 without characters that nobody sees.
/// </summary>
internal static class SourceDecoder
{
    /// <summary>After so many characters of one kind in a file the rest is not listed.</summary>
    private const int MaxListed = 20;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Outcome<SourceText> Decode(SourceFile file)
    {
        if (Utf16Of(file.Bytes.Span) is { } utf16)
        {
            // Read as what it is, so that what it holds is not told as missing.
            var wide = new SourceText(file.Path, () => WithLineFeeds(utf16.GetString(file.Bytes.Span).TrimStart('\uFEFF')));
            return new(wide, [Problems.NotUtf8(SourceLocation.StartOf(file.Path), "all of this is UTF-16")]);
        }

        var text = new SourceText(file.Path, () => WithLineFeeds(Encoding.UTF8.GetString(TextOf(file))));
        var bytes = TextOf(file);
        if (!Utf8.IsValid(bytes))
        {
            var valid = ValidPrefix(bytes);
            var before = WithLineFeeds(Encoding.UTF8.GetString(bytes[..valid]));
            return new(text, [Problems.NotUtf8(text.At(before.Length), $"the byte 0x{bytes[valid]:X2} is not UTF-8 text")]);
        }

        var problems = new ProblemLog();
        var nul = text.Text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            problems.Add(Problems.NulCharacter(text.At(nul)));
        }

        if (FirstConflict(text.Text) is { } conflict)
        {
            problems.Add(Problems.ConflictMarker(text.At(conflict)));
        }

        foreach (var offset in InvisibleCharacters.In(text.Text).Take(MaxListed))
        {
            var rune = Rune.GetRuneAt(text.Text, offset);
            problems.Add(Problems.InvisibleCharacter(text.At(offset), rune.Value, InvisibleCharacters.NameOf(rune)));
        }

        foreach (var lost in LostCharacters.In(text.Text).Take(MaxListed))
        {
            problems.Add(Problems.CharacterLost(text.At(lost.Offset), lost.Written, lost.Meant));
        }

        return problems.With(text);
    }

    // Where two versions begin or end, as git leaves them for who merges: one of the marks may have been taken out. The line between them
    // may be meant.
    private static int? FirstConflict(string text) => FirstLine(text, "<<<<<<< ") ?? FirstLine(text, ">>>>>>> ");

    private static int? FirstLine(string text, string beginning)
    {
        var at = text.IndexOf(beginning, StringComparison.Ordinal);
        while (at > 0 && text[at - 1] != '\n')
        {
            at = text.IndexOf(beginning, at + 1, StringComparison.Ordinal);
        }

        return at < 0 ? null : at;
    }

    // By its byte order mark, or by its first two characters: a file here begins with plain ones, and UTF-8 has no zero beside them.
    private static UnicodeEncoding? Utf16Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        _ => null,
    };

    private static ReadOnlySpan<byte> TextOf(SourceFile file) =>
        file.Bytes.Span[(file.Bytes.Span.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0)..];

    private static string WithLineFeeds(string text) => text.Contains('\r', StringComparison.Ordinal)
        ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        : text;

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
