using EuNatoSite.Diagnostics;

namespace EuNatoSite.Model;

/// <summary>An entry of the bibliography.</summary>
public sealed record Source
{
    public required SourceId Id { get; init; }

    public required string Title { get; init; }

    public required string? Author { get; init; }

    public required string? Publisher { get; init; }

    public required HistoricalDate? Date { get; init; }

    /// <summary>An https address, where there is one.</summary>
    public required Placed<string>? Url { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>The address of an archived copy.</summary>
    public required Placed<string>? Archived { get; init; }

    public required DateOnly? Accessed { get; init; }

    public required string? Note { get; init; }

    public required SourceLocation Location { get; init; }
}
