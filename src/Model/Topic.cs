using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Model;

/// <summary>A page's worth of knowledge: one file under <c>input/topics/</c>.</summary>
public sealed record Topic
{
    public required TopicId Id { get; init; }

    public required SectionId Section { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required DateOnly? Reviewed { get; init; }

    public required DateOnly? ReviewAfter { get; init; }

    /// <summary>What the page as a whole rests on.</summary>
    public required ImmutableArray<SourceId> Sources { get; init; }

    /// <summary>What the reader should see next: its own list, then the topics that list it.</summary>
    public required ImmutableArray<TopicId> Related { get; init; }

    public required ImmutableArray<string> Tags { get; init; }

    /// <summary>Output paths that used to hold this topic, relative to the site's root.</summary>
    public required ImmutableArray<Placed<string>> RedirectFrom { get; init; }

    public required bool IsDraft { get; init; }

    public required Prose Body { get; init; }

    /// <summary>The terms it defines, in the order of its file.</summary>
    public required ImmutableArray<TermId> Terms { get; init; }

    /// <summary>The disagreements it records, in the order of its file.</summary>
    public required ImmutableArray<Disagreement> Disagreements { get; init; }

    /// <summary>The statements it makes: definitions, events, positions and cited passages of its body.</summary>
    public required ImmutableArray<Statement> Statements { get; init; }

    /// <summary>The file it came from.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>What is known of that file's past, on the day of the build; null where nothing is.</summary>
    public FileHistory? History { get; init; }

    /// <summary>The last day its text was changed or, where that is not known, reviewed.</summary>
    public DateOnly? Updated => History?.LastChanged ?? Reviewed;
}

/// <summary>A page that belongs to no section: about, contribute.</summary>
public sealed record StandingPage(string Id, string Title, string Summary, Prose Body, SourceLocation Location)
{
    /// <summary>What is known of its file's past, on the day of the build; null where nothing is.</summary>
    public FileHistory? History { get; init; }
}
