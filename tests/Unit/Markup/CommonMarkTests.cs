using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;

namespace EuNatoSite.Tests.Markup;

/// <summary>
/// Contributors know CommonMark from elsewhere: what they write must become what the specification says, and where it does
/// not, that must be a rule of this site and no accident.
/// </summary>
public sealed partial class CommonMarkTests
{
    /// <summary>Every example that becomes something else, and why. An example that is not here must agree to the letter.</summary>
    private static readonly FrozenDictionary<int, Reason> Deviations = new (Reason Reason, int[] Examples)[]
    {
        (Reason.RawHtml,
        [
            21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168,
            169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190,
            191, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628,
            629, 630, 631, 642, 643,
        ]),
        (Reason.AbsolutePath,
        [
            22, 23, 32, 33, 192, 193, 196, 198, 205, 206, 214, 215, 216, 217, 218, 404, 419, 422, 433, 473, 474, 482, 483,
            505, 506, 509, 510, 512, 514, 515, 516, 517, 518, 519, 521, 527, 528, 529, 530, 531, 532, 533, 534, 535, 539,
            541, 542, 543, 544, 549, 550, 553, 554, 555, 556, 557, 558, 560, 561, 562, 564, 565, 566, 568, 569, 570, 571,
            572, 574, 575, 579, 581, 582, 583, 584, 585, 586, 587, 588, 589, 591, 593,
        ]),
        (Reason.AddressRefused,
        [
            20, 195, 200, 202, 346, 485, 486, 487, 489, 500, 502, 507, 567, 596, 598, 599, 600, 601, 603,
        ]),
        (Reason.Wikilink, [548, 559, 590]),
        (Reason.CaseFolding, [540]),
    }
        .SelectMany(row => row.Examples.Select(example => (example, row.Reason)))
        .ToFrozenDictionary(pair => pair.example, pair => pair.Reason);

    /// <summary>Every example that becomes what the specification says, and is told of: nobody here would mean it.</summary>
    private static readonly FrozenDictionary<int, string> Told = new (string Code, int[] Examples)[]
    {
        ("block-malformed", [45, 63, 64, 93, 97]),
        ("heading-malformed", [378, 382, 460, 462]),
        ("emphasis-malformed", [46, 49, 379, 380, 391, 392, 412, 417, 420, 421, 436, 439, 445, 447, 471, 480]),
        ("fence-open", [126, 127, 128, 137, 139, 237]),
        ("link-malformed", [41, 484, 488, 490, 493, 497, 508, 513, 545, 602, 608, 611]),
        ("link-nested", [520]),
    }
        .SelectMany(row => row.Examples.Select(example => (example, row.Code)))
        .ToFrozenDictionary(pair => pair.example, pair => pair.Code);

    private enum Reason
    {
        /// <summary>Raw HTML is an error; a preview shows it as the text it is.</summary>
        RawHtml,

        /// <summary>
        /// The address starts at the root of a host (<c>/url</c>), which no file in a folder has: an error, and the words stay.
        /// Without its first slash the example agrees.
        /// </summary>
        AbsolutePath,

        /// <summary>An address that is empty, has white space or a backslash in it, or another scheme: an error, and the words stay.</summary>
        AddressRefused,

        /// <summary>Two opening brackets are a link by id here.</summary>
        Wikilink,

        /// <summary>The parser matches labels of links by upper case, where the specification asks for Unicode case folding.</summary>
        CaseFolding,
    }

    public static TheoryData<int> Numbers => [.. CommonMarkSpec.Examples.Select(example => example.Number)];

    [Fact]
    public void All_652_examples_of_the_specification_are_tried() =>
        Assert.Equal(Enumerable.Range(1, 652), CommonMarkSpec.Examples.Select(example => example.Number));

    [Theory]
    [MemberData(nameof(Numbers), DisableDiscoveryEnumeration = true)]
    public void What_is_written_becomes_what_the_specification_says_unless_a_rule_of_this_site_forbids_it(int number)
    {
        var example = CommonMarkSpec.Examples[number - 1];
        var expected = Normalise(example.Html);
        var (html, codes) = Render(example.Markdown);

        if (!Deviations.TryGetValue(number, out var reason))
        {
            Assert.Equal(expected, html);
            Assert.Equal(Told.TryGetValue(number, out var told) ? [told] : [], codes.Distinct());
            return;
        }

        // A row for an example that agrees is one too many.
        Assert.NotEqual(expected, html);
        switch (reason)
        {
            case Reason.RawHtml:
                Assert.Contains("raw-html", codes);
                break;
            case Reason.AbsolutePath:
                Assert.Contains("address-refused", codes);
                Assert.Equal(
                    Normalise(FirstSlashInHtml().Replace(example.Html, "")),
                    Render(FirstSlash().Replace(example.Markdown, "")).Html);
                break;
            case Reason.AddressRefused:
                Assert.Contains("address-refused", codes);
                break;
            case Reason.Wikilink:
                Assert.Contains("[[", example.Markdown, StringComparison.Ordinal);
                break;
        }
    }

    private static (string Html, ImmutableArray<string> Codes) Render(string markdown)
    {
        var (body, diagnostics) = MarkdownBody.Parse(new PlacedText(markdown, new SourceText("example.md", markdown), 0), BodyForm.Page);
        var links = new BodyLinks(index => new Hyperlink(AddressOf(body.References[index])), [], _ => null);
        var html = string.Concat(body.Render(links).Select(part => Assert.IsType<HtmlPart>(part).Html));
        return (Normalise(html), [.. diagnostics.Select(diagnostic => diagnostic.Code)]);
    }

    private static string AddressOf(Reference reference) => reference switch
    {
        LinkReference link => link.Address,
        PictureReference picture => picture.Address,
        WikiReference wiki => $"[[{wiki.Id}]]",
        CitationReference citation => $"[@{citation.Source}]",
        _ => "",
    };

    /// <summary>
    /// Takes off what means nothing or is not CommonMark's: XML's slash in empty elements, the ids of headings, how pictures are
    /// loaded, the line end between a list item and the block in it, and how quotes are set.
    /// </summary>
    private static string Normalise(string html) =>
        HeadingId().Replace(html, "<h$1>")
            .Replace(" />", ">", StringComparison.Ordinal)
            .Replace(" loading=\"lazy\"", "", StringComparison.Ordinal)
            .Replace("<li>\n<", "<li><", StringComparison.Ordinal)
            .Replace("“", "&quot;", StringComparison.Ordinal)
            .Replace("”", "&quot;", StringComparison.Ordinal)
            .Replace("‘", "'", StringComparison.Ordinal)
            .Replace("’", "'", StringComparison.Ordinal);

    [GeneratedRegex("<h([1-6]) id=\"[^\"]*\">")]
    private static partial Regex HeadingId();

    // That of an address: after a bracket or white space, and in HTML after a quote.
    [GeneratedRegex(@"(?<=[(<\s])/(?=\w)")]
    private static partial Regex FirstSlash();

    [GeneratedRegex("(?<=[(\"])/(?=[\\w%])")]
    private static partial Regex FirstSlashInHtml();
}
