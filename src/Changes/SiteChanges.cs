using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Changes;

/// <summary>What a change of the input does to the site, as a reader and an editor would see it.</summary>
public sealed record SiteChanges
{
    /// <summary>Entries of every kind that are new, different or gone; kinds without any are not in it.</summary>
    public required ImmutableArray<EntryChanges> Entries { get; init; }

    /// <summary>Statements that rest on better or worse sources than before.</summary>
    public required ImmutableArray<SupportChange> Support { get; init; }

    /// <summary>Pages that are gone from an address at which nothing leads on.</summary>
    public required ImmutableArray<LostPage> LostPages { get; init; }

    /// <summary>Places in pages that other pages linked to, and that are gone.</summary>
    public required ImmutableArray<LostAnchor> LostAnchors { get; init; }

    /// <summary>Pages whose words differ, the most changed first.</summary>
    public required ImmutableArray<PageChange> Pages { get; init; }

    /// <summary>Problems that were not there before.</summary>
    public required ImmutableArray<Diagnostic> Problems { get; init; }

    /// <summary>What was wrong before: what could not be read for it may be among what is new or different here, though it was there.</summary>
    public required ImmutableArray<Diagnostic> ErrorsBefore { get; init; }

    public bool IsEmpty =>
        Entries.IsEmpty && Support.IsEmpty && LostPages.IsEmpty && LostAnchors.IsEmpty && Pages.IsEmpty && Problems.IsEmpty && ErrorsBefore.IsEmpty;
}

/// <param name="Kind">One of them, as a word: <c>event</c>.</param>
public sealed record EntryChanges(
    string Kind, ImmutableArray<ChangedEntry> Added, ImmutableArray<ChangedEntry> Changed, ImmutableArray<ChangedEntry> Removed);

/// <param name="Fields">What differs; empty for what is new or gone.</param>
/// <param name="Location">Where it stands, or stood.</param>
public sealed record ChangedEntry(string Id, string Title, ImmutableArray<FieldChange> Fields, SourceLocation Location);

/// <param name="Before">Empty where there was nothing.</param>
/// <param name="After">Empty where there is nothing any more.</param>
public sealed record FieldChange(string Field, string Before, string After);

/// <param name="Before">What its best source was worth: <c>Official</c>; <c>no source</c> where it named none.</param>
/// <param name="IsLost">Whether it rests on less than before.</param>
public sealed record SupportChange(string Statement, string Before, string After, bool IsLost, SourceLocation Location);

/// <param name="Topic">The id of the topic that it was the page of, if it was one.</param>
/// <param name="MovedTo">Where that topic is now; null where it is gone.</param>
public sealed record LostPage(string Path, string? Topic, string? MovedTo);

/// <param name="Users">How many other pages linked to it.</param>
public sealed record LostAnchor(string Page, string Anchor, int Users);

/// <param name="Added">How many words it has more of.</param>
/// <param name="Removed">How many words it has less of.</param>
public sealed record PageChange(string Path, string Title, int Added, int Removed, bool IsNew);
