using System.Collections.Immutable;
using EuNatoSite.Markup;

namespace EuNatoSite.Model;

/// <summary>What a reference in a text leads to.</summary>
public abstract record Target;

/// <summary>What a topic's front matter owns, each under an id.</summary>
public enum EntryKind
{
    Term,
    Event,
    Disagreement,
}

/// <param name="Anchor">The id of a heading there or of an entry that the topic owns, or null for the page itself.</param>
/// <param name="Entry">What the id is that of, where it is an entry's.</param>
public sealed record TopicTarget(TopicId Topic, string? Anchor, EntryKind? Entry = null) : Target;

public sealed record TermTarget(TermId Term) : Target;

public sealed record StandingPageTarget(string Page, string? Anchor) : Target;

public sealed record SourceTarget(SourceId Source) : Target;

/// <summary>A heading on the same page.</summary>
public sealed record AnchorTarget(string Anchor) : Target;

/// <param name="Path">Relative to <c>input/media/</c>.</param>
public sealed record PictureTarget(string Path) : Target;

/// <summary>An https, http or mailto address.</summary>
public sealed record WebTarget(string Url) : Target;

/// <summary>
/// A text with everything it refers to. <paramref name="Targets"/> stands beside <see cref="MarkdownBody.References"/>,
/// one for one, and <paramref name="Figures"/> beside <see cref="MarkdownBody.Fences"/>; null where the reference is broken.
/// </summary>
/// <param name="Mentions">Every place where a term may be linked; its key is the term's id.</param>
public sealed record Prose(
    MarkdownBody Body,
    ImmutableArray<Target?> Targets,
    ImmutableArray<Figure?> Figures,
    ImmutableArray<TextMark> Mentions);
