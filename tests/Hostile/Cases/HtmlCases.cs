using System.Collections.Immutable;

namespace EuNatoSite.Tests.Hostile.Cases;

/// <summary>HTML where Markdown is read, and where no markup is.</summary>
internal static class HtmlCases
{
    private const string Raw = "raw-html";

    private static readonly (string Name, string Html, string Expected)[] Forms =
    [
        ("a script", "<script>window.hit=1</script>", Raw),
        ("a script in a sentence", "a <script>window.hit=1</script> b", Raw),
        ("a script that is never closed", "<script>window.hit=1", Raw),
        ("a script in mixed case", "a <ScRiPt>window.hit=1</sCrIpT> b", Raw),
        ("a picture that fails", "a <img src=x onerror=\"window.hit=1\"> b", Raw),
        ("a picture over lines", "a <img\nsrc='x'\nonerror='window.hit=1'\n> b", HostileCase.Harmless),
        ("a comment", "a <!-- <b> --> b", Raw),
        ("a comment as a block", "<!-- x -->", Raw),
        ("CDATA", "a <![CDATA[ <b> ]]> b", Raw),
        ("a processing instruction", "a <?php echo 1 ?> b", Raw),
        ("a declaration", "<!DOCTYPE html>", Raw),
        ("SVG", "<svg onload='window.hit=1'>", Raw),
        ("SVG in a sentence", "a <svg><animate onbegin='window.hit=1' attributeName=x></svg> b", Raw + "*2"),
        ("MathML", "a <math href='javascript:window.hit=1'>x</math> b", Raw),
        ("a frame", "<iframe src=javascript:window.hit=1></iframe>", Raw),
        ("a frame with a document", "<iframe srcdoc='&lt;script>parent.hit=1&lt;/script>'></iframe>", Raw),
        ("an object", "a <object data='javascript:window.hit=1'></object> b", Raw),
        ("a form", "<form action=https://evil.example><button>b</button></form>", Raw),
        ("a base", "<base href=https://evil.example/>", Raw),
        ("a refresh", "<meta http-equiv=refresh content='0;url=https://evil.example'>", Raw),
        ("a style", "<style>@import '//evil.example'</style>", Raw),
        ("a style in a sentence", "a <p style=background:url(//evil.example)> b", Raw),
        ("a link", "a <a href='javascript:window.hit=1'>b</a>", Raw),
        ("a template", "a <template><b>x</b></template> b", Raw + "*2"),
        ("an element of a name of its own", "a <x-y onfocus='window.hit=1' autofocus tabindex=1> b", Raw),
        ("a closing tag alone", "a </main> b", Raw),
        ("details", "<details ontoggle=window.hit=1 open>", Raw),
        ("in emphasis", "*a **<b>x</b>***", Raw),
        ("in a link's words", "[<b>x</b>](https://example.org/)", Raw),
        ("in a heading", "# a <b>x</b>", Raw),
        ("in an underlined heading", "a <b>x</b>\n===", Raw),
        ("in a cell", "| a |\n|---|\n| <b>x</b> |", Raw),
        ("in a definition", "a\n: <b>x</b>", Raw),
        ("in a note", "a[^1]\n\n[^1]: <b>x</b>", Raw),
        ("in an alert", "> [!NOTE]\n> <b>x</b>", Raw),
        ("in a list", "- a\n  - <script>window.hit=1</script>", Raw),
        ("between entities", "&lt;script&gt;window.hit=1&lt;/script&gt;", HostileCase.Harmless),
        ("between entities by number", "&#60;script&#62;window.hit=1&#60;/script&#62;", HostileCase.Harmless),
        ("behind backslashes", "\\<script>window.hit=1\\</script>", HostileCase.Harmless),
        ("in code", "`<script>window.hit=1</script>` and ``</code><script>``", HostileCase.Harmless),
        ("in a fence", "```html\n</code></pre><script>window.hit=1</script>\n```", HostileCase.Harmless),
        ("in the name of a fence", "```\"><script>window.hit=1</script>\nx\n```", HostileCase.Harmless),
        ("in the words behind a fence's name", "```js onload=\"window.hit=1\" {onclick=window.hit=1}\nx\n```", HostileCase.Harmless),
        ("signs of full width", "\uFF1Cscript\uFF1Ewindow.hit=1\uFF1C/script\uFF1E", HostileCase.Harmless),
        ("a tag that is none", "<3 and < script>window.hit=1</ script>", HostileCase.Harmless),
        ("attributes behind a word", "a{onclick=window.hit=1}", "block-malformed"),
        ("attributes behind a heading", "# a {#x onclick=window.hit=1}", "block-malformed"),
        ("attributes behind a link", "[a](https://example.org/){onclick=window.hit=1 target=x}", "block-malformed"),
        ("attributes behind a fence", "``` {.x onclick=window.hit=1}\na\n```", HostileCase.Harmless),
        ("attributes as a block", "{onclick=window.hit=1}\nA.", "block-malformed"),
        ("a film", "![a](https://www.youtube.com/watch?v=x)", "picture-elsewhere"),
        ("a sound", "![a](https://evil.example/a.mp3)", "picture-elsewhere"),
        ("a custom container", "::: x onclick=window.hit=1\na\n:::", "block-malformed"),
        ("a formula", "$$<script>window.hit=1</script>$$", Raw),
        ("a diagram", "```mermaid\nclick a \"javascript:window.hit=1\"\n```", HostileCase.Harmless),
        ("a quote in a link's title", "[a](https://example.org/ '\" onmouseover=\"window.hit=1')", HostileCase.Harmless),
        ("a tag in a link's title", "[a](https://example.org/ \"'><script>window.hit=1</script>\")", HostileCase.Harmless),
        ("a quote in an address", "[a](https://example.org/?\"onmouseover=\"window.hit=1)", HostileCase.Harmless),
        ("a quote in an anchor", "[a](#\"onmouseover=\"window.hit=1)", "anchor-not-found"),
        ("a heading as an anchor", "# \" onmouseover=\"window.hit=1\n\n# '><script>", Raw),
        ("a note of a hostile name", "a[^\"><b>]\n\n[^\"><b>]: x", HostileCase.Harmless),
    ];

