using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Pages;

/// <summary>Plans the glossary, its terms and the registers.</summary>
internal sealed class GlossaryPages(SiteContent content)
{
    private static readonly NavEntry Overview = new(SiteUrls.Glossary, "Glossary");

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
            "Glossary", $"{Texts.Counted(site.Terms.Length, "term")} of EU–NATO cooperation from A to Z, with abbreviations and sources.", HasTools: true);
        return new GlossaryPage(
            frames.Frame(scope, text, []),
            letters,
            [ListChoices.Kinds("Kind", site.Terms.Select(term => term.Kind).OfType<TermKind>())],
            Coverage.Of(site.Terms.Select(term => EvidenceRule.IsCorroborated(term.Strongest))));
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
            [Overview],
            [StructuredData.DefinedTerm(term, definition, content.BaseUrl)]);
        return new TermPage(
            frame, view, scope.Links.To(term.Topic), told, views.SourceList(term.Sources),
            [.. site.Backward.UsagesOf(term.Id).Select(usage => new MentionView(scope.Links.To(usage.Topic), usage.Sentence))],
            Coverage.Of(events.Select(entry => entry.Strongest).Prepend(term.Strongest).Select(EvidenceRule.IsCorroborated)),
            scope.Origins);
    }

    public RegisterPage Register(TermKind kind)
    {
        var scope = new PageScope(content, SiteUrls.Register(kind));
        var views = new ViewMaker(content, scope);
        var terms = site.Terms.Where(term => term.Kind == kind).Select(views.Of).ToImmutableArray();
        var name = kind.PluralInText();
        // Not the bare plural: a section may be called "Operations".
        var text = new PageText(
            $"Register of {name}",
            $"{Texts.Counted(terms.Length, kind.Name().Key, name)} of EU–NATO cooperation in one table; each name leads to more, and to the sources.",
            HasTools: true);
        return new RegisterPage(
            frames.Frame(scope, text, []),
            new RegisterView(kind, terms),
            [.. Registers(site).Select(other => new Link(scope.To(SiteUrls.Register(other)), other.Name().Plural))]);
    }

    /// <summary>The kinds that have a register: those that any term is of.</summary>
    public static ImmutableArray<TermKind> Registers(Site site)
    {
        var used = site.Terms.Select(term => term.Kind).OfType<TermKind>().ToHashSet();
        return [.. Kinds.Terms.Select(kind => kind.Kind).Where(used.Contains)];
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
