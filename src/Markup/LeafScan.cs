using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>The part of a run that one literal of the tree holds.</summary>
internal readonly record struct RunPiece(LiteralInline Literal, int Start, int Length);

/// <summary>The walk over the inlines of a leaf block, one leaf after another.</summary>
/// <param name="length">Of the text, which no leaf is longer than by much.</param>
internal sealed class LeafScan(BodyScan body, ProblemLog problems, int length)
{
    private readonly StringBuilder plain = new(Math.Min(length, 512));
    private readonly List<RunPiece> pieces = [];
    private int block;
    private bool isLinked;
    private int runOffset;
    private int runLength;
    private bool hasRawHtml;

    /// <summary>The plain text of a leaf. Its runs, references and citations are added to the body's.</summary>
    /// <param name="isLinked">Whether terms may be linked in it: if not it has no runs.</param>
    public string Read(ContainerInline inlines, int block, bool isLinked)
    {
        (this.block, this.isLinked, hasRawHtml) = (block, isLinked, false);
        plain.Clear();
        Visit(inlines);
        EndRun();
        return plain.ToString().TrimEnd();
    }

    private void Visit(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Visit(inline);
        }
    }

    // Closes the run that is being read, so that no term is found across what follows.
    private void EndRun()
    {
        if (pieces.Count > 0)
        {
            ImmutableArray<RunPiece> parts = [.. pieces];
            body.Runs.Add(new TextRun(WordsOf(parts), block, runOffset));
            body.Pieces.Add(parts);
            pieces.Clear();
        }

        runLength = 0;
    }

    private ReadOnlyMemory<char> WordsOf(ImmutableArray<RunPiece> parts) => parts is [{ Literal.Content: var words }] && words.Length == runLength
        ? words.Text.AsMemory(words.Start, words.Length)
        : string.Create(runLength, parts, WriteRun).AsMemory();

    // Between two pieces stands the end of a line.
    private static void WriteRun(Span<char> run, ImmutableArray<RunPiece> pieces)
    {
        run.Fill(' ');
        foreach (var piece in pieces)
        {
            piece.Literal.Content.AsSpan().CopyTo(run[piece.Start..]);
        }
    }

    private void Visit(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                TellUnknownFootnote(literal);
                AppendLiteral(literal);
                return;
            case LineBreakInline { IsHard: false }:
                runLength += pieces.Count > 0 ? 1 : 0;
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
            case LinkInline link:
                AddLink(link, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", link.IsImage);
                TellFootnotesInPicture(link);
                VisitLinked(link);
                break;
            case ContainerInline container:
                Visit(container);
                EndRun();
                break;
        }
    }

    private void AppendLiteral(LiteralInline literal)
    {
        var words = literal.Content.AsSpan();
        AppendPlain(words);
        if (!isLinked)
        {
            return;
        }

        if (pieces.Count == 0)
        {
            runOffset = plain.Length - words.Length;
        }

        pieces.Add(new RunPiece(literal, runLength, words.Length));
        runLength += words.Length;
    }

    // A block's words do not start with a space, as they would after a citation that opens it: offsets count from the words.
    private void AppendPlain(ReadOnlySpan<char> words) => plain.Append(plain.Length == 0 ? words.TrimStart() : words);

    // The text of a link is text to read, but no term is linked in it.
    private void VisitLinked(LinkInline link)
    {
        var wasLinked = isLinked;
        isLinked = false;
        Visit((ContainerInline)link);
        isLinked = wasLinked;
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

    // A mark that has no note comes out of the parser as a bracket that means nothing, and the label as more text.
    private void TellUnknownFootnote(LiteralInline literal)
    {
        if (literal is { Content.Length: 1, IsFirstCharacterEscaped: false, NextSibling: LiteralInline next }
            && literal.Content.CurrentChar == '['
            && next.Content.AsSpan() is ['^', var first, ..] label && first != ']' && !char.IsWhiteSpace(first)
            && label.IndexOf(']') is > 0 and var end)
        {
            problems.Add(Problems.FootnoteUnknown(At(literal), label[..end].ToString()));
        }
    }

    private void TellFootnotesInPicture(LinkInline link)
    {
        if (link.IsImage)
        {
            foreach (var mark in link.Descendants<FootnoteLink>())
            {
                problems.Add(Problems.FootnoteInPicture(At(mark), mark.Footnote.Label ?? ""));
            }
        }
    }

    private void AddLink(Inline inline, string address, bool isPicture)
    {
        if (LinkPolicy.Judge(address) == AddressKind.Refused || (isPicture && LinkPolicy.Judge(address) != AddressKind.Relative))
        {
            problems.Add(Problems.AddressRefused(At(inline), address));
            return;
        }

        body.ReferenceOf.Add(inline, body.References.Count);
        body.References.Add(isPicture
            ? new PictureReference(address, At(inline), block, plain.Length)
            : new LinkReference(address, At(inline), block, plain.Length));
    }

    private void AddCitation(CitationInline citation)
    {
        if (!IsId(citation.Source))
        {
            problems.Add(Problems.CitationMalformed(At(citation), $"[@{citation.Source}]"));
            return;
        }

        // The mark leaves no words behind, so neither the space before it.
        if (plain.Length > 0 && plain[^1] == ' ')
        {
            plain.Length--;
        }

        citation.Reference = body.References.Count;
        body.Citations.Add(body.References.Count);
        body.References.Add(new CitationReference(citation.Source, citation.Locator, At(citation), block, plain.Length));
    }

    private void AddWikiLink(WikiLinkInline wiki)
    {
        if (!IsId(wiki.Id))
        {
            problems.Add(Problems.WikilinkMalformed(At(wiki), $"[[{wiki.Id}]]"));
            return;
        }

        wiki.Reference = body.References.Count;
        body.References.Add(new WikiReference(wiki.Id, wiki.Text, At(wiki), block, plain.Length));
        plain.Append(wiki.Text ?? $"[[{wiki.Id}]]");
    }

    private SourceLocation At(Inline inline) => body.At(inline.Span.Start);

    private static bool IsId(string written) =>
        written.Length is > 0 and <= 120 && IdSigns.AreAllOf(written);
}
