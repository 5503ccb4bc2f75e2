using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Markup;

/// <param name="Id">Its fragment on the page, as GitHub makes it.</param>
/// <param name="Text">As that of a <see cref="TextBlock"/>.</param>
/// <param name="Block">Index of its block in <see cref="MarkdownBody.Blocks"/>.</param>
/// <param name="IsUnderlined">Whether a line of hyphens or equals signs beneath the text makes it one.</param>
public sealed record Heading(int Level, string Id, string Text, int Block, SourceLocation Location, bool IsUnderlined = false);

/// <summary>
/// The plain text of a paragraph, heading, cell or other leaf. Where a wikilink without text stands, it has the id between two
/// <see cref="IdSign"/>s.
/// </summary>
/// <param name="Words">A part of the body's.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="Join">How it goes on from the block before it.</param>
public readonly record struct TextBlock(ReadOnlyMemory<char> Words, bool IsHeading, SourceLocation Location, BlockJoin Join = BlockJoin.Apart)
{
    /// <summary>No text has it, written or by an entity: CommonMark has U+FFFD for it.</summary>
    public const char IdSign = '\0';

    public string Text => Words.ToString();
}

/// <summary>
/// A run of text in which terms may be linked, without white space around it: never part of a heading, link or code.
/// </summary>
/// <param name="Words">A part of those of its block.</param>
/// <param name="Block">Index of the block it stands in, in <see cref="MarkdownBody.Blocks"/>.</param>
/// <param name="Offset">Where in that block's plain text it starts.</param>
public readonly record struct TextRun(ReadOnlyMemory<char> Words, int Block, int Offset)
{
    public string Text => Words.ToString();
}

/// <summary>A part of a run that a key (a term's id) was found for.</summary>
/// <param name="Run">Index in <see cref="MarkdownBody.Runs"/>.</param>
/// <param name="Start">Where in the run it starts.</param>
public readonly record struct TextMark(int Run, int Start, int Length, string Key);

/// <summary>A paragraph, list item, definition or table that carries citations.</summary>
/// <param name="Id">Its fragment on the page: <c>s1</c>, <c>s2</c> and so on.</param>
/// <param name="Words">A part of the body's, where all of it stands together. Of a table a line a row, the head's first.</param>
/// <param name="Citations">Indexes of its citations in <see cref="MarkdownBody.References"/>.</param>
public readonly record struct Passage(string Id, ReadOnlyMemory<char> Words, ImmutableArray<int> Citations, SourceLocation Location)
{
    public string Text => Words.ToString();
}

public enum FenceKind
{
    Chart,
    Events,
    Register,
    Members,
}

/// <summary>A fence that stands for a generated figure, and the YAML in it.</summary>
public sealed record Fence(FenceKind Kind, PlacedText Yaml, SourceLocation Location);

/// <summary>A stretch of a rendered body.</summary>
public abstract record BodyPart;

public sealed record HtmlPart(string Html) : BodyPart;

/// <param name="Fence">Index in <see cref="MarkdownBody.Fences"/>.</param>
public sealed record FencePart(int Fence) : BodyPart;

/// <summary>A link as the page writes it.</summary>
/// <param name="Text">What to write instead of the text in the source, or null to keep that.</param>
/// <param name="Role">Its class: <c>term</c>, <c>cite</c>, <c>topic</c>, <c>out</c>, <c>uncorroborated</c>; or null.</param>
/// <param name="Mark">For a citation: a link that stands behind it, a space between the two; or null.</param>
public sealed record Hyperlink(string Url, string? Text = null, string? Role = null, Hyperlink? Mark = null);

/// <summary>What a body is given to become HTML.</summary>
/// <param name="LinkOf">The link of a reference, by its index in <see cref="MarkdownBody.References"/>; null leaves its text alone.</param>
/// <param name="Marks">Where in its runs links may be set, in the order of the text.</param>
/// <param name="MarkOf">The link of a mark's key; null leaves its text alone. Asked once a mark, in order, before all references.</param>
/// <param name="FragmentPrefix">What stands before the fragments that the body gives and leads to, where several bodies are on one page.</param>
public sealed record BodyLinks(
    Func<int, Hyperlink?> LinkOf,
    ImmutableArray<TextMark> Marks,
    Func<string, Hyperlink?> MarkOf,
    string FragmentPrefix = "");
