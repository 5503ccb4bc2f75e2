using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
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

    public required ImmutableArray<SpendingDraft> Spending { get; init; }

    public required ImmutableArray<Picture> Pictures { get; init; }

    /// <summary>Reads every file of the input, on all cores, each without knowing the others.</summary>
    public static Outcome<DraftSet> Parse(SourceTree tree)
    {
        var parsed = tree.Files.AsParallel().AsOrdered().Select(FileParser.Parse).ToImmutableArray();
        var problems = new ProblemLog();
        problems.AddRange(parsed.SelectMany(outcome => outcome.Diagnostics));
        ImmutableArray<T> All<T>() => [.. parsed.SelectMany(outcome => outcome.Value).OfType<T>()];

        var site = All<SiteDraft>().FirstOrDefault();
        if (!tree.Files.Any(file => file.RelativePath == "site.yml"))
        {
            problems.Add(Problems.FileMissing(SourceLocation.StartOf(InSameFolder(tree, "site.yml")), "site.yml"));
        }

        return problems.With(new DraftSet
        {
            Site = site,
            Sources = All<SourceDraft>(),
            Topics = All<TopicDraft>(),
            Pages = All<StandingPageDraft>(),
            Members = All<MemberDraft>(),
            Spending = All<SpendingDraft>(),
            Pictures = All<Picture>(),
        });
    }

    // As diagnostics would name it if it were there.
    private static string InSameFolder(SourceTree tree, string name) =>
        tree.Files is [var file, ..] ? file.Path[..^file.RelativePath.Length] + name : name;
}
