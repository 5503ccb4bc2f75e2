using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Linking;
using EuNatoSite.Model;
using EuNatoSite.Pages;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Checks;

/// <summary>
/// Whether the site would take something new, by the build's own reading and linking. The new thing is a text of its own, and
/// comes after all that is there, so that an id or a name that is taken is told of at the new one.
/// </summary>
/// <param name="date">The day of the build.</param>
internal sealed class EntryCheck(DraftSet site, DateOnly date)
{
    private readonly bool hasDrafts = site.Topics.Any(topic => topic.IsDraft);

    /// <param name="file">The whole file, at the path where it is to stand.</param>
    /// <returns>
    /// The errors in it: those of <see cref="DraftSet.Parse"/>, <see cref="SiteLinker.Link(DraftSet, DateOnly, bool)"/> and
    /// <c>address-taken</c>; and of the warnings, which are for a whole text, <c>address-tracking</c>.
    /// </returns>
    public ImmutableArray<Diagnostic> Topic(SourceFile file)
    {
        var parsed = FileParser.Parse(file);
        return parsed.Value.Topic is { } topic
            ? Check(file.Path, parsed.Diagnostics, site with { Topics = site.Topics.Add(topic) }, topic.IsDraft)
                .AddRange(AddressTaken(file.Path, SiteUrls.Of(new SectionId(topic.Section.Value), new TopicId(topic.Id.Value)).Path))
            : Errors(file.Path, parsed.Diagnostics);
    }

    /// <param name="owner">One of the site's topics.</param>
    /// <param name="entry">A list of one.</param>
    /// <returns>As <see cref="Topic"/>.</returns>
    public ImmutableArray<Diagnostic> Event(TopicDraft owner, SourceText entry)
    {
        var problems = new ProblemLog();
        if (Read(entry, "an event", problems) is not { } fields)
        {
            return Errors(entry.Path, problems.ToDiagnostics());
        }

        var added = EntryParser.Event(fields, problems);
        return Check(entry.Path, problems.ToDiagnostics(), Changed(owner, owner with { Events = owner.Events.Add(added) }), owner.IsDraft);
    }

    /// <param name="owner">One of the site's topics.</param>
    /// <param name="entry">A list of one.</param>
    /// <returns>As <see cref="Topic"/>.</returns>
    public ImmutableArray<Diagnostic> Term(TopicDraft owner, SourceText entry)
    {
        var problems = new ProblemLog();
        if (Read(entry, "a term", problems) is not { } fields)
        {
            return Errors(entry.Path, problems.ToDiagnostics());
        }

        var term = EntryParser.Term(fields, problems);
        return Check(entry.Path, problems.ToDiagnostics(), Changed(owner, owner with { Terms = owner.Terms.Add(term) }), owner.IsDraft)
            .AddRange(AddressTaken(entry.Path, SiteUrls.Of(new TermId(term.Id.Value)).Path));
    }

    /// <param name="entry">A list of one.</param>
    /// <returns>As <see cref="Topic"/>.</returns>
    public ImmutableArray<Diagnostic> Source(SourceText entry)
    {
        var parsed = SiteFileParser.ParseSources(entry);
        return Check(entry.Path, parsed.Diagnostics, site with { Sources = site.Sources.AddRange(parsed.Value) }, isDraft: false)
            .AddRange(parsed.Value.SelectMany(source => AddressTaken(entry.Path, SiteUrls.Of(source.Source.Id).Path)));
    }

    private static Fields? Read(SourceText entry, string what, ProblemLog problems) =>
        YamlReader.Read(new PlacedText(entry.Text, entry, 0), problems) is YamlSequence { Items: [YamlMapping mapping] }
            ? new Fields(mapping, what, problems)
            : null;

    // The topic comes last, so that its new entry does.
    private DraftSet Changed(TopicDraft old, TopicDraft changed) => site with { Topics = site.Topics.Remove(old).Add(changed) };

    // A draft is held against drafts as well. What is published may not lead to one, but ids and names are shared by all.
    private ImmutableArray<Diagnostic> Check(string path, IEnumerable<Diagnostic> read, DraftSet changed, bool isDraft)
    {
        var linked = SiteLinker.Link(changed, date, withDrafts: isDraft).Diagnostics;
        var beside = hasDrafts && !isDraft ? SiteLinker.Link(changed, date, withDrafts: true).Diagnostics : [];
        return Errors(path, [.. read, .. linked, .. beside.Where(problem => problem.Code is ProblemCode.IdDuplicate or ProblemCode.NameTaken)]);
    }

    // Beside its own kind, a page can only meet the list of that kind, and what leads on from an old address.
    private IEnumerable<Diagnostic> AddressTaken(string path, string address)
    {
        if (address.EndsWith("/index.html", StringComparison.Ordinal))
        {
            yield return Problems.AddressTaken(SourceLocation.StartOf(path), address, "the list it stands in");
        }

        foreach (var topic in site.Topics.Where(topic => topic.RedirectFrom.Any(old => old.Value.Equals(address, StringComparison.OrdinalIgnoreCase))))
        {
            yield return Problems.AddressTaken(SourceLocation.StartOf(path), address, $"a redirect of the topic '{topic.Id.Value}'");
        }
    }

    private static ImmutableArray<Diagnostic> Errors(string path, IEnumerable<Diagnostic> problems) =>
        [.. problems.Where(problem => (problem.IsError || problem.Code == ProblemCode.AddressTracking) && problem.Location.Path == path).Distinct().Order()];
}
