using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Pages;

/// <summary>Plans the glossary and its terms.</summary>
internal sealed class GlossaryPages(SiteContent content)
{
    private readonly Site site = content.Site;
    private readonly FrameMaker frames = new(content);

    public GlossaryPage Glossary()
    {
        var scope = new PageScope(content, SiteUrls.Glossary) { DefinedHere = site.Terms.Select(term => term.Id).ToHashSet() };
        var views = new ViewMaker(content, scope);
        var entries = site.Terms.SelectMany(term => EntriesOf(term, views, scope));
        ImmutableArray<LetterView> letters =
        [
            .. entries.OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
                .GroupBy(entry => LetterOf(entry.Name))
                .OrderBy(letter => letter.Key, StringComparer.Ordinal)
                .Select(letter => new LetterView(letter.Key, [.. letter])),
        ];
        var text = new PageText(
            ListPages.Glossary.Text, $"{Texts.Counted(site.Terms.Length, "term")} of EU–NATO cooperation from A to Z, with abbreviations and sources.", HasTools: true);
        return new GlossaryPage(
            frames.Frame(scope, text, []),
            letters,
            [ListChoices.Kinds("Kind", site.Terms.Select(term => term.Kind).OfType<TermKind>())],
            Coverage.Of(site.Terms.Select(term => term.Strongest)));
    }

    public TermPage Term(Term term)
    {
        var scope = new PageScope(content, SiteUrls.Of(term.Id));
        scope.LeaveUnlinked(term.Id);
        var views = new ViewMaker(content, scope);
        var definition = PlainText.Of(term.Definition, site);
        var view = views.Of(term);
        var events = site.Backward.EventsOf(term.Id);
        var told = views.Of(events);
        var frame = frames.Frame(
            scope,
            new PageText(term.Name, definition, EditPathOf(term)),
            [ListPages.Glossary],
            [StructuredData.DefinedTerm(term, definition, content.BaseUrl)]);
        return new TermPage(
            frame, view, scope.Links.To(term.Topic), told, views.SourceList(term.Sources),
            views.Of(site.Backward.UsagesOf(term.Id)),
            Coverage.Of(events.Select(entry => entry.Strongest).Prepend(term.Strongest)),
            scope.Origins);
    }

    private string EditPathOf(Term term) =>
        InputLayout.FileOfTopic(site.TopicById[term.Topic].Section.Value, term.Topic.Value);

    private static IEnumerable<GlossaryEntry> EntriesOf(Term term, ViewMaker views, PageScope scope)
    {
        yield return new GlossaryEntry(term.Name, views.Of(term), null);
        IEnumerable<string?> otherNames = [term.Abbreviation, .. term.Aliases];
        foreach (var name in otherNames.OfType<string>().Where(name => name != term.Name))
        {
            yield return new GlossaryEntry(name, null, new Link(scope.To(SiteUrls.Glossary, term.Id.Value), term.Name));
        }
    }

    private static string LetterOf(string name)
    {
        var first = Slug.Of(name) is [var letter, ..] ? char.ToUpperInvariant(letter) : '#';
        return char.IsAsciiLetterUpper(first) ? first.ToString() : "#";
    }
}
