using System.Collections.Frozen;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Parsing;

/// <summary>
/// A line that nearly is YAML, as people write lists and keys elsewhere. The parser takes it for text that goes on, and gives up at a line
/// further down.
/// </summary>
/// <param name="Reason">A clause, and what to do.</param>
internal readonly partial record struct YamlSlip(int At, string Reason)
{
    // Of all files, as the schemas have them.
    private static readonly FrozenSet<string> Keys =
    [
        "abbreviation", "accessed", "aliases", "answer", "archived", "author", "base-url", "copy", "date", "definition", "description", "disagreements",
        "draft", "edit-branch", "events", "facts-as-of", "horizon", "id", "kind", "language", "link-text", "note", "order", "organisation", "period",
        "positions", "publisher", "question", "reading", "redirect-from", "region", "related", "repository", "review-after", "reviewed", "role", "sections",
        "sources", "standing", "summary", "tagline", "tags", "term", "terms", "text", "title", "topics", "url",
    ];

    private const string NoBlankBehindDash = "a blank is missing behind the '-' of an entry; write '- ' before it";

    /// <summary>The one that made the parser give up at an index: in its line, or in the one above; null where neither looks so.</summary>
    public static YamlSlip? Find(string yaml, int at)
    {
        var start = yaml.StartOfLine(at);
        var found = In(yaml, start) ?? OfQuote(yaml, start);
        if (found is null && start > 0)
        {
            start = yaml.StartOfLine(start - 1);
            found = In(yaml, start);
        }

        // A list has its mark on each line: the first of them is told.
        while (found is not null && start > 0 && yaml.StartOfLine(start - 1) is var above && ListMark().IsMatch(LineAt(yaml, above)))
        {
            (start, found) = (above, In(yaml, above));
        }

        return found ?? OfFirstKey(yaml);
    }

    /// <summary>A key that a blank which is none to YAML became part of; null for any other.</summary>
    public static string? OfKey(string key) => key.Length > 0 && key.Trim() != key
        ? TakenForLetter(char.IsWhiteSpace(key[0]) ? key[0] : key[^1], "beside this key")
        : null;

    /// <summary>A text in the place of a list, whose first dash lacks its blank; null for any other.</summary>
    public static string? OfList(string text) =>
        ListMark().Match(text) is { Success: true } dash && dash.Groups["mark"].Value == "-" ? NoBlankBehindDash : null;

    private static YamlSlip? In(string yaml, int start)
    {
        var line = LineAt(yaml, start);
        if (OtherBlank().Match(line) is { Success: true } other)
        {
            var blank = other.Groups["blank"];
            return new(start + blank.Index, TakenForLetter(blank.Value[0], "here"));
        }

        if (Note().Match(line) is { Success: true } note)
        {
            return new(start + note.Groups["mark"].Index, $"'{note.Groups["mark"].Value}' begins no note here; write '#' in its place, or take the line out");
        }

        if (UnspacedKey().Match(line) is { Success: true } unspaced)
        {
            var key = unspaced.Groups["key"];
            return new(start + key.Index, $"a blank is missing behind '{key.Value}:'; write '{key.Value}: ...'");
        }

        if (ListMark().Match(line) is { Success: true } list)
        {
            var mark = list.Groups["mark"];
            return new(start + mark.Index, mark.Value == "-"
                ? NoBlankBehindDash
                : $"'{mark.Value}' opens no entry of a list here; write '- ' in its place");
        }

        return OfKeyAlone(yaml, start, line);
    }

    private static YamlSlip? OfKeyAlone(string yaml, int start, string line)
    {
        if (KeyAlone().Match(line) is not { Success: true } alone)
        {
            return null;
        }

        var (key, opensEntry, isKnown) = (alone.Groups["key"], alone.Groups["dash"].Success, Keys.Contains(alone.Groups["key"].Value));
        // At the margin no text can go on; elsewhere it may begin with any word, but never right beneath a key.
        var isKey = key.Index == 0 ? isKnown || alone.Groups["rest"].Value is not [',', ..]
            : isKnown && (opensEntry ? IsKeyAt(LineAt(yaml, yaml.NextLine(start)), key.Index) : IsKeyAt(LineAbove(yaml, start, key.Index), key.Index));
        return isKey
            ? new(start + key.Index, $"this line has no ':' behind its key; write '{key.Value}: ...'"
                + (opensEntry ? "" : ", or indent a line that goes on with the text above it"))
            : null;
    }

    private static bool IsKeyAt(string line, int column) => Key().Match(line) is { Success: true } key && key.Groups["key"].Index == column;

    // The nearest that does not stand further in: what does belongs to it.
    private static string LineAbove(string yaml, int start, int column)
    {
        while (start > 0)
        {
            start = yaml.StartOfLine(start - 1);
            var line = LineAt(yaml, start);
            if (line.TrimStart(' ', '-') is { Length: > 0 } text && text[0] != '#' && line.Length - text.Length <= column)
            {
                return line;
            }
        }

        return "";
    }

    private static string TakenForLetter(char blank, string where) =>
        $"a blank that never breaks a line (U+{(int)blank:X4}) stands {where}, which YAML takes for a letter; write a plain one";

    // Only where the parser gave up: a text may well begin with one.
    private static YamlSlip? OfQuote(string yaml, int start) =>
        CurlyQuote().Match(LineAt(yaml, start)) is { Success: true } quote
            ? new(start + quote.Groups["mark"].Index, $"'{quote.Groups["mark"].Value}' is no quotation mark to YAML; put the text in \"double quotes\", the straight ones")
            : null;

    // Keys further down stand at the margin, and this one does not.
    private static YamlSlip? OfFirstKey(string yaml)
    {
        var first = IndentedFirst().Match(yaml);
        return first.Success
            ? new(first.Groups["key"].Index, "this key is indented and those beneath it are not; take out the blanks before it")
            : null;
    }

    private static string LineAt(string yaml, int start) => yaml[start..yaml.EndOfLine(start)];

    // Where a plain one would part a key or a dash from what follows, or indent it.
    [GeneratedRegex(@"^ *(?:- *)?(?:[a-z][a-z-]*:)?(?<blank>[\u00A0\u2000-\u200A\u202F\u3000])")]
    private static partial Regex OtherBlank();

    // As other languages begin one.
    [GeneratedRegex(@"^ *(?<mark>//|<!--|/\*)")]
    private static partial Regex Note();

    [GeneratedRegex(@"^ *(?:- +)?(?<key>[a-z][a-z-]*):(?=[^\s:/])")]
    private static partial Regex UnspacedKey();

    // A star before a word may be an alias, which has a message of its own.
    [GeneratedRegex(@"^ *(?:(?<mark>[*•·‣▪◦–—])[ \t\u00A0]|(?<mark>-)(?=[\p{L}\[{""']))")]
    private static partial Regex ListMark();

    [GeneratedRegex("^ *(?<dash>- +)?(?<key>[a-z][a-z-]*)(?<rest>[ ;=,][^:]*)?$")]
    private static partial Regex KeyAlone();

    [GeneratedRegex("^ *(?:- +)?(?<key>[a-z][a-z-]*):(?: |$)")]
    private static partial Regex Key();

    [GeneratedRegex(@"^ *(?:- +)?[a-z][a-z-]*: +(?<mark>[“”„‘’«»])")]
    private static partial Regex CurlyQuote();

    [GeneratedRegex(@"\A(?:[ \t]*(?:#[^\n]*)?\n)* +(?<key>[a-z][a-z-]*):[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[a-z][a-z-]*:")]
    private static partial Regex IndentedFirst();
}
