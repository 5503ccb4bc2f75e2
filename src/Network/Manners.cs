namespace EuNatoSite.Network;

/// <summary>How other people's hosts are treated.</summary>
internal sealed record Manners
{
    /// <summary>How long an answer may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The pause between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The pause after a host failed; twice as long after each further failure in a row, unless the host names its own.</summary>
    public TimeSpan PauseAfterFailure { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A host that would have to be left alone for longer is not asked again in this run.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After this no request is begun.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>How often an address is asked that fails in a way that may pass.</summary>
    public int Tries { get; init; } = 3;

    public int HostsAtOnce { get; init; } = 8;

    public int MaxRedirects { get; init; } = 10;
}
