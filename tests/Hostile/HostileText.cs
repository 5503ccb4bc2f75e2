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

    private static readonly Gen<string> Target = Gen.Zip(Address, Words(2)).Select(target => $"<{target.Item1}> \"{target.Item2}\"");

    // One of each depth, made once: a generator made anew for each text would cost more than the text.
    private static readonly Gen<string> Shallow = Inline(Words(4));

    private static readonly Gen<string> Deep = Inline(Inline(Shallow));

    /// <summary>A topic's file.</summary>
    public static Gen<string> Topics { get; } =
        from front in Gen.Frequency((9, UpTo(6, Entry())), (1, UpTo(4, Word)))
        from body in UpTo(5, Block(Block(Block(Shallow))))
        select $"---\ntitle: One\nsummary: Of one.\n{string.Join('\n', front)}\n---\n{string.Join("\n\n", body)}\n";

    private static Gen<string> Entry() => Gen.OneOf(
        Pair("order", "reviewed", "review-after", "sources", "related", "tags", "redirect-from", "draft", "terms", "events", "disagreements", "titel", "<<", "__proto__"),
        from fields in UpTo(6, Pair("term", "id", "abbreviation", "aliases", "kind", "definition", "organisation", "period", "region", "role", "link-text", "sources"))
        select "terms:\n  - " + string.Join("\n    ", fields.Prepend("term: Word")),
        from fields in UpTo(6, Pair("id", "date", "title", "text", "organisation", "terms", "topics", "horizon", "sources"))
        select "events:\n  - " + string.Join("\n    ", fields.Prepend("date: 2003")),
        from answer in Value
        from question in Value
        select $"disagreements:\n  - id: d\n    question: {question}\n    positions:\n      - {{ answer: {answer}, sources: [treaty] }}\n      - {{ answer: b }}");

    private static Gen<string> Pair(params string[] keys) => from key in Gen.Elements(keys) from value in Value select $"{key}: {value}";

    private static Gen<string> Words(int most) => UpTo(most, Word).Select(words => string.Join(' ', words));

    // FsCheck's own lists grow to a hundred, and here each item has lists inside.
    private static Gen<List<T>> UpTo<T>(int most, Gen<T> items) => Gen.Choose(0, most).SelectMany(items.ListOf);

    private static Gen<string> Quoted(Gen<string> texts) => texts.Select(text => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");

    private static Gen<string> Inline(Gen<string> inner) => Gen.OneOf(
        Words(5),
        Around("*", inner, "*"), Around("**", inner, "**"), Around("`", inner, "`"), Around("[[", inner, "]]"), Around("[@", inner, "]"), Around("[^", inner, "]"), Around("<", inner, ">"), Around("[", inner, "][r]"),
        Gen.Zip(inner, Address).Select(link => $"[{link.Item1}]({link.Item2})"),
        Gen.Zip(inner, Target).Select(picture => $"![{picture.Item1}]({picture.Item2})"),
        Around("<", Address, ">"),
        Gen.Elements("[[one]]", "[[one|<b>]]", "[@treaty]", "[@treaty, p. \"4\"]", "[^1]", "<script>window.hit=1</script>", "<?x?>", "<![CDATA[x]]>"));

    private static Gen<string> Block(Gen<string> inner) => Gen.OneOf(
        Deep, Deep,
        Around("# ", inner), Around("- ", inner), Around("> ", inner), Around("> [!NOTE]\n> ", inner), Around("    ", inner), Around("a\n: ", inner), Around("[^1]: ", inner), Around("1. ", inner),
        Around("[r]: ", Target),
        Gen.Zip(Deep, Shallow).Select(cells => $"| {cells.Item1} | {cells.Item2} |\n|---|:-:|\n| {cells.Item2} | {cells.Item1} |"),
        Gen.Zip(Gen.Elements("chart", "events", "register", "members", "js", "\"><script>"), Pair("title", "series", "kind", "caption", "year", "x")).Select(figure => $"```{figure.Item1}\n{figure.Item2}\n```"),
        Gen.Elements("---", "===", "<div onclick='window.hit=1'>", "<script>\nwindow.hit=1\n</script>", "<!-- x", "<svg onload='window.hit=1'>", "{.x onclick=y}"));

    private static Gen<string> Around(string start, Gen<string> inner, string end = "") => inner.Select(text => start + text + end);
}
