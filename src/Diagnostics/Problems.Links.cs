namespace EuNatoSite.Diagnostics;

/// <summary>
/// What can be wrong with the links of the finished site. A <c>hint</c> is empty, or continues the message after a semicolon.
/// </summary>
public static partial class Problems
{
    public static Diagnostic LinkBroken(SourceLocation at, string url, string target, string hint) => Error("link-broken", at,
        $"the link {Quote(url)} leads to '{target}', which the site does not have{hint}");

    public static Diagnostic PlaceNotFound(SourceLocation at, string url, string page, string hint) =>
        Error("place-not-found", at, $"the link {Quote(url)} names a place that the page '{page}' does not have{hint}");

    public static Diagnostic AssetNotFound(SourceLocation at, string url, string target, string hint) =>
        Error("asset-not-found", at, $"the page loads {Quote(url)}, but the site has no file '{target}'{hint}");

    public static Diagnostic LinkNotRelative(SourceLocation at, string url, string hint) => Error("link-not-relative", at,
        $"{Quote(url)} does not work from a folder; write a relative address, or an https, http or mailto one{hint}");

    public static Diagnostic AssetElsewhere(SourceLocation at, string url, string hint) => Error("asset-elsewhere", at,
        $"the page would load {Quote(url)} from elsewhere; put the file into the site and name it by a relative path{hint}");

    public static Diagnostic DuplicateId(SourceLocation at, string id, string hint) => Error(ProblemCode.DuplicateId, at,
        $"the id '{id}' stands on this page more than once, so that links to it are unsure; rename one{hint}");
}
