using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Pages;

namespace EuNatoSite.Checks;

internal enum FindingKind
{
    LinkBroken,
    PlaceNotFound,
    AssetNotFound,
    LinkNotRelative,
    AssetElsewhere,
    DuplicateId,
}

/// <summary>A reference of a page that leads nowhere, or an id that it has twice.</summary>
/// <param name="Written">The address as it stands in the page, or the id.</param>
internal readonly record struct Finding(FindingKind Kind, string Page, string Written, ReferenceTarget Target);

/// <summary>Turns findings into diagnostics: where each was written, what was probably meant.</summary>
/// <param name="read">A page, by its path.</param>
internal sealed class FindingReport(ImmutableArray<PagePlan> plans, IReadOnlySet<string> paths, Func<string, PageReferences> read)
{
    /// <summary>Looking for what was meant takes a look at every page; after so many the rest goes without.</summary>
    private const int MaxHints = 20;

    private int hints;

    /// <param name="findings">In the order of their pages.</param>
    public ImmutableArray<Diagnostic> ToDiagnostics(IReadOnlyList<Finding> findings)
    {
        var affected = findings.Select(finding => finding.Page).ToHashSet(StringComparer.Ordinal);
        var originsOf = plans
            .Where(plan => affected.Contains(plan.Url.Path))
            .DistinctBy(plan => plan.Url.Path)
            .ToDictionary(plan => plan.Url.Path, plan => plan.Make().Origins.ToLookup(origin => Key(origin.Url)), StringComparer.Ordinal);

        var diagnostics = new List<Diagnostic>();
        var byNobody = new List<Finding>();
        foreach (var finding in findings)
        {
            var written = originsOf.GetValueOrDefault(finding.Page)?[Key(finding.Written)].ToList() ?? [];
            if (written.Count == 0 || finding.Kind == FindingKind.DuplicateId)
            {
                byNobody.Add(finding);
                continue;
            }

            var hint = Hint(finding);
            diagnostics.AddRange(written.Select(origin => ToDiagnostic(finding, origin.Location, hint)));
        }

        // What the theme wrote is wrong on every page alike: one line, not thousands.
        foreach (var same in byNobody.GroupBy(finding => (finding.Kind, Place(finding))))
        {
            var first = same.First();
            var more = same.Select(finding => finding.Page).Distinct(StringComparer.Ordinal).Count() - 1;
            diagnostics.Add(ToDiagnostic(first, SourceLocation.StartOf(first.Page), Hint(first) + Also(more)));
        }

        return [.. diagnostics.Distinct().Order()];
    }

    private static Diagnostic ToDiagnostic(Finding finding, SourceLocation at, string hint) => finding.Kind switch
    {
        FindingKind.LinkBroken => Problems.LinkBroken(at, finding.Written, Shown(finding.Target.Path), hint),
        FindingKind.PlaceNotFound => Problems.PlaceNotFound(at, finding.Written, finding.Target.Path, hint),
        FindingKind.AssetNotFound => Problems.AssetNotFound(at, finding.Written, Shown(finding.Target.Path), hint),
        FindingKind.LinkNotRelative => Problems.LinkNotRelative(at, finding.Written, hint),
        FindingKind.AssetElsewhere => Problems.AssetElsewhere(at, finding.Written, hint),
        FindingKind.DuplicateId => Problems.DuplicateId(at, finding.Written, hint),
        _ => throw new UnreachableException(),
    };

    private string Hint(Finding finding)
    {
        var nearest = finding.Kind switch
        {
            _ when hints >= MaxHints => null,
            FindingKind.PlaceNotFound => Nearest.To(finding.Target.Fragment ?? "", read(finding.Target.Path).Ids),
            FindingKind.LinkBroken when IndexOf(finding.Target.Path) is { } index => index,
            FindingKind.LinkBroken or FindingKind.AssetNotFound => Nearest.To(finding.Target.Path, paths),
            _ => null,
        };
        hints++;
        return nearest is null ? "" : $"; did you mean '{nearest}'?";
    }

    // A link to a folder means the page in it.
    private string? IndexOf(string folder)
    {
        var index = folder.TrimStart('/') + "index.html";
        return folder.EndsWith('/') && paths.Contains(index) ? index : null;
    }

    // One place is written differently on every page, since links are relative; what is on the page itself is written alike.
    private static string Place(Finding finding) => finding switch
    {
        { Target.Path: null or "" } => finding.Written,
        _ when finding.Target.Path == finding.Page => finding.Written,
        { Kind: FindingKind.PlaceNotFound } => $"{finding.Target.Path}#{finding.Target.Fragment}",
        _ => finding.Target.Path,
    };

    private static string Shown(string path) => path.Length == 0 ? "./" : path;

    private static string Also(int pages) => pages == 0 ? "" : $" (and on {Texts.Counted(pages, "other page")})";

    // A page's writer may have escaped the address differently.
    private static string Key(string url) => Uri.UnescapeDataString(url);
}
