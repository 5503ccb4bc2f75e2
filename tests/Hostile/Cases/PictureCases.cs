using System.Collections.Immutable;

namespace EuNatoSite.Tests.Hostile.Cases;

/// <summary>Drawings that act, and pictures that are something else.</summary>
internal static class PictureCases
{
    private const string Refused = "picture-refused";

    private static readonly (string Name, string Svg)[] Drawings =
    [
        ("a script", "<script>window.hit=1</script>"),
        ("a script by an address", "<script href='https://evil.example/x.js'/>"),
        ("a script of another name space", "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>window.hit=1</h:script>"),
        ("a handler", "<g onclick='window.hit=1'/>"),
        ("a handler in mixed case", "<g OnLoad='window.hit=1'/>"),
        ("a handler of a name space", "<g xmlns:e='urn:e' e:onload='window.hit=1'/>"),
        ("HTML inside", "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='javascript:window.hit=1'/></body></foreignObject>"),
        ("a link", "<a href='javascript:window.hit=1'><text>x</text></a>"),
        ("a use from elsewhere", "<use href='https://evil.example/a.svg#x'/>"),
        ("a use of data", "<use href='data:image/svg+xml,x#x'/>"),
        ("a use by the old name", "<use xmlns:l='http://www.w3.org/1999/xlink' l:href='//evil.example/#x'/>"),
        ("a use with a blank first", "<use href=' https://evil.example/a.svg#x'/>"),
        ("a picture", "<image href='https://evil.example/pixel.gif'/>"),
        ("a picture for a filter", "<filter id='f'><feImage href='https://evil.example/pixel.gif'/></filter>"),
        ("a style", "<style>*{background:url(https://evil.example/)}</style>"),
        ("a style attribute", "<g style='background:url(https://evil.example/)'/>"),
        ("an address in CSS", "<g fill='url(https://evil.example/#a)'/>"),
        ("an address in CSS in upper case", "<g fill='URL(//evil.example/#a)'/>"),
        ("an address in CSS with an escape", "<g fill='\\75 rl(https://evil.example/#a)'/>"),
        ("an address in CSS with a comment", "<g fill='url(/**/https://evil.example/#a)'/>"),
        ("an animation", "<animate attributeName='href' to='javascript:window.hit=1'/>"),
        ("an animation of a handler", "<set attributeName='onclick' to='window.hit=1'/>"),
        ("a motion", "<animateMotion onbegin='window.hit=1'/>"),
        ("a handler element", "<handler type='application/ecmascript'>window.hit=1</handler>"),
        ("a base", "<g xml:base='https://evil.example/'><use href='#a'/></g>"),
        ("a style sheet", "<?xml-stylesheet href='https://evil.example/x.css'?>"),
        ("a film", "<video src='https://evil.example/'/>"),
        ("an entity", "&xxe;"),
    ];

    private const string Svg = "<svg xmlns='http://www.w3.org/2000/svg'>";

    public static ImmutableArray<HostileCase> All =>
    [
        .. Drawings.Select(drawing => Picture(drawing.Name, $"{Svg}{drawing.Svg}</svg>", Refused)),
        Picture("a handler at the root", "<svg xmlns='http://www.w3.org/2000/svg' onload='window.hit=1'/>", Refused),
        Picture("an entity of a file", $"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>{Svg}<text>&x;</text></svg>", Refused),
        Picture("a bomb of entities", $"<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>{Svg}<text>&b;</text></svg>", Refused),
        Picture("a type from elsewhere", $"<!DOCTYPE svg SYSTEM 'https://evil.example/x.dtd'>{Svg}</svg>", Refused),
        Picture("HTML of its name", "<html><body><script>window.hit=1</script></body></html>", Refused),
        Picture("a line end of an old kind before it acts", $"{Svg}\r\r\r<script/></svg>", Refused),
        Picture("cut off", $"{Svg}<g><g><g", Refused),
        Picture("as deep as it may", Nested(200), HostileCase.Harmless),
        Picture("deeper than it may", Nested(201), Refused),
        Picture("deeper than browsers draw", Nested(20_000), Refused),
        Picture("script that is only text", $"{Svg}<text>&lt;script>window.hit=1&lt;/script></text></svg>", HostileCase.Harmless),
        HostileCase.File("pictures", "HTML called PNG", ("media/a.png", "<script>window.hit=1</script>"), Refused),
        HostileCase.File("pictures", "a page", ("media/a.html", "<script>window.hit=1</script>"), Refused),
        HostileCase.File("pictures", "a drawing by a name in capitals", ("media/a.SVG", $"{Svg}<script/></svg>"), Refused),
        HostileCase.File("pictures", "a compressed drawing", ("media/a.svgz", "x"), Refused),
        HostileCase.File("pictures", "a script", ("media/a.js", "window.hit=1"), Refused),
        WithPicture("a quote in the alternative text", "![\" onerror=\"window.hit=1](../../media/a.svg)", HostileCase.Harmless),
        WithPicture("the mark of a note in the alternative text", "![a [^1]](../../media/a.svg)\n\n[^1]: b", "link-nested"),
        WithPicture("HTML in the alternative text", "![<img src=x onerror='window.hit=1'>](../../media/a.svg)", "raw-html"),
        WithPicture("a quote in the title", "![a](../../media/a.svg '\" onerror=\"window.hit=1')", HostileCase.Harmless),
        WithPicture("a tag in the title", "![a](../../media/a.svg \"'><script>window.hit=1</script>\")", HostileCase.Harmless),
        WithPicture("up and out", "![a](../../../../etc/passwd)", "picture-not-found"),
        WithPicture("up and out by percent escapes", "![a](%2e%2e/%2e%2e/%2e%2e/secret.svg)", "picture-not-found"),
        WithPicture("a question", "![a](../../media/a.svg?x=1)", "picture-not-found"),
        WithPicture("another input file", "![a](../../sources.yml)", "picture-not-found"),
    ];

    private static HostileCase Picture(string name, string svg, string expected) => new(
        name, "drawings", [("media/a.svg", svg), SmallSite.Topic("history/one", body: "![a](../../media/a.svg)")], expected);

    private static HostileCase WithPicture(string name, string body, string expected) => new(
        name, "words and addresses of pictures", [("media/a.svg", $"{Svg}</svg>"), SmallSite.Topic("history/one", body: body)], expected);

    private static string Nested(int depth) =>
        Svg + string.Concat(Enumerable.Repeat("<g>", depth)) + string.Concat(Enumerable.Repeat("</g>", depth)) + "</svg>";
}
