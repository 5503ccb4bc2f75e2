using System.Text;
using EuNatoSite.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>The walk over the inlines of a leaf block, one leaf after another.</summary>
internal sealed class LeafScan(BodyScan body, ProblemLog problems)
{
    private readonly StringBuilder plain = body.Plain;
    private readonly RunScan runs = new(body, problems);
    private int block;
    private int blockStart;
    private bool isLinked;

    // The link or picture among whose words the walk is.
    private LinkInline? around;
    private bool hasRawHtml;
    private bool hasMalformed;

    /// <summary>Appends the plain text of a leaf to the body's, and adds its runs, references and citations.</summary>
    /// <param name="isLinked">Whether terms may be linked in it: if not it has no runs.</param>
    public void Read(ContainerInline inlines, int block, bool isLinked)
    {
        (this.block, blockStart, this.isLinked) = (block, plain.Length, isLinked);
        (hasRawHtml, hasMalformed) = (false, false);
        runs.Begin(block);
        Visit(inlines);
        EndRun();
        plain.Length = plain.EndOfWords(blockStart);
    }

    private void Visit(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Visit(inline);
        }
    }

    private void EndRun() => runs.End(isLinked && around is null, hasMalformed);

    private void Visit(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Tell(MisreadBracket.OfFootnote(literal, body));
                TellMalformed(literal);
                AppendLiteral(literal);
                return;
            case LineBreakInline { IsHard: false }:
                AppendPlain(" ");
                return;
        }

        EndRun();
        switch (inline)
        {
            case LineBreakInline:
                AppendPlain(" ");
                break;
            case CodeInline code:
                AppendPlain(code.Content);
                break;
            case HtmlEntityInline entity:
                AppendPlain(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                TellRawHtml(html);
                break;
            case CitationInline citation:
                AddCitation(citation);
                break;
            case WikiLinkInline wiki:
                AddWikiLink(wiki);
                break;
            case AutolinkInline auto:
                AddLink(auto, auto.IsEmail ? "mailto:" + auto.Url : auto.Url, isPicture: false);
                plain.Append(auto.Url);
                break;
            case FootnoteLink mark:
                TellNested(mark, $"[{mark.Footnote.Label}]");
                break;
            case LinkInline link:
                AddLink(link, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", link.IsImage);
                Tell(MisreadBracket.OfLink(link, body));
                VisitLinked(link);
                break;
            case ContainerInline container:
                TellMalformed(container);
                Visit(container);
                EndRun();
                break;
        }
    }

    private void AppendLiteral(LiteralInline literal)
    {
        var words = literal.Content.AsSpan();
        var start = plain.Length;
        AppendPlain(words);
        if (plain.Length > start)
        {
            runs.Add(literal, start, words.Length - (plain.Length - start));
        }
    }

    // A block's words do not start with a space, as they would after a citation that opens it: offsets count from the words.
    private void AppendPlain(ReadOnlySpan<char> words) => plain.Append(plain.Length == blockStart ? words.TrimStart() : words);

    // The text of a link is text to read, but no term is linked in it.
    private void VisitLinked(LinkInline link)
    {
        var outer = around;
        around = link;
        Visit((ContainerInline)link);
        EndRun();
        around = outer;
    }

    // A closing tag is told only where nothing has opened before it in the same paragraph.
    private void TellRawHtml(HtmlInline html)
    {
        if (!hasRawHtml || !html.Tag.StartsWith("</", StringComparison.Ordinal))
        {
            problems.Add(Problems.RawHtml(At(html), html.Tag));
        }

        hasRawHtml = true;
    }

    // A bracket that opens nothing comes out of the parser as a sign, and what was meant would be shown as it was typed. Told of the first
    // in a paragraph: one that does not close takes all after it along.
    private void TellMalformed(Inline bracket)
    {
        if (MisreadBracket.OfId(bracket, body) is { } plain)
        {
            body.PlainCitations.Add(plain);
        }

        if (!hasMalformed && MisreadBracket.Of(bracket, body) is { } problem)
        {
            problems.Add(problem);
            hasMalformed = true;
        }
    }

    private void Tell(Diagnostic? problem)
    {
        if (problem is not null)
        {
            problems.Add(problem);
        }
    }

    private void AddLink(Inline inline, string address, bool isPicture)
    {
        if (AddressSlip.Of(address, isPicture, At(inline)) is { } problem)
        {
            problems.Add(problem);
            return;
        }

        if (TellNested(inline))
        {
            return;
        }

        var title = (inline as LinkInline)?.Title is { Length: > 0 } given ? given : null;
        body.ReferenceOf.Add(inline, body.References.Count);
        body.References.Add(isPicture
            ? new PictureReference(address, title, At(inline), block, Offset)
            : new LinkReference(address, title, At(inline), block, Offset));
    }

    private void AddCitation(CitationInline citation)
    {
        if (citation.Source.Length == 0)
        {
            problems.Add(Problems.CitationMalformed(At(citation), "[@]"));
            return;
        }

        if (body.Form == BodyForm.Inline)
        {
            problems.Add(Problems.CitationMisplaced(At(citation), $"[@{citation.Source}]"));
            return;
        }

        // The mark leaves no words behind, so neither the space before it.
        if (plain.Length > blockStart && plain[^1] == ' ')
        {
            plain.Length--;
        }

        Tell(MisreadBracket.OfLinked(citation, body));
        if (TellNested(citation))
        {
            return;
        }

        citation.Reference = body.References.Count;
        body.Citations.Add(body.References.Count);
        body.References.Add(new CitationReference(citation.Source, citation.Locator, At(citation), block, Offset));
    }

    private void AddWikiLink(WikiLinkInline wiki)
    {
        if (wiki.Id.Length == 0 || wiki.Id.StartsWith('@'))
        {
            problems.Add(wiki.Id.StartsWith('@') ? Problems.CitationMalformed(At(wiki), $"[[{wiki.Id}]]") : Problems.WikilinkMalformed(At(wiki), $"[[{wiki.Id}]]"));
            return;
        }

        if (TellNested(wiki))
        {
            plain.Append(wiki.Text ?? wiki.Id);
            return;
        }

        wiki.Reference = body.References.Count;
        body.References.Add(new WikiReference(wiki.Id, wiki.Text, At(wiki), block, Offset));
        plain.Append(wiki switch
        {
            { Text: { } words } => words,
            _ when IdSigns.AreAllOf(wiki.Id) => $"{TextBlock.IdSign}{wiki.Id}{TextBlock.IdSign}",
            _ => $"[[{wiki.Id}]]",
        });
    }

    // A browser follows no link inside a link, and the words of a picture are an attribute: what refers from there would count, and lead
    // nobody on.
    private bool TellNested(Inline inline, string? written = null)
    {
        var isNested = around is { IsImage: true } || (around is not null && inline is not LinkInline { IsImage: true });
        if (isNested)
        {
            problems.Add(Problems.LinkNested(At(inline), written ?? body.Text[inline.Span.Start..(inline.Span.End + 1)], around!.IsImage));
        }

        return isNested;
    }

    private int Offset => plain.Length - blockStart;

    private SourceLocation At(Inline inline) => body.At(inline.Span.Start);
}
