namespace EuNatoSite.Network;

/// <summary>What came back of one request.</summary>
internal abstract record Reply;

/// <summary>The host answered.</summary>
/// <param name="Location">Where it sends us, if it is a redirect.</param>
/// <param name="RetryAfter">How long it asks to be left alone.</param>
internal sealed record Answer(int Status, Uri? Location, TimeSpan? RetryAfter) : Reply
{
    public bool IsSuccess => Status is >= 200 and < 400;

    /// <summary>301 and 308 of RFC 9110.</summary>
    public bool IsPermanentMove => Status is 301 or 308;

    /// <summary>Too many requests, a timeout, or trouble inside the host: the same request may do well later.</summary>
    public bool MayPass => Status is 408 or 425 or 429 or >= 500 and < 600;

    /// <summary>It asks to be left alone for now, whatever the request.</summary>
    public bool AsksForPause => Status is 429 or 503;
}

/// <param name="Why">A clause: <c>no host has this name</c>.</param>
internal sealed record NoAnswer(string Why) : Reply;

/// <summary>The host may not be asked: it is none that everybody can reach.</summary>
internal sealed record NotAllowed(string Host) : Reply;

/// <param name="Why">A clause: <c>time ran out</c>.</param>
internal sealed record NotSent(string Why) : Reply;
