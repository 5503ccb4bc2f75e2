using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Linking;

/// <summary>Everything that can be named by an id, and the check that what is named exists.</summary>
internal sealed record Names
{
    private readonly Lazy<ImmutableArray<string>> topicsAndTerms;
    private readonly Lazy<ImmutableArray<string>> texts;
    private readonly Lazy<FrozenSet<string>> pictures;
    private readonly Lazy<Dictionary<string, string>> termsByName;

    public Names() => (topicsAndTerms, texts, pictures, termsByName) =
        (new(ListTopicsAndTerms), new(ListTexts), new(() => Pictures.ToFrozenSet(StringComparer.Ordinal)), new(ListTermsByName));

    public required IdTable<TopicDraft> Topics { get; init; }

    public required IdTable<TermDraft> Terms { get; init; }

    public required IdTable<SourceDraft> Sources { get; init; }

    public required IdTable<StandingPageDraft> Pages { get; init; }

    public required IdTable<SectionDraft> Sections { get; init; }

    /// <summary>Paths under <c>media/</c>, for hints and to go through.</summary>
    public required ImmutableArray<string> Pictures { get; init; }

    /// <summary>Topics that are not published, and their terms, each with its topic: a link to one gets a word of its own.</summary>
    public required FrozenDictionary<string, string> Unpublished { get; init; }

    /// <summary>What files that could not be read would have said, and topics without a section: whoever names it is right to.</summary>
    public required LostEntries Lost { get; init; }

    /// <summary>Files of topics that share their id with another. Their relative links are not checked: in a copy from another folder they lead nowhere.</summary>
    public required FrozenSet<string> Twofold { get; init; }

    /// <summary>For hints on <c>[[id]]</c>.</summary>
    public ImmutableArray<string> TopicsAndTerms => topicsAndTerms.Value;

    /// <summary>The paths inside the input of what becomes a page, for hints on links to files.</summary>
    public ImmutableArray<string> Texts => texts.Value;

    /// <summary>Whether the other has the same answer to every question, as it has where a text was changed and no name, id or heading.</summary>
    public bool AnswersAs(Names other) =>
        Sections.Items.SequenceEqual(other.Sections.Items)
        && Sources.Items.SequenceEqual(other.Sources.Items)
        && Pages.Items.SequenceEqual(other.Pages.Items)
        && Pictures.SequenceEqual(other.Pictures)
        && Unpublished.Count == other.Unpublished.Count
        && Unpublished.All(pair => other.Unpublished.GetValueOrDefault(pair.Key) == pair.Value)
        && Lost.IsSameAs(other.Lost)
        && Twofold.SetEquals(other.Twofold)
        && Topics.Items.Length == other.Topics.Items.Length
        && Topics.Items.Zip(other.Topics.Items).All(pair => pair.First == pair.Second || AreNamedAlike(pair.First, pair.Second));

    private static bool AreNamedAlike(TopicDraft one, TopicDraft other) =>
        (one.Id.Value, one.Section.Value, one.Title, one.Location) == (other.Id.Value, other.Section.Value, other.Title, other.Location)
        && one.Body.Body.Headings.Select(heading => heading.Id).SequenceEqual(other.Body.Body.Headings.Select(heading => heading.Id))
        && PageFragments.EntriesOf(one).SequenceEqual(PageFragments.EntriesOf(other))
        && one.Terms.SelectMany(NamesOf).SequenceEqual(other.Terms.SelectMany(NamesOf));

    private static IEnumerable<string> NamesOf(TermDraft term) => TermNames.NamesOf(term).Select(name => name.Value);

    /// <param name="path">Under <c>media/</c>.</param>
    public bool HasPicture(string path) => pictures.Value.Contains(path);

    /// <summary>Sources that exist.</summary>
    public IEnumerable<Source> SourcesOf(ImmutableArray<SourceId> ids) => ids.Select(id => Sources.Find(id.Value)?.Source).OfType<Source>();

    /// <summary>The title of a topic or name of a term; null where there is neither.</summary>
    public string? NameOf(string id) => Topics.Find(id)?.Title ?? Terms.Find(id)?.Name.Value;

