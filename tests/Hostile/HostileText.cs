using FsCheck;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Hostile;

/// <summary>A grammar of files as they could be, with what does harm in every place.</summary>
internal static class HostileText
{
    private static readonly Gen<string> Word = Gen.Elements(
        "NATO", "the EU", "a", "\"", "'", "<b>", "</script>", "<!--", "&lt;", "&#106;", "&#x202E;", "\\", "`", "|", "[", "]", "(", ")", "*", "_", "~", "\u202E", "\0",
        "é", "\U0001F600", "\t", "  ", "window.hit=1", "onclick=\"window.hit=1\"", "{onclick=window.hit=1}", "<img src=x onerror='window.hit=1'>", "$1", "%00");

    private static readonly Gen<string> Address = Gen.Elements(
        "https://example.org/", "http://example.org/?a=b&c", "mailto:a@example.org", "one.md", "../history/one.md#a", "#a", "javascript:window.hit=1", "JaVaScRiPt:x",
        "java&Tab;script:x", "&#106;avascript:x", "//evil.example", "\\\\evil.example", "data:text/html,x", "vbscript:x", "%6Aavascript:x", "<javascript:x>", "\u0001javascript:x", "",
        "https://evil.example/\"onclick=\"x", "../../media/a.svg", "file:///etc/passwd");

    private static readonly Gen<string> Value = Gen.OneOf(
        Quoted(Words(3)), Words(2), Gen.Elements("[]", "{}", "~", "true", "2003-03-17", "2003/..", "[treaty]", "treaty", "&a x", "*a", "!t x", "<<", "|\n  a\n", ">-\n  b\n",
            "\"\\x00\"", "\"\\u202E\"", "\"a\\r\\nb\"", "\"\\U00110000\"", "[", "{a: b", "con", "../x", "a/b", "=1+1", "[a, [b]]", "{ a: { b: c } }", "\"", "'", "0x1f", "-1"), Address.Select(address => $"\"{address}\""));

    /// <summary>A topic's file.</summary>
    public static Gen<string> Topics =>
        from front in Gen.Frequency((9, Front), (1, Words(4)))
        from body in Blocks(3)
        select $"---\ntitle: One\nsummary: Of one.\n{front}\n---\n{body}\n";

    private static Gen<string> Front => Entry.ListOf().Select(entries => string.Join('\n', entries.Take(6)));

    private static Gen<string> Entry => Gen.OneOf(
        Pair("order", "reviewed", "review-after", "sources", "related", "tags", "redirect-from", "draft", "terms", "events", "disagreements", "titel", "<<", "__proto__"),
        from fields in Pair("term", "id", "abbreviation", "aliases", "kind", "definition", "organisation", "period", "region", "role", "link-text", "sources").ListOf()
        select "terms:\n  - " + string.Join("\n    ", fields.Take(6).Prepend("term: Word")),
        from fields in Pair("id", "date", "title", "text", "organisation", "terms", "topics", "horizon", "sources").ListOf()
        select "events:\n  - " + string.Join("\n    ", fields.Take(6).Prepend("date: 2003")),
        from answer in Value
        from question in Value
        select $"disagreements:\n  - id: d\n    question: {question}\n    positions:\n      - {{ answer: {answer}, sources: [treaty] }}\n      - {{ answer: b }}");

    private static Gen<string> Pair(params string[] keys) => from key in Gen.Elements(keys) from value in Value select $"{key}: {value}";

    private static Gen<string> Words(int most) => Word.ListOf().Select(words => string.Join(' ', words.Take(most)));

    private static Gen<string> Quoted(Gen<string> texts) => texts.Select(text => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");

    private static Gen<string> Inline(int depth) => depth == 0 ? Words(4) : Gen.OneOf(
        Words(5),
        Wrapped("*", "*", depth), Wrapped("**", "**", depth), Wrapped("`", "`", depth), Wrapped("[[", "]]", depth), Wrapped("[@", "]", depth), Wrapped("[^", "]", depth), Wrapped("<", ">", depth),
        from words in Inline(depth - 1) from address in Address select $"[{words}]({address})",
        from words in Inline(depth - 1) from address in Address from title in Words(2) select $"![{words}](<{address}> \"{title}\")",
        Address.Select(address => $"<{address}>"),
        from words in Inline(depth - 1) select $"[{words}][r]",
        Gen.Elements("[[one]]", "[[one|<b>]]", "[@treaty]", "[@treaty, p. \"4\"]", "[^1]", "<script>window.hit=1</script>", "<?x?>", "<![CDATA[x]]>"));

    private static Gen<string> Wrapped(string start, string end, int depth) => Inline(depth - 1).Select(text => start + text + end);

    private static Gen<string> Blocks(int depth) => Block(depth).ListOf().Select(blocks => string.Join("\n\n", blocks.Take(5)));

    private static Gen<string> Block(int depth) => depth == 0 ? Inline(2) : Gen.OneOf(
        Inline(depth), Inline(depth),
        Prefixed("# ", depth), Prefixed("- ", depth), Prefixed("> ", depth), Prefixed("> [!NOTE]\n> ", depth), Prefixed("    ", depth), Prefixed("a\n: ", depth), Prefixed("[^1]: ", depth), Prefixed("1. ", depth),
        from address in Address from title in Words(2) select $"[r]: {address} '{title}'",
        from cell in Inline(depth - 1) from other in Inline(1) select $"| {cell} | {other} |\n|---|:-:|\n| {other} | {cell} |",
        from kind in Gen.Elements("chart", "events", "register", "members", "js", "\"><script>") from key in Gen.Elements("title", "series", "kind", "caption", "year", "x") from value in Value select $"```{kind}\n{key}: {value}\n```",
        Gen.Elements("---", "===", "<div onclick='window.hit=1'>", "<script>\nwindow.hit=1\n</script>", "<!-- x", "<svg onload='window.hit=1'>", "{.x onclick=y}"));

    private static Gen<string> Prefixed(string start, int depth) => Block(depth - 1).Select(text => start + text);
}
