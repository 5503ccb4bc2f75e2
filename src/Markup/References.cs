using EuNatoSite.Diagnostics;

namespace EuNatoSite.Markup;

/// <summary>Something a text refers to, as written; what it leads to is for a later stage to say.</summary>
/// <param name="Block">Index of the block it stands in, in <see cref="MarkdownBody.Blocks"/>.</param>
/// <param name="Offset">Where in that block's plain text it stands.</param>
public abstract record Reference(SourceLocation Location, int Block, int Offset);

/// <summary>A link or automatic link: <c>[text](address)</c>. The address has passed <see cref="LinkPolicy"/>.</summary>
public sealed record LinkReference(string Address, SourceLocation Location, int Block, int Offset)
    : Reference(Location, Block, Offset);

/// <summary>A picture: <c>![text](address)</c>.</summary>
public sealed record PictureReference(string Address, SourceLocation Location, int Block, int Offset)
    : Reference(Location, Block, Offset);

/// <summary><c>[[id]]</c> or <c>[[id|text]]</c>: a topic or term by its id.</summary>
public sealed record WikiReference(string Id, string? Text, SourceLocation Location, int Block, int Offset)
    : Reference(Location, Block, Offset);

/// <summary><c>[@id]</c> or <c>[@id, p. 4]</c>: what a statement rests on.</summary>
public sealed record CitationReference(string Source, string? Locator, SourceLocation Location, int Block, int Offset)
    : Reference(Location, Block, Offset);
