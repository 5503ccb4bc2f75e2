using System.Collections.Immutable;
using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>What a search finds besides texts: the pages of lists by their names, and each country by its row among the members.</summary>
internal static class ListDocuments
{
    public static IEnumerable<SearchDocument> Of(Site site, DateOnly day)
    {
        var sections = site.Sections.Select(section => new SearchDocument(
            "page", section.Title, SiteUrls.Of(section.Id).Path, "Section", section.Summary, section.Summary));
        return sections.Concat(Tools(MemberCounts.On(site.Members, day))).Concat(Registers(RegisterPages.KindsOf(site))).Concat(site.Members.Select(OfMember));
    }

    // Each text has the words that a reader may look for the page by. It names what is there, and so is searched as a name is.
    private static IEnumerable<SearchDocument> Tools(MemberCounts members) =>
    [
        Page(ListPages.Timeline, "The history in dates: every event by decade and year, and what is still ahead."),
        Page(ListPages.Glossary, "Every term and abbreviation from A to Z, with its definition and sources."),
        Page(ListPages.Members, "Member states and allies: which countries are in the EU, in NATO or in both, and since when.") with { Shown = $"{members.InWords}." },
        Page(ListPages.Figures, "Every chart of the site, with its statistics as a table and as a file."),
        Page(ListPages.Sources, "The bibliography: every source by its standing, with what rests on it."),
        Page(ListPages.Disagreements, "Disagreements between the sources, and how this site reads them."),
        Page(ListPages.Evidence, "What rests on what: how well the statements of each topic are supported."),
        Page(ListPages.Print, "The whole site as one book, to print on paper or to save as a PDF."),
    ];

    private static IEnumerable<SearchDocument> Registers(ImmutableArray<TermKind> kinds) => kinds.IsEmpty ? [] :
    [
        Page(ListPages.Registers, $"Lists of all that is of a kind, each in one table: {string.Join(", ", kinds.Select(kind => kind.PluralInText()))}."),
        .. kinds.Select(RegisterOf),
    ];

    private static SearchDocument RegisterOf(TermKind kind)
    {
        var name = kind.PluralInText();
        return Page(new NavEntry(SiteUrls.Register(kind), RegisterPages.TitleOf(kind)), $"One of the registers: all {name} in one table; each name leads to more.");
    }

    private static SearchDocument Page(NavEntry page, string text) => new("page", page.Text, page.Url.Path, "", "", text) { Keywords = text };

    private static SearchDocument OfMember(Member member)
    {
        // Also where a country is not, since that is asked for as often.
        var eu = member.EuSince is not { } euSince ? "not in the EU"
            : member.EuUntil is { } euUntil ? $"EU from {euSince.InWords()} to {euUntil.InWords()}"
            : $"EU since {euSince.InWords()}";
        var nato = member.NatoSince is { } natoSince ? $"NATO since {natoSince.InWords()}" : "not in NATO";
        var standing = member.EuSince is null ? $"{nato}; {eu}" : $"{eu}; {nato}";
        var text = string.IsNullOrEmpty(member.Note) ? standing : $"{standing}. {member.Note}";
        return new SearchDocument("member", member.Country, $"{SiteUrls.Members}#{member.Iso2}", "", text, text);
    }
}
