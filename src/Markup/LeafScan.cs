using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EuNatoSite.Markup;

/// <summary>The part of a run that one literal of the tree holds.</summary>
internal readonly record struct RunPiece(LiteralInline Literal, int Start, int Length);

/// <summary>The walk over the inlines of one leaf block.</summary>
internal sealed class LeafScan(PlacedText text, int block, BodyScan body, ProblemLog problems)
{
    private readonly StringBuilder plain = new();
    private readonly StringBuilder run = new();
    private readonly List<RunPiece> pieces = [];
    private int runOffset;
    private bool hasRawHtml;

    public List<TextRun> Runs { get; } = [];

    public List<ImmutableArray<RunPiece>> Pieces { get; } = [];

    /// <summary>Indexes of the leaf's citations among the body's references.</summary>
    public List<int> Citations { get; } = [];

    public string PlainText => plain.ToString().TrimEnd();

    public void Visit(ContainerInline container)
    {
        foreach (var inline in container)
        {
            Visit(inline);
        }
    }

    /// <summary>Closes the run that is being read, so that no term is found across what follows.</summary>
    public void EndRun()
    {
        if (pieces.Count > 0)
        {
            Runs.Add(new TextRun(run.ToString(), block, runOffset));
            Pieces.Add([.. pieces]);
        }

        run.Clear();
        pieces.Clear();
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
                run.Append(pieces.Count > 0 ? " " : "");
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
        AppendPlain(literal.Content.AsSpan());
        if (pieces.Count == 0)
        {
            run.Clear();
            runOffset = plain.Length - literal.Content.Length;
        }

        pieces.Add(new RunPiece(literal, run.Length, literal.Content.Length));
        run.Append(literal.Content.AsSpan());
    }

    // A block's words do not start with a space, as they would after a citation that opens it: offsets count from the words.
    private void AppendPlain(ReadOnlySpan<char> words) => plain.Append(plain.Length == 0 ? words.TrimStart() : words);

    // The text of a link is text to read, but no term is linked in it.
    private void VisitLinked(LinkInline link)
    {
        var (runs, runPieces) = (Runs.Count, Pieces.Count);
        Visit((ContainerInline)link);
        EndRun();
        Runs.RemoveRange(runs, Runs.Count - runs);
        Pieces.RemoveRange(runPieces, Pieces.Count - runPieces);
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

        Add(inline, isPicture
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

        Citations.Add(body.References.Count);
        Add(citation, new CitationReference(citation.Source, citation.Locator, At(citation), block, plain.Length));
    }

    private void AddWikiLink(WikiLinkInline wiki)
    {
        if (!IsId(wiki.Id))
        {
            problems.Add(Problems.WikilinkMalformed(At(wiki), $"[[{wiki.Id}]]"));
            return;
        }

        Add(wiki, new WikiReference(wiki.Id, wiki.Text, At(wiki), block, plain.Length));
        plain.Append(wiki.Text ?? $"[[{wiki.Id}]]");
    }

    private void Add(Inline inline, Reference reference)
    {
        body.ReferenceOf.Add(inline, body.References.Count);
        body.References.Add(reference);
    }

    private SourceLocation At(Inline inline) => text.At(inline.Span.Start);

    private static bool IsId(string written) =>
        written.Length is > 0 and <= 120 && written.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
