namespace EuNatoSite.Diagnostics;

/// <summary>What comes of asking the addresses of other hosts: warnings alone, since others come and go as they like.</summary>
public static partial class Problems
{
    public static Diagnostic AddressGone(SourceLocation at, string address, int status) => Warning("address-gone", at,
        $"'{address}' is no longer there (its host answers {status}); write where the text stands now, or a copy of it as 'archived' of the source");

    public static Diagnostic AddressMoved(SourceLocation at, string address, string target) => Warning("address-moved", at,
        $"'{address}' has moved for good to '{target}'; see that it is the same text, and write that address");

    /// <param name="why">A clause: <c>no host has this name</c>.</param>
    public static Diagnostic AddressUnreachable(SourceLocation at, string address, string why) => Warning("address-unreachable", at,
        $"'{address}' could not be opened: {why}; try it in a browser, and if it stays away write another address, or a copy as 'archived' of the source");

    public static Diagnostic AddressPrivate(SourceLocation at, string address, string host) => Warning("address-private", at,
        $"'{address}' leads to '{host}', on this computer or in a private network, so it was not asked; write an address that everybody can open");

    /// <param name="why">A clause: <c>the host failed 5 times in a row</c>.</param>
    public static Diagnostic AddressUnasked(SourceLocation at, string address, string why) => Warning("address-unasked", at,
        $"'{address}' was not asked, because {why}; run 'check --external' again later");
}
