using System.Collections.Frozen;
using System.Collections.Immutable;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Linking;

/// <summary>Puts the linked parts together and turns their references around.</summary>
internal static class SiteAssembly
{
    public static Site Assemble(DraftSet drafts, Names names, ImmutableArray<Topic> topics, ImmutableArray<StandingPage> pages, Library library)
    {
        var site = drafts.Site!; // without one nothing is linked
        var sections = Ordered.Sections(names.Sections.Items, names.Topics.Items);
        var withRelated = ShowBothWays(topics);
        var topicById = withRelated.ToFrozenDictionary(topic => topic.Id);
        var termById = library.Terms.ToFrozenDictionary(term => term.Id);
        // Not by the names of the drafts, which are let go.
        Func<string, string?> nameOf = id => Site.NameOf(id, topicById, termById);
        ImmutableArray<Topic> inOrder =
            [.. sections.SelectMany(section => section.Topics).Select(id => topicById.GetValueOrDefault(id)).OfType<Topic>()];
        ImmutableArray<Statement> statements = [.. inOrder.SelectMany(topic => topic.Statements)];
        return new Site
        {
            Info = site.Info,
            Location = site.Location,
            Sections = sections,
            Topics = inOrder,
            Terms = library.Terms,
            Events = library.Events,
            Disagreements = [.. inOrder.SelectMany(topic => topic.Disagreements)],
            Sources = Ordered.Sources(names.Sources.Items.Select(draft => draft.Source)),
            Members = library.Members,
            Series = library.Given,
            StandingPages = pages,
            Pictures = PicturesOf(drafts),
            Statements = statements,
            SectionById = sections.DistinctBy(section => section.Id).ToFrozenDictionary(section => section.Id),
            TopicById = topicById,
            TermById = termById,
            SourceById = names.Sources.Items.ToFrozenDictionary(draft => draft.Source.Id, draft => draft.Source),
            Backward = new Backward
            {
                Usages = new(() => Mentions.Usages(inOrder, nameOf)),
                Links = new(() => Mentions.Backlinks(inOrder, nameOf)),
                Statements = new(() => Groups.By(statements.SelectMany(statement => statement.Sources.Select(source => (source, statement))))),
                EventsByTopic = new(() => Groups.By(
                    library.Events.SelectMany(entry => entry.OtherTopics.Prepend(entry.Topic).Select(topic => (topic, entry))))),
                EventsByTerm = new(() => Groups.By(library.Events.SelectMany(entry => entry.Terms.Select(term => (term, entry))))),
            },
        };
    }

    private static ImmutableArray<Picture> PicturesOf(DraftSet drafts)
    {
        var ofDrafts =
            from topic in drafts.Topics
            where topic.IsDraft
            from reference in topic.Body.Body.References.OfType<PictureReference>()
            let path = RelativePath.Inside(InputLayout.FolderOf(topic.Section.Value), reference.Address)
            where path is not null
            select InputLayout.InMedia(path);
        var paths = ofDrafts.ToHashSet(StringComparer.Ordinal);
        return [.. drafts.Pictures.Select(picture => picture with { IsOfDraft = paths.Contains(picture.Path) })];
    }

    // A topic also shows those that name it as related, after its own list.
    private static ImmutableArray<Topic> ShowBothWays(ImmutableArray<Topic> topics)
    {
        var namedBy = topics
            .SelectMany(topic => topic.Related.Select(related => (Related: related, topic.Id)))
            .ToLookup(pair => pair.Related, pair => pair.Id);
        return [.. topics.Select(topic => topic with { Related = [.. topic.Related.Union(namedBy[topic.Id])] })];
    }
}
