using EuNatoSite.Diagnostics;

namespace EuNatoSite.Markup;

/// <summary>Something a text refers to, as written; what it leads to is for a later stage to say.</summary>
/// <param name="Block">Index of the block it stands in, in <see cref="MarkdownBody.Blocks"/>.</param>
/// <param name="Offset">Where in that block's plain text it stands.</param>
public abstract record Reference(SourceLocation Location, int Block, int Offset);

/// <summary>A link or automatic link: <c>[text](address)</c>. The address has passed <see cref="LinkPolicy"/>.</summary>
/// <param name="Title">What shows where a pointer rests on it; null where there is none.</param>
public sealed record LinkReference(string Address, string? Title, SourceLocation Location, int Block, int Offset)
    : Reference(Location, Block, Offset);

/// <summary>A picture: <c>![text](address)</c>.</summary>
/// <param name="Title">As that of a link.</param>
public sealed record PictureReference(string Address, string? Title, SourceLocation Location, int Block, int Offset)
    : Reference(Location, Block, Offset);

/// <summary><c>[[id]]</c> or <c>[[id|text]]</c>: a topic or term by its id.</summary>
/// <param name="Id">As it is written, whether or not it can be one.</param>
public sealed record WikiReference(string Id, string? Text, SourceLocation Location, int Block, int Offset)
    : Reference(Location, Block, Offset)
{
    public string Written => Text is null ? $"[[{Id}]]" : $"[[{Id}|{Text}]]";
}

/// <summary><c>[@id]</c> or <c>[@id, p. 4]</c>: what a statement rests on.</summary>
/// <param name="Source">Its id as it is written, whether or not it can be one.</param>
public sealed record CitationReference(string Source, string? Locator, SourceLocation Location, int Block, int Offset)
    : Reference(Location, Block, Offset)
{
    public string Written => Locator is null ? $"[@{Source}]" : $"[@{Source}, {Locator}]";
}
