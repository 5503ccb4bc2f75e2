namespace EuNatoSite.Network;

/// <summary>What is known of an address after it was asked, redirects followed and second tries made.</summary>
internal abstract record Verdict;

/// <param name="MovedTo">Where permanent redirects lead; null where there is none.</param>
internal sealed record Open(Uri? MovedTo) : Verdict;

/// <summary>404 or 410, by a GET request.</summary>
internal sealed record Gone(int Status) : Verdict;

/// <param name="Why">A clause: <c>no host has this name</c>.</param>
internal sealed record Unreachable(string Why) : Verdict;

/// <summary>The host answers, but not to programs: 403 and its like. A browser may well open the address.</summary>
internal sealed record Refused(int Status) : Verdict;

/// <summary>It leads to this computer or into a private network.</summary>
internal sealed record Private(string Host) : Verdict;

/// <param name="Why">A clause: <c>its host failed 5 times in a row</c>.</param>
internal sealed record Unasked(string Why) : Verdict;
