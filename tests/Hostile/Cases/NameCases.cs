using System.Collections.Immutable;

namespace EuNatoSite.Tests.Hostile.Cases;

/// <summary>Names that become paths, and old addresses that become rules of the server.</summary>
internal static class NameCases
{
    private static readonly string[] BadIds =
    [
        "../x", "..", "a/b", "a\\\\b", "/etc/passwd", "c:x", "con", "nul", "com1", "Ab", "a b", "a.b", "-a", "a--b", "a%2fb", "\u0430bc", "a\\u200Db", "a\\n", "<b>",
        "\\\" onclick=\\\"x", "javascript:x", "a?b", "a#b", "index.html",
    ];

    private static readonly string[] BadRedirects =
    [
        "//evil.example/x.html", "../../x.html", "javascript:x.html", "https://evil.example/x.html", "/x.html", "a/../x.html", "a//b.html", "a\\\\b.html",
        "x.html\\n/* https://evil.example/ 301!", "x.html /y 200", "*.html", ":splat.html", "a%2e%2e/x.html", "x.html#a", "x.html?a", "x", "x.php", "con.html", "nul/x.html",
        "_redirects", "A.html", ".html", "a/.html", "",
    ];

    public static ImmutableArray<HostileCase> All =>
    [
        .. from id in BadIds
           from place in Places
           select HostileCase.File($"id of a {place.Name}", id, place.File($"\"{id}\""), id.Contains("u200D", StringComparison.Ordinal) ? "id-invalid invisible-character" : "id-invalid"),
        .. BadRedirects.Select(path => HostileCase.Front("old addresses", path, $"redirect-from: [\"{path}\"]", path.Length == 0 ? "wrong-type" : "redirect-invalid")),
        HostileCase.Front("old addresses", "the page of another", "redirect-from: [index.html]", "address-taken"),
        HostileCase.Front("old addresses", "its own page", "redirect-from: [history/one.html]", "address-taken"),
        HostileCase.Front("old addresses", "twice", "redirect-from: [a.html, a.html]", "address-taken"),
        HostileCase.Front("old addresses", "a page for what is missing", "redirect-from: [404.html]", "address-taken"),
        HostileCase.Front("old addresses", "among the site's own files", "redirect-from: [assets/x.html]", "redirect-invalid"),
        HostileCase.Front("old addresses", "a list in the place of one", "redirect-from: [[a.html]]", "wrong-type"),
        .. FileNames.Select(path => HostileCase.File("names of files", path.Name, (path.Path, "---\ntitle: T\nsummary: S\n---\nx\n"), path.Expected)),
        HostileCase.Front("a section", "a generated folder", "x: y", "key-unknown"),
        HostileCase.File("a section", "a generated folder as its id", ("site.yml", SiteFile.With("sections", "[{ id: assets, title: T, summary: S. }]")), "address-taken"),
        HostileCase.File("a section", "the glossary as its id", ("site.yml", SiteFile.With("sections", "[{ id: glossary, title: T, summary: S. }]")), "address-taken"),
    ];

    private static (string Name, string Path, string Expected)[] FileNames =>
    [
        ("up and out", "topics/history/../x.md", "path-unexpected"),
        ("too deep", "topics/history/a/x.md", "path-unexpected"),
        ("a name of Windows", "topics/history/con.md", "id-invalid"),
        ("capitals", "topics/history/Xy.md", "id-invalid"),
        ("a quote and a tag", "topics/history/\"><b>.md", "id-invalid"),
        ("two dots", "topics/history/...md", "id-invalid"),
        ("no name", "topics/history/.md", "id-invalid"),
        ("a section that is none", "topics/a b/x.md", "section-unknown"),
        ("a page that the program makes", "pages/search.md", "address-taken"),
        ("the front page", "pages/index.md", "address-taken"),
        ("a page of two dots", "pages/...md", "id-invalid"),
        ("a script", "pages/x.js", "path-unexpected"),
        ("rules of the server", "_redirects", "path-unexpected"),
        ("headers of the server", "pages/_headers", "path-unexpected"),
        ("a letter that looks like another", "topics/history/\u043Eне.md", "id-invalid"),
    ];

    private static (string Name, Func<string, (string Path, string Text)> File)[] Places =>
    [
        ("term", id => SmallSite.Topic("history/one", $"terms: [{{ term: A b, id: {id}, definition: D., sources: [treaty] }}]")),
        ("event", id => SmallSite.Topic("history/one", $"events: [{{ date: 2003, id: {id}, title: T, sources: [treaty] }}]")),
        ("source", id => ("sources.yml", $"- {{ id: {id}, title: T, standing: primary }}")),
        ("section", id => ("site.yml", SiteFile.With("sections", $"[{{ id: {id}, title: T, summary: S. }}]"))),
    ];
}
