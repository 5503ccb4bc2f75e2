using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Tests.Checks;
using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Mutation;

/// <summary>
/// Every address, anchor and id in the HTML of every page is broken once. What is the theme's must be told at its page, and what a
/// contributor wrote at its line. All pages are broken at once, each place in its own way, since no page can hide what is on another.
/// </summary>
public sealed partial class PageMutationTests(BuiltSite site, ITestOutputHelper output)
{
    private readonly Findings findings = new(output);

    private IEnumerable<OutputFile> Html => site.Result.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal));

    [Fact]
    public void Every_address_that_is_broken_is_told_at_its_page()
    {
        var broken = BreakAll((spot, number) => spot.Naming switch
        {
            HtmlNaming.Id => null,
            HtmlNaming.IdReference => $"zq{number}",
            HtmlNaming.Root => $"zq{number}/",
            _ when spot.Raw.Contains(':', StringComparison.Ordinal) => $"zq{number}:{spot.Raw}",
            _ => $"{spot.Raw[..(spot.Raw.LastIndexOf('/') + 1)].Split('#')[0]}zq{number}.none",
        });
        Compare(broken);
    }

    [Fact]
    public void Every_anchor_that_is_broken_is_told_at_its_page()
    {
        var broken = BreakAll((spot, number) => spot.Naming == HtmlNaming.Link && IsOnSite(spot) && spot.Raw.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0
            ? $"{spot.Raw[..hash]}#zq{number}"
            : null);
        Compare(broken);
    }

    // The line of a broken link is known by its address, so here the links stay as they are and what they lead to is gone.
    [Fact]
    public void Whoever_leads_to_an_id_that_is_gone_is_told_at_the_line_that_was_written_or_at_the_page()
    {
        var changed = BreakAll((spot, _) => spot.Naming == HtmlNaming.Id ? spot.Raw + "-zq" : null);
        var problems = Check(changed.Files);
        var references = Spots().Where(spot => LeadsToAnId(spot)).DistinctBy(spot => (spot.Page, spot.Value)).ToList();
        CompareLost(references, problems, spot => Target(spot).File == spot.Page ? WrittenIn(spot) : $"{Target(spot).File}#{Target(spot).Fragment}");
        CompareLines(problems, spot => spot.Naming is Naming.Citation or Naming.LinkAnchor);
        findings.Report();
    }

    [Fact]
    public void Whoever_leads_to_a_file_that_is_gone_is_told_at_the_line_that_was_written_or_at_the_page()
    {
        var problems = new List<Diagnostic>();
        var spotsOf = Spots().ToLookup(spot => spot.Page);
        foreach (var file in Html)
        {
            // To one page alone, every other file is gone.
            var told = Check([file]);
            var references = spotsOf[file.Path].Where(spot => spot.Naming is HtmlNaming.Asset or HtmlNaming.Link && IsOnSite(spot) && Target(spot).File != file.Path);
            CompareLost([.. references.DistinctBy(spot => spot.Value)], told, spot => Target(spot).File);
            problems.AddRange(told);
        }

        CompareLines(problems, spot => spot.Naming == Naming.LinkFile);
        findings.Report();
    }

    [Fact]
    public void Every_id_that_stands_twice_is_told()
    {
        var ids = Spots().Where(spot => spot.Naming == HtmlNaming.Id).ToList();
        var idsOf = ids.ToLookup(spot => spot.Page);
        var told = Check([.. Html.Select(file => Twice(file, idsOf[file.Path]))])
            .Where(problem => problem.Code == "duplicate-id")
            .ToDictionary(problem => QuotedId().Match(problem.Message).Groups[1].Value, Pages, StringComparer.Ordinal);
        foreach (var same in ids.GroupBy(spot => spot.Value, StringComparer.Ordinal))
        {
            var pages = told.GetValueOrDefault(same.Key);
            foreach (var _ in same)
            {
                findings.Count("id that stands twice", pages-- > 0, $"not told: the id '{same.Key}'");
            }
        }

        findings.Report();
    }

    private static OutputFile Twice(OutputFile file, IEnumerable<HtmlSpot> ids) => OutputFile.OfText(file.Path, TextOf(file).Replace(
        "</body>", string.Concat(ids.Select(spot => $"<i id=\"{spot.Raw}\"></i>")) + "</body>", StringComparison.Ordinal));

    private void Compare((ImmutableArray<OutputFile> Files, List<(HtmlSpot Spot, string Written)> Broken) broken)
    {
        var told = Check(broken.Files)
            .SelectMany(problem => Number().Matches(problem.Message).Select(match => (problem.Location.Path, match.Value)))
            .ToHashSet();
        foreach (var (spot, written) in broken.Broken)
        {
            findings.Count(spot.Naming.ToString(), told.Contains((spot.Page, Number().Match(written).Value)), $"not told: {spot} as '{written}'");
        }

        findings.Report();
    }

    // A reference that somebody wrote is told at each line of it; the others once for all pages that lead to one place.
    private void CompareLost(List<HtmlSpot> references, ImmutableArray<Diagnostic> problems, Func<HtmlSpot, string> placeOf)
    {
        var atLines = problems.Select(problem => (problem.Location, Url: Quoted().Match(problem.Message).Groups[1].Value)).ToHashSet();
        var atPages = problems
            .Where(problem => problem.Location.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToLookup(problem => (problem.Location.Path, Quoted().Match(problem.Message).Groups[1].Value), Pages);
        var byNobody = new List<HtmlSpot>();
        foreach (var reference in references)
        {
            var lines = Origins.GetValueOrDefault((reference.Page, Uri.UnescapeDataString(reference.Value)), []);
            if (lines.Count == 0)
            {
                byNobody.Add(reference);
            }

            foreach (var line in lines)
            {
                findings.Count("written by somebody", atLines.Contains((line, Shown(reference.Value))), $"not told: {reference}, of {line}");
            }
        }

        foreach (var place in byNobody.GroupBy(placeOf, StringComparer.Ordinal))
        {
            var pages = place.GroupBy(spot => spot.Page).OrderBy(page => page.Key, StringComparer.Ordinal).ToList();
            var isTold = pages[0].Any(spot => atPages[(spot.Page, Shown(WrittenIn(spot)))].Contains(pages.Count));
            foreach (var reference in place)
            {
                findings.Count($"by the theme, {reference.Naming}", isTold, $"not told: {reference}, at {pages[0].Key} with {pages.Count} pages");
            }
        }
    }

    // The same from the other side: every line of the input that a scan of its texts finds must have been told.
    private void CompareLines(IEnumerable<Diagnostic> problems, Func<Spot, bool> isMeant)
    {
        var told = problems.Select(problem => InInput(problem.Location)).ToHashSet();
        var input = new RealInput();
        foreach (var spot in input.Spots.Where(isMeant))
        {
            var at = new SourceText(spot.File, input.TextOf(spot.File)).At(spot.At);
            findings.Count($"line of a {spot.Naming}", told.Contains(at), $"not told: {spot} at {at}");
        }
    }

    private Dictionary<(string Page, string Url), List<SourceLocation>> Origins => origins ??= site.Pages
        .SelectMany(page => page.Origins.Select(origin => (Key: (page.Frame.Url.Path, Uri.UnescapeDataString(origin.Url)), origin.Location)))
        .GroupBy(pair => pair.Key, pair => pair.Location)
        .ToDictionary(group => group.Key, group => group.Distinct().ToList());

    private Dictionary<(string Page, string Url), List<SourceLocation>>? origins;

    private (ImmutableArray<OutputFile> Files, List<(HtmlSpot Spot, string Written)> Broken) BreakAll(Func<HtmlSpot, int, string?> change)
    {
        var (files, broken) = (ImmutableArray.CreateBuilder<OutputFile>(), new List<(HtmlSpot, string)>());
        foreach (var file in Html)
        {
            var (text, made, taken) = (TextOf(file), new StringBuilder(), 0);
            foreach (var spot in HtmlSpots.Find(file.Path, text))
            {
                if (change(spot, broken.Count) is { } written)
                {
                    made.Append(text, taken, spot.Start - taken).Append(written);
                    taken = spot.Start + spot.Raw.Length;
                    broken.Add((spot, written));
                }
            }

            files.Add(OutputFile.OfText(file.Path, made.Append(text, taken, text.Length - taken).ToString()));
        }

        return (files.ToImmutable(), broken);
    }

    private ImmutableArray<Diagnostic> Check(ImmutableArray<OutputFile> html)
    {
        var others = html.Length > 1 ? site.Result.Files.Where(file => !file.Path.EndsWith(".html", StringComparison.Ordinal)) : [];
        return PageLinks.Check(site.Result.Pages, [.. html, .. others], TestContext.Current.CancellationToken).Diagnostics;
    }

    private IEnumerable<HtmlSpot> Spots() => Html.SelectMany(file => HtmlSpots.Find(file.Path, TextOf(file)));

    private static string TextOf(OutputFile file) => Encoding.UTF8.GetString(file.Bytes.Span);

    private static bool IsOnSite(HtmlSpot spot) => spot.Target(IsAtRoot(spot)) is not null;

    private static bool LeadsToAnId(HtmlSpot spot) =>
        spot.Naming == HtmlNaming.IdReference || (spot.Naming is HtmlNaming.Link or HtmlNaming.Asset && IsOnSite(spot) && Target(spot).Fragment.Length > 0);

    private static (string File, string Fragment) Target(HtmlSpot spot) =>
        spot.Naming == HtmlNaming.IdReference ? (spot.Page, spot.Value) : spot.Target(IsAtRoot(spot)) ?? throw new InvalidOperationException($"{spot} leaves the site");

    private static string WrittenIn(HtmlSpot spot) => spot.Naming == HtmlNaming.IdReference ? "#" + spot.Value : spot.Value;

    // As messages show what is long.
    private static string Shown(string url) => url.Length <= 60 ? url : url[..57] + "...";

    // These are shown at the addresses of other pages.
    private static bool IsAtRoot(HtmlSpot spot) => spot.Page is "404.html" or "offline.html";

    private static int Pages(Diagnostic problem) =>
        MorePages().Match(problem.Message) is { Success: true } more ? 1 + int.Parse(more.Groups[1].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : 1;

    private static SourceLocation InInput(SourceLocation at) =>
        at with { Path = Path.IsPathRooted(at.Path) ? Path.GetRelativePath(Repository.Root, at.Path).Replace('\\', '/') : at.Path };

    [GeneratedRegex("zq[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("^(?:the link|the page loads) '([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("^the id '([^']*)'")]
    private static partial Regex QuotedId();

    [GeneratedRegex(@"\(and on ([\d,]+) other pages?\)$")]
    private static partial Regex MorePages();
}
