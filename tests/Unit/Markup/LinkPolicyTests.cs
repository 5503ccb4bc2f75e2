using AngleSharp.Html.Parser;
using EuNatoSite.Markup;

namespace EuNatoSite.Tests.Markup;

/// <summary>No address that runs code or leaves for a place the reader does not see may be written, however it is spelt.</summary>
public sealed class LinkPolicyTests
{
    [Theory]
    [InlineData("https://www.nato.int/cps/en/natohq/topics_49217.htm", AddressKind.Web)]
    [InlineData("HTTPS://www.nato.int", AddressKind.Web)]
    [InlineData("http://example.org:8080/a?b=c&d=%20#e", AddressKind.Web)]
    [InlineData("https://müller.example/é", AddressKind.Web)]
    [InlineData("https://[2001:db8::1]/", AddressKind.Web)]
    [InlineData("mailto:press@example.org", AddressKind.Web)]
    [InlineData("mailto:press@example.org?subject=x", AddressKind.Web)]
    [InlineData("#ncirc", AddressKind.Fragment)]
    [InlineData("#", AddressKind.Fragment)]
    [InlineData("#a:b", AddressKind.Fragment)]
    [InlineData("cyber-defence.md", AddressKind.Relative)]
    [InlineData("../security/cyber-defence.md#ncirc", AddressKind.Relative)]
    [InlineData("./a:b.md", AddressKind.Relative)]
    [InlineData("a.md#b:c", AddressKind.Relative)]
    [InlineData("a.md?b:c", AddressKind.Relative)]
    [InlineData("jav&#x61;script:alert(1)", AddressKind.Relative)] // entities are decoded by whoever asks; this is a file "jav&"
    [InlineData("../media/map%20of%20members.png", AddressKind.Relative)]
    public void What_a_page_may_lead_to_is_let_through(string address, AddressKind kind) => Assert.Equal(kind, LinkPolicy.Judge(address));

    [Theory]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("vbscript:msgbox(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("blob:https://example.org/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("view-source:https://example.org/")]
    [InlineData("tel:+3222")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("java\rscript:alert(1)")]
    [InlineData("java\0script:alert(1)")]
    [InlineData("javascript\t:alert(1)")]
    [InlineData("javascript\u00A0:alert(1)")]
    [InlineData("java\u200Bscript:alert(1)")]
    [InlineData("\uFEFFjavascript:alert(1)")]
    [InlineData("https:\t//example.org/")]
    [InlineData("%6Aavascript:alert(1)")]
    [InlineData("javascript%3Aalert(1):1")]
    [InlineData("//example.org/")]
    [InlineData("///example.org/")]
    [InlineData("/\\example.org/")]
    [InlineData("\\\\example.org\\share")]
    [InlineData("a\\b")]
    [InlineData("/etc/passwd")]
    [InlineData("/")]
    [InlineData("?q=x")]
    [InlineData("https:")]
    [InlineData("https://")]
    [InlineData("https:example.org")]
    [InlineData("https:///example.org")]
    [InlineData("https://https://example.org/")]
    [InlineData("https://http://example.org/")]
    [InlineData("https://exa mple.org/")]
    [InlineData("https:\\\\example.org")]
    [InlineData("https://example.org:99999/")]
    [InlineData("http:javascript:alert(1)")]
    [InlineData("mailto:")]
    [InlineData("C:\\windows")]
    [InlineData("c:/windows")]
    [InlineData(":a")]
    public void Anything_else_is_refused(string address) => Assert.Equal(AddressKind.Refused, LinkPolicy.Judge(address));

    [Fact]
    public void An_address_has_a_largest_length()
    {
        Assert.Equal(AddressKind.Relative, LinkPolicy.Judge(new string('a', LinkPolicy.MaxLength)));
        Assert.Equal(AddressKind.Refused, LinkPolicy.Judge(new string('a', LinkPolicy.MaxLength + 1)));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](<javascript:alert(1)>)")]
    [InlineData("[x](JAVASCRIPT:alert(1))")]
    [InlineData("[x](javascript&colon;alert(1))")]
    [InlineData("[x](&#106;&#97;vascript:alert(1))")]
    [InlineData("[x](&#x6A;avascript&#58;alert(1))")]
    [InlineData("[x](java&Tab;script:alert(1))")]
    [InlineData("[x](java&NewLine;script:alert(1))")]
    [InlineData("[x](&#1;javascript:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](java\\script:alert(1))")]
    [InlineData("[x](javascript\\:alert(1))")]
    [InlineData("[x](%6Aavascript:alert(1))")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](//example.org)")]
    [InlineData("[x](&sol;&sol;example.org)")]
    [InlineData("[x](/&#92;example.org)")]
    [InlineData("[x](\\\\\\\\example.org)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<JAVASCRIPT:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("[r]\n\n[r]: <javascript:alert(1)> 'x'")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x](data:image/svg+xml,%3Csvg%3E)")]
    [InlineData("![x](mailto:a@example.org)")]
    [InlineData("![x](#a)")]
    [InlineData("![x](../media/a&#92;b.png)")]
    public void However_Markdown_spells_it_the_address_is_reported_and_no_link_is_made(string markdown)
    {
        var (body, problems) = Parsed.Body(markdown);
        var page = new HtmlParser().ParseDocument(Parsed.Html(body));

        Assert.Equal("address-refused", Assert.Single(problems).Code);
        Assert.Empty(page.QuerySelectorAll("a, img"));
    }

    [Theory]
    [InlineData("![x](https://example.org/pixel.gif)")]
    [InlineData("![x](HTTP://example.org/pixel.gif)")]
    public void A_picture_from_another_site_is_reported_and_none_is_made(string markdown)
    {
        var (body, problems) = Parsed.Body(markdown);

        Assert.Equal("picture-elsewhere", Assert.Single(problems).Code);
        Assert.Empty(new HtmlParser().ParseDocument(Parsed.Html(body)).QuerySelectorAll("a, img"));
    }

    [Fact]
    public void A_refused_address_is_named_where_it_stands_and_its_words_stay()
    {
        var (body, problems) = Parsed.Body("One\ntwo [three](javascript:x) four");

        Assert.Equal("a.md(2,5)", Assert.Single(problems).Location.ToString());
        Assert.Equal("<p>One\ntwo three four</p>\n", Parsed.Html(body));
        Assert.Empty(body.References);
    }
}
