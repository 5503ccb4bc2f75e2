using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Parsing;

/// <summary>Everything the input says, each file checked alone, in the order of the files.</summary>
public sealed record DraftSet
{
    /// <summary>Null where <c>site.yml</c> is missing or cannot be read: there is no site then.</summary>
    public required SiteDraft? Site { get; init; }

    public required ImmutableArray<SourceDraft> Sources { get; init; }

    public required ImmutableArray<TopicDraft> Topics { get; init; }

    public required ImmutableArray<StandingPageDraft> Pages { get; init; }

    public required ImmutableArray<MemberDraft> Members { get; init; }

    public required ImmutableArray<DataPointDraft> DataPoints { get; init; }

    public required ImmutableArray<Picture> Pictures { get; init; }

    /// <summary>What files that could not be read would have said.</summary>
    public LostEntries Lost { get; init; } = LostEntries.None;

    /// <summary>Reads every file of the input, each without knowing the others.</summary>
    public static Outcome<DraftSet> Parse(SourceTree tree) => Of(ParsedFiles.Of(tree, ParsedFiles.None));

    /// <summary>What files that were read say together. Problem of its own: <c>file-missing</c>.</summary>
    public static Outcome<DraftSet> Of(ParsedFiles parsed)
    {
        var problems = new ProblemLog();
        var files = problems.Gather(parsed.Drafts);
        var drafts = new DraftSet
        {
            Lost = LostEntries.Of(parsed),
            Site = files.Select(file => file.Site).FirstOrDefault(site => site is not null),
            Sources = [.. files.SelectMany(file => file.Sources)],
            Topics = [.. files.Select(file => file.Topic).OfType<TopicDraft>()],
            Pages = [.. files.Select(file => file.Page).OfType<StandingPageDraft>()],
            Members = [.. files.SelectMany(file => file.Members)],
            DataPoints = [.. files.SelectMany(file => file.DataPoints)],
            Pictures = [.. files.Select(file => file.Picture).OfType<Picture>()],
        };
        problems.AddRange(MissingFrom(parsed, drafts));
        // What is wrong with a folder comes of each file in it.
        return new(drafts, [.. problems.ToDiagnostics().Distinct()]);
    }

    private static IEnumerable<Diagnostic> MissingFrom(ParsedFiles parsed, DraftSet drafts)
    {
        (string Name, bool IsNeeded, string Why)[] files =
        [
            (InputLayout.SiteFile, true, "every site needs one"),
            (InputLayout.MembersFile, drafts.Topics.Select(topic => topic.Body).Concat(drafts.Pages.Select(page => page.Body)).Any(ShowsMembers), "figures draw on it"),
            (InputLayout.SourcesFile, drafts.NamesSources, "sources are named that it would list"),
        ];
        var misnamed = parsed.All.Where(file => file.Drafts.Diagnostics is [{ Code: ProblemCode.PathUnexpected }]).Select(file => FileParser.MeantBy(file.File.RelativePath)).ToHashSet();
        return from file in files
               where file.IsNeeded && !parsed.Has(file.Name) && !drafts.Lost.IsRefused(file.Name) && !misnamed.Contains(file.Name)
               select Problems.FileMissing(SourceLocation.StartOf(InSameFolder(parsed.Sources.FirstOrDefault(), file.Name)), file.Name, file.Why);
    }

    private bool NamesSources =>
        Topics.SelectMany(SourcesOf).Any() || Members.Any(member => !member.Sources.IsEmpty) || DataPoints.Any(point => point.Source.Value.Length > 0)
        || Topics.SelectMany(topic => topic.Texts).Concat(Pages.Select(page => page.Body)).Any(text => text.Body.References.Any(reference => reference is CitationReference));

    private static IEnumerable<PlacedText> SourcesOf(TopicDraft topic) =>
    [
        .. topic.Sources,
        .. topic.Terms.SelectMany(term => term.Sources),
        .. topic.Events.SelectMany(entry => entry.Sources),
        .. topic.Disagreements.SelectMany(disagreement => disagreement.Sources.Concat(disagreement.Positions.SelectMany(position => position.Sources))),
    ];

    private static bool ShowsMembers(ProseDraft body) => body.Figures.Any(figure =>
        figure is MembersDraft || (figure is ChartDraft chart && chart.Series.Any(series => series.Value == CountedSeries.Members)));

    // As diagnostics would name it if it were there.
    private static string InSameFolder(SourceFile? file, string name) =>
        file is null ? name : file.Path[..^file.RelativePath.Length] + name;
}