    private static readonly string[] Signs =
    [
        "<script>window.hit=1</script>", "</title><script>window.hit=1</script>", "\" autofocus onfocus=\"window.hit=1", "' onmouseover='window.hit=1",
        "--><img src=x onerror=window.hit=1>", "]]><script>window.hit=1</script>", "{{constructor.constructor('window.hit=1')()}}", "${window.hit=1}",
        "</style><svg onload=window.hit=1>", "&lt;img src=x onerror=window.hit=1&gt;", "@(window.hit=1)",
    ];

    public static ImmutableArray<HostileCase> All =>
    [
        .. Forms.Select(form => HostileCase.Body("HTML and attributes in Markdown", form.Name, form.Html, form.Expected)),
        .. from sign in Signs
           from place in Places
           select HostileCase.File("HTML in plain values", $"{place.Name}: {sign}", place.File(Quoted(sign)), HostileCase.Harmless),
        HostileCase.Front("HTML in prose of front matter", "a definition", "terms: [{ term: A b, definition: \"<b>x</b>\", sources: [treaty] }]", Raw),
        HostileCase.Front("HTML in prose of front matter", "an event's text", "events: [{ date: 2003, title: T, text: \"<img src=x onerror='window.hit=1'>\", sources: [treaty] }]", Raw),
        HostileCase.Front("HTML in prose of front matter", "an answer", "disagreements: [{ id: d, question: Q?, positions: [{ answer: <i>a</i>, sources: [treaty] }, { answer: b, sources: [report] }] }]", Raw),
        HostileCase.Front("HTML in prose of front matter", "a reading", "disagreements: [{ id: d, question: Q?, reading: <script>x</script>, positions: [{ answer: a, sources: [treaty] }, { answer: b, sources: [report] }] }]", Raw),
        HostileCase.Front("HTML in prose of front matter", "an address in a definition", "terms: [{ term: A b, definition: \"[x](javascript:y)\", sources: [treaty] }]", "address-refused"),
    ];

    private static (string Name, Func<string, (string Path, string Text)> File)[] Places =>
    [
        ("title and summary", value => ("topics/history/one.md", $"---\ntitle: {value}\nsummary: {value}\n---\n# A\n\n[[one]] and said. [@treaty]\n")),
        ("term", value => SmallSite.Topic("history/one", $"terms: [{{ term: {value}, id: a, kind: person, region: {value}, role: {value}, definition: D., sources: [treaty] }}]", "It is window.hit=1.")),
        ("abbreviation", value => SmallSite.Topic("history/one", $"terms: [{{ term: Tank, id: a, abbreviation: {value}, definition: D., sources: [treaty] }}]", "It is window.hit=1.")),
        ("alias", value => SmallSite.Topic("history/one", $"terms: [{{ term: Tank, id: a, aliases: [{value}], definition: D., sources: [treaty] }}]", "It is window.hit=1.")),
        ("event and question", value => SmallSite.Topic("history/one", $"events: [{{ date: 2003-03, id: e, title: {value}, sources: [treaty] }}]\ndisagreements: [{{ id: d, question: {value}, positions: [{{ answer: a, sources: [treaty] }}, {{ answer: b, sources: [report] }}] }}]")),
        ("source", value => ("sources.yml", $"- {{ id: treaty, title: {value}, author: {value}, publisher: {value}, note: {value}, standing: primary }}")),
        ("site", value => ("site.yml", SiteFile.With("title", $"{value}\nedit-branch: {value}"))),
        ("tag", value => SmallSite.Topic("history/one", $"tags: [{value}]")),
    ];

    // As a text in double quotes, where a backslash means something to YAML.
    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