    /// <summary>
    /// The id that was most likely meant by what stands in its place: one of those given, or that of a term by any of its names; null
    /// where none is near, or none is given.
    /// </summary>
    public string? MeantBy(string written, ImmutableArray<string> ids)
    {
        if (ids.IsEmpty)
        {
            return null;
        }

        var words = WrittenId.WordsOf(written);
        var slug = Slug.Of(words);
        if (ids.Contains(slug))
        {
            return slug;
        }

        // An id has no blanks, so that what has some is a name.
        return words.Contains(' ', StringComparison.Ordinal) || termsByName.Value.ContainsKey(slug)
            ? NearestName() ?? Nearest.To(words, ids)
            : Nearest.To(words, ids) ?? NearestName();

        // Names are longer than ids, and begin alike: much of "Operation Althea" stands in the name of any other operation.
        string? NearestName() => Nearest.To(slug, termsByName.Value.Keys, Nearest.FewSlips) is { } name ? termsByName.Value[name] : null;
    }

    /// <summary>The sources that exist, each once. Problem: <c>source-unknown</c>.</summary>
    public ImmutableArray<SourceId> SourceIds(ImmutableArray<PlacedText> written, ProblemLog problems) =>
        Existing(written, Sources, id => new SourceId(id), SourceProblem, problems);

    /// <summary>The terms that exist, each once. Problems: <c>term-unknown</c>, <c>link-to-draft</c>.</summary>
    public ImmutableArray<TermId> TermIds(ImmutableArray<PlacedText> written, ProblemLog problems) =>
        Existing(written, Terms, id => new TermId(id), TermProblem, problems);

    /// <summary>The topics that exist, each once. Problems: <c>topic-unknown</c>, <c>link-to-draft</c>.</summary>
    public ImmutableArray<TopicId> TopicIds(ImmutableArray<PlacedText> written, ProblemLog problems) =>
        Existing(written, Topics, id => new TopicId(id), TopicProblem, problems);

    private ImmutableArray<string> ListTopicsAndTerms() => [.. Topics.Ids, .. Terms.Ids];

    // By the ids that names would make, so that "Berlin Plus" and "berlin-plus" are one.
    private Dictionary<string, string> ListTermsByName()
    {
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var term in Terms.Items)
        {
            foreach (var name in TermNames.NamesOf(term))
            {
                byName.TryAdd(Slug.Of(name.Value), term.Id.Value);
            }
        }

        return byName;
    }

    private ImmutableArray<string> ListTexts() =>
    [
        .. Topics.Items.Select(topic => InputLayout.FileOfTopic(topic.Section.Value, topic.Id.Value)),
        .. Pages.Items.Select(page => InputLayout.FileOfPage(page.Id.Value)),
    ];

    private Diagnostic? SourceProblem(PlacedText id, ProblemLog problems) =>
        Lost.MayHaveSource(id.Value) ? null : Problems.SourceUnknown(id.Location, id.Value, problems.ForHint(Sources.Ids));

    private Diagnostic? TermProblem(PlacedText id, ProblemLog problems)
    {
        if (Unpublished.TryGetValue(id.Value, out var draft))
        {
            return Problems.LinkToDraft(id.Location, id.Value, draft);
        }

        var known = problems.ForHint(Terms.Ids);
        return Lost.MayHave(id.Value, known) ? null : Problems.TermUnknown(id.Location, id.Value, known, MeantBy(id.Value, known));
    }

    private Diagnostic? TopicProblem(PlacedText id, ProblemLog problems)
    {
        if (Unpublished.TryGetValue(id.Value, out var draft))
        {
            return Problems.LinkToDraft(id.Location, id.Value, draft);
        }

        var known = problems.ForHint(Topics.Ids);
        return Lost.MayHaveTopic(id.Value) ? null : Problems.TopicUnknown(id.Location, id.Value, known, Nearest.To(WrittenId.WordsOf(id.Value), known));
    }

    private static ImmutableArray<TId> Existing<T, TId>(
        ImmutableArray<PlacedText> written,
        IdTable<T> table,
        Func<string, TId> idOf,
        Func<PlacedText, ProblemLog, Diagnostic?> problem,
        ProblemLog problems)
        where T : class
    {
        var existing = ImmutableArray.CreateBuilder<TId>(written.Length);
        foreach (var text in written)
        {
            if (table.Known(text.Value) is not { } known)
            {
                if (problem(text, problems) is { } told)
                {
                    problems.Add(told);
                }
            }
            else if (idOf(known) is var id && !existing.Contains(id))
            {
                existing.Add(id);
            }
        }

        return existing.DrainToImmutable();
    }
}
