using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Parsing;

/// <summary>A picture is opened by readers as a document of this site: one that acts would act in its name.</summary>
public sealed class PictureCheckTests
{
    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><title>x</title><path d='M0 0h1' fill='#fff' aria-label='Map (2024)'/></svg>")]
    [InlineData("<?xml version='1.0' encoding='UTF-8'?>\n<!-- drawn --><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><defs><g id='a'/></defs><use href='#a'/><use xlink:href='#a'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(#g)' clip-path='url( \"#c\" )' transform='rotate(45 1,2) translate(1)' stroke='rgb(1,2,3)'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><text font-family='sans-serif' xml:space='preserve'>a &lt;b> c</text></svg>")]
    public void A_drawing_is_let_through(string svg) => Assert.Null(Check("a.svg", Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("<svg><script>alert(1)</script></svg>", 7, "<script>")]
    [InlineData("<svg><SCRIPT/></svg>", 7, "<SCRIPT>")]
    [InlineData("<svg xmlns:h='http://www.w3.org/1999/xhtml'><h:script/></svg>", 46, "<script>")]
    [InlineData("<svg><foreignObject/></svg>", 7, "<foreignObject>")]
    [InlineData("<svg><a href='#x'/></svg>", 7, "<a>")]
    [InlineData("<svg><image href='#x'/></svg>", 7, "<image>")]
    [InlineData("<svg><style>*{}</style></svg>", 7, "<style>")]
    [InlineData("<svg><animate attributeName='href' to='javascript:alert(1)'/></svg>", 7, "<animate>")]
    [InlineData("<svg><set attributeName='onload'/></svg>", 7, "<set>")]
    [InlineData("<svg><iframe src='#'/></svg>", 7, "<iframe>")]
    [InlineData("<svg onload='alert(1)'/>", 6, "onload")]
    [InlineData("<svg><g OnClick='alert(1)'/></svg>", 9, "OnClick")]
    [InlineData("<svg><g style='fill:red'/></svg>", 9, "style")]
    [InlineData("<svg><use href='https://example.org/a.svg#x'/></svg>", 11, "href")]
    [InlineData("<svg><use href='javascript:alert(1)'/></svg>", 11, "href")]
    [InlineData("<svg><use href='data:image/svg+xml,x#a'/></svg>", 11, "href")]
    [InlineData("<svg xmlns:x='http://www.w3.org/1999/xlink'><use x:href='a.svg#x'/></svg>", 50, "href")]
    [InlineData("<svg><g fill='url(https://example.org/#a)'/></svg>", 9, "fill")]
    [InlineData("<svg><g fill='URL( //example.org/#a )'/></svg>", 9, "fill")]
    [InlineData("<svg><g mask='url(#a), url(https://example.org/#b)'/></svg>", 9, "mask")]
    [InlineData("<svg><g fill='\\75rl(https://example.org/#a)'/></svg>", 9, "fill")]
    [InlineData("<svg><g fill='ur\\l(https://example.org/#a)'/></svg>", 9, "fill")]
    [InlineData("<svg><g mask='image-set(\"https://example.org/a\" 1x)'/></svg>", 9, "mask")]
    [InlineData("<svg><g mask='src(\"https://example.org/a\")'/></svg>", 9, "mask")]
    [InlineData("<svg><g cursor='url(x.cur), auto'/></svg>", 9, "cursor")]
    [InlineData("<svg xml:base='https://example.org/'><use href='#a'/></svg>", 6, "base")]
    [InlineData("<svg><?xml-stylesheet href='x.css'?></svg>", 8, "processing instructions")]
    public void What_acts_or_refers_outside_is_refused_where_it_stands(string svg, int column, string says)
    {
        var problem = Check("a.svg", Encoding.UTF8.GetBytes(svg));

        Assert.NotNull(problem);
        Assert.Equal(("picture-refused", new SourceLocation("input/media/a.svg", 1, column)), (problem.Code, problem.Location));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>")]
    [InlineData("<!DOCTYPE svg SYSTEM 'https://example.org/x.dtd'><svg/>")]
    [InlineData("<svg><g></svg>")]
    [InlineData("<svg>&nbsp;</svg>")]
    [InlineData("<svg/><svg/>")]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("<html><body/></html>")]
    [InlineData("<svg><rect/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/1999/xhtml'><rect/></svg>")]
    [InlineData("<g xmlns='http://www.w3.org/2000/svg'><rect/></g>")]
    public void What_is_no_drawing_is_refused(string svg) => Assert.Equal("picture-refused", Check("a.svg", Encoding.UTF8.GetBytes(svg))?.Code);

    [Theory]
    [InlineData("a.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x49, 0x45, 0x4E, 0x44 }, true)]
    [InlineData("a.jpg", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xD9, 0 }, true)]
    [InlineData("a.webp", new byte[] { 0x52, 0x49, 0x46, 0x46, 5, 0, 0, 0, 0x57, 0x45, 0x42, 0x50, 0x56 }, true)]
    [InlineData("a.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, false)]
    [InlineData("a.jpg", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, false)]
    [InlineData("a.webp", new byte[] { 0x52, 0x49, 0x46, 0x46, 6, 0, 0, 0, 0x57, 0x45, 0x42, 0x50, 0x56 }, false)]
    [InlineData("a.png", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, false)]
    [InlineData("a.jpg", new byte[] { 0x3C, 0x68, 0x74, 0x6D, 0x6C }, false)]
    [InlineData("a.webp", new byte[] { 0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x41, 0x56, 0x45 }, false)]
    [InlineData("a.png", new byte[0], false)]
    [InlineData("a.gif", new byte[] { 0x47, 0x49, 0x46 }, false)]
    [InlineData("a.PNG", new byte[] { 0x89, 0x50, 0x4E, 0x47 }, false)]
    [InlineData("a", new byte[] { 0x89, 0x50, 0x4E, 0x47 }, false)]
    [InlineData("a.html", new byte[] { 0x89, 0x50, 0x4E, 0x47 }, false)]
    public void A_picture_must_be_what_its_name_says(string name, byte[] bytes, bool isLetThrough) =>
        Assert.Equal(isLetThrough ? null : "picture-refused", Check(name, bytes)?.Code);

    [Theory]
    [InlineData("a.PNG", "a picture's name ends in '.png' here and not in '.PNG'; rename it, also where it is named")]
    [InlineData("map.of.JPG", "a picture's name ends in '.jpg' here and not in '.JPG'; rename it, also where it is named")]
    [InlineData("a.jpeg", "a picture's name ends in '.jpg' here and not in '.jpeg'; rename it, also where it is named")]
    [InlineData("a.JPEG", "a picture's name ends in '.jpg' here and not in '.JPEG'; rename it, also where it is named")]
    [InlineData("a.Svg", "a picture's name ends in '.svg' here and not in '.Svg'; rename it, also where it is named")]
    [InlineData("a.gif", "'.gif' is no kind of picture that is shown here; use png, jpg, webp, or an svg that only draws")]
    public void A_picture_whose_name_alone_is_wrong_is_told_how_to_be_named(string name, string message) =>
        Assert.Equal(message, Check(name, [])?.Message);

    [Fact]
    public void A_picture_that_browsers_would_not_show_is_told_what_to_do()
    {
        Assert.Equal(
            "input/media/a.svg(2,2): error picture-refused: no browser draws an SVG that does not say it is one; write <svg xmlns=\"http://www.w3.org/2000/svg\" ...> as its first element",
            Check("a.svg", Encoding.UTF8.GetBytes("<?xml version='1.0'?>\n<svg><rect/></svg>"))?.ToString());
        Assert.Equal("this PNG picture is cut off before its end; save or copy it once more, as a whole", Check("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D])?.Message);
    }

    private static Diagnostic? Check(string name, byte[] bytes) => PictureCheck.Check(new SourceFile("input/media/" + name, bytes));
}
