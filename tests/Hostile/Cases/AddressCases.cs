using System.Collections.Immutable;

namespace EuNatoSite.Tests.Hostile.Cases;

/// <summary>Addresses that run code, or lead where the reader does not see.</summary>
internal static class AddressCases
{
    private const string Refused = "address-refused";

    // As CommonMark takes them between angle brackets; entities are decoded there.
    private static readonly (string Name, string Address)[] Spellings =
    [
        ("plain", "javascript:window.hit=1"),
        ("mixed case", "JaVaScRiPt:window.hit=1"),
        ("a decimal entity", "&#106;avascript:window.hit=1"),
        ("a decimal entity with zeros", "&#0000106;avascript:window.hit=1"),
        ("a hexadecimal entity", "&#x6A;avascript:window.hit=1"),
        ("an entity for the colon", "javascript&colon;window.hit=1"),
        ("an entity for a tab", "java&Tab;script:window.hit=1"),
        ("an entity for a line end", "java&NewLine;script:window.hit=1"),
        ("a tab", "java\tscript:window.hit=1"),
        ("a control character first", "\u0001javascript:window.hit=1"),
        ("an escape character inside", "java\u001Bscript:window.hit=1"),
        ("a blank first", " javascript:window.hit=1"),
        ("a no-break space", "javascript\u00A0:window.hit=1"),
        ("percent escapes", "%6Aavascript:window.hit=1"),
        ("a percent escape for the colon", "javascript%3Awindow.hit=1:"),
        ("a backslash before the colon", "javascript\\:window.hit=1"),
        ("a backslash inside", "java\\script:window.hit=1"),
        ("a comment that hides a line", "javascript://example.org/%0Awindow.hit=1"),
        ("letters of full width", "\uFF4Aavascript:window.hit=1"),
        ("vbscript", "vbscript:msgbox(1)"),
        ("livescript", "livescript:window.hit=1"),
        ("data as HTML", "data:text/html;base64,PHNjcmlwdD53aW5kb3cuaGl0PTE8L3NjcmlwdD4="),
        ("data as SVG", "data:image/svg+xml,%3Csvg onload='window.hit=1'%3E"),
        ("a file of the reader", "file:///etc/passwd"),
        ("a blob", "blob:https://small.example/1"),
        ("the source of a page", "view-source:https://example.org/"),
        ("another host", "//evil.example/x"),
        ("another host by backslashes", "\\\\\\\\evil.example\\\\x"),
        ("another host by both", "/\\evil.example/x"),
        ("another host by an entity", "&sol;&sol;evil.example/x"),
        ("another host without its slashes", "https:evil.example"),
        ("another host after a tab", "/\t/evil.example"),
        ("a scheme in a scheme", "http:javascript:window.hit=1"),
        ("the root of the host", "/admin"),
        ("a drive", "c:/windows/system32"),
    ];

    public static ImmutableArray<HostileCase> All =>
    [
        .. Spellings.Select(spelling => HostileCase.Body(
            "scheme in a link, a reference and a picture", spelling.Name,
            $"[a](<{spelling.Address}>) and [b][r] and ![c](<{spelling.Address}>)\n\n[r]: <{spelling.Address}> \"t\"", Refused + "*3" + (spelling.Address.Any(c => char.IsControl(c) && c != '\t') ? " invisible-character*3" : ""))),
        .. Autolinks,
        .. WikiLinks,
        .. FrontMatter,
    ];

    private static IEnumerable<HostileCase> Autolinks =>
    [
        HostileCase.Body("scheme in an autolink", "plain", "<javascript:window.hit=1>", Refused),
        HostileCase.Body("scheme in an autolink", "mixed case", "<jAvAsCrIpT:window.hit=1>", Refused),
        HostileCase.Body("scheme in an autolink", "vbscript", "<vbscript:x>", Refused),
        HostileCase.Body("scheme in an autolink", "data", "<data:text/html,x>", Refused),
        HostileCase.Body("scheme in an autolink", "file", "<file:///etc/passwd>", Refused),
        HostileCase.Body("scheme in an autolink", "in a heading, a cell and an item", "# <javascript:a>\n\n|<javascript:b>|\n|-|\n|x|\n\n- <javascript:c>", Refused + "*3"),
        HostileCase.Body("scheme in an autolink", "bare words are no link", "javascript:window.hit=1 and www.evil.example", HostileCase.Harmless),
    ];

    private static IEnumerable<HostileCase> WikiLinks =>
    [
        HostileCase.Body("scheme in a link by id", "plain", "[[javascript:window.hit=1]]", "wikilink-malformed"),
        HostileCase.Body("scheme in a link by id", "with words", "[[javascript:window.hit=1|words]]", "wikilink-malformed"),
        HostileCase.Body("scheme in a link by id", "another host", "[[//evil.example]]", "wikilink-malformed"),
        HostileCase.Body("scheme in a link by id", "up and out", "[[../../etc/passwd]]", "wikilink-malformed"),
        HostileCase.Body("scheme in a link by id", "HTML as its words", "[[one|<img src=x onerror=window.hit=1>]]", HostileCase.Harmless),
        HostileCase.Body("scheme in a link by id", "a quote as its words", "[[one|\" onmouseover=\"window.hit=1]]", HostileCase.Harmless),
        HostileCase.Body("scheme in a link by id", "in a citation", "[@javascript:window.hit=1]", "citation-malformed"),
        HostileCase.Body("scheme in a link by id", "HTML in the place of a citation", "[@treaty, <script>window.hit=1</script>]", HostileCase.Harmless),
    ];

    private static IEnumerable<HostileCase> FrontMatter =>
        from address in new[]
        {
            "javascript:window.hit=1", "JAVASCRIPT:window.hit=1", "java\\tscript:window.hit=1", "\\x01javascript:window.hit=1", "data:text/html,x",
            "//evil.example/", "http://example.org/", "https:\\\\\\\\evil.example", "https://exa mple.org/", "https:\\nevil.example", "file:///etc/passwd",
        }
        from file in new[]
        {
            ("sources.yml", "url", $"- {{ id: treaty, title: T, standing: primary, url: \"{address}\" }}"),
            ("sources.yml", "copy", $"- {{ id: treaty, title: T, standing: primary, copy: \"{address}\" }}"),
            ("sources.yml", "archived", $"- {{ id: treaty, title: T, standing: primary, archived: \"{address}\" }}"),
            ("site.yml", "repository", SiteFile.With("repository", $"\"{address}\"")),
            ("site.yml", "base-url", SiteFile.With("base-url", $"\"{address}\"")),
        }
        select HostileCase.File("scheme in an address of a file", $"{file.Item2} {address}", (file.Item1, file.Item3), address.StartsWith("\\x", StringComparison.Ordinal) ? "address-not-https invisible-character" : "address-not-https");
}
