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

    /// <summary>The https address at its publisher's own, where there is one.</summary>
    public required Placed<string>? Url { get; init; }

    /// <summary>The https address at which somebody else hosts its text, who does not answer for it as the publisher does.</summary>
    public required Placed<string>? Copy { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>The address of an archived copy.</summary>
    public required Placed<string>? Archived { get; init; }

    public required DateOnly? Accessed { get; init; }

    public required string? Note { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>The host of <see cref="Copy"/>, without <c>www.</c>; null where there is none.</summary>
    public string? CopyHost
    {
        get
        {
            var host = Copy is { Value: var address } ? new Uri(address).Host : null;
            return host?.StartsWith("www.", StringComparison.Ordinal) == true ? host["www.".Length..] : host;
        }
    }
}
