using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Linking;

/// <summary>Joins all drafts into one site: ids, references, backlinks, evidence.</summary>
public static class SiteLinker
{
    /// <param name="date">The day of the build: topics that were to be reviewed before it are told, and no text has changed after it.</param>
    /// <param name="withDrafts">Whether topics marked as drafts are part of the site.</param>
    /// <returns>
    /// The site, as whole as the drafts allow; null where there is no <c>site.yml</c> to make one of. Diagnostics: those of
    /// <see cref="NameCollector"/>, <see cref="TermNames"/>, <see cref="DataLinker"/>, <see cref="ReferenceResolver"/>,
    /// <see cref="ProseLinker"/>, <see cref="FigureLinker"/> and <see cref="DayCheck"/>, and the warning <c>uncorroborated</c>.
    /// </returns>
    public static Outcome<Site?> Link(DraftSet drafts, DateOnly date, bool withDrafts) => Link(drafts, date, withDrafts, LinkMemory.None);

    /// <param name="memory">Of the linking before, or new, or none.</param>
    internal static Outcome<Site?> Link(DraftSet drafts, DateOnly date, bool withDrafts, LinkMemory memory)
    {
        var problems = new ProblemLog();
        if (drafts.Site is not { } site)
        {
            return problems.With<Site?>(null);
        }

        var names = NameCollector.Collect(drafts, site.Sections, withDrafts, problems);
        var before = memory.Begin(names, TermNames.Collect(names.Terms.Items, problems));
        var ofTables = new ProblemLog();
        var members = DataLinker.Members(drafts.Members, names, ofTables);
        var series = DataLinker.Series(drafts.DataPoints, names, ofTables);
        problems.AddRange(ofTables.ToDiagnostics().Where(problem => !drafts.Lost.InTwoVersions.Contains(problem.Location.Path)));

        var linker = new TopicLinker(names, before.MentionsIn, date);
        var entries = problems.Gather(Cores.Map(names.Topics.Items, linker.LinkEntries));
        var events = Ordered.Events(entries);
        var library = new Library([.. series.Series, .. SeriesCounter.Count(members, events, date)], Ordered.Terms(entries), events)
        {
            Given = series.Series,
            Members = members,
            IsWhole = !drafts.Lost.HasUnsureEntries && !problems.ToDiagnostics().Any(problem => problem.Code is ProblemCode.IdDuplicate or ProblemCode.TermUnknown or ProblemCode.TopicUnknown or ProblemCode.LinkToDraft),
            LostRows = series.Lost,
        };
        var topics = problems.Gather(
            Cores.Map([.. names.Topics.Items.Zip(entries)], pair =>
                linker.LinkFigures(pair.First, before.TopicOf(pair.First, draft => linker.LinkTopic(draft, pair.Second)), library)));
        var pages = problems.Gather(names.Pages.Items.Select(page => linker.LinkPage(page, library)));

        var isSourceTwice = names.Sources.Items.Length < drafts.Sources.Length;
        if (!isSourceTwice && !drafts.Lost.HasUnsureSources)
        {
            problems.AddRange(StatementCollector.Warn(topics.SelectMany(topic => topic.Statements)));
        }

        var days = new DayCheck(date, site.FactsAsOf);
        problems.AddRange([.. days.OfSite(), .. days.Of(names.Topics.Items), .. days.Of(names.Sources.Items), .. days.Of(drafts.Members)]);

        var made = SiteAssembly.Assemble(drafts, names, topics, pages, library);
        return new(made, isSourceTwice ? UnknownSourcesOnce(problems.ToDiagnostics()) : problems.ToDiagnostics());
    }

    // Where the id of a source stands twice, one that is unknown may be the second's own, changed by mistake: it is told once.
    private static ImmutableArray<Diagnostic> UnknownSourcesOnce(ImmutableArray<Diagnostic> problems)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        return [.. problems.Where(problem => problem.Code != ProblemCode.SourceUnknown || told.Add(problem.Message))];
    }
}
