using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Plans the registers, each a table of the terms of a kind, and the page that leads to all of them.</summary>
internal sealed class RegisterPages(SiteContent content)
{
    private readonly Site site = content.Site;
    private readonly FrameMaker frames = new(content);

    public RegistersPage Registers()
    {
        var scope = new PageScope(content, SiteUrls.Registers);
        ImmutableArray<RegisterSummary> registers = [.. KindsOf(site).Select(kind => SummaryOf(kind, scope))];
        var text = new PageText(
            ListPages.Registers.Text,
            $"{Texts.Counted(registers.Length, "register")} of EU–NATO cooperation with {Texts.Counted(registers.Sum(register => register.Terms), "entry", "entries")}: "
            + "each has all of one kind in a table, to filter and to sort.",
            HasTools: true);
        return new RegistersPage(frames.Frame(scope, text, []), registers);
    }

    public RegisterPage Register(TermKind kind)
    {
        var scope = new PageScope(content, SiteUrls.Register(kind));
        var views = new ViewMaker(content, scope);
        var terms = InOrder(TermsOf(kind)).Select(views.Of).ToImmutableArray();
        var name = kind.PluralInText();
        var order = kind is TermKind.Person ? ", by family name" : "";
        var text = new PageText(
            TitleOf(kind),
            $"{Texts.Counted(terms.Length, kind.Name().Key, name)} of EU–NATO cooperation in one table{order}; each name leads to more, and to the sources.",
            HasTools: true);
        return new RegisterPage(
            frames.Frame(scope, text, [ListPages.Registers]),
            new RegisterView(kind, terms),
            [.. KindsOf(site).Select(other => new Link(scope.To(SiteUrls.Register(other)), other.Name().Plural))]);
    }

    /// <summary>The title of a register. Not the bare plural: a section may be called "Operations".</summary>
    public static string TitleOf(TermKind kind) => $"Register of {kind.PluralInText()}";

    /// <summary>The kinds that have a register: those that any term is of.</summary>
    public static ImmutableArray<TermKind> KindsOf(Site site)
    {
        var used = site.Terms.Select(term => term.Kind).OfType<TermKind>().ToHashSet();
        return [.. Kinds.Terms.Select(kind => kind.Kind).Where(used.Contains)];
    }

    /// <summary>As a register lists them: people by their family names.</summary>
    public static IEnumerable<Term> InOrder(IEnumerable<Term> terms) =>
        terms.OrderBy(term => term.SortName, StringComparer.OrdinalIgnoreCase).ThenBy(term => term.Name, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<Term> TermsOf(TermKind kind) => site.Terms.Where(term => term.Kind == kind);

    private RegisterSummary SummaryOf(TermKind kind, PageScope scope)
    {
        var terms = TermsOf(kind).ToArray();
        return new RegisterSummary(
            kind,
            new Link(scope.To(SiteUrls.Register(kind)), kind.Name().Plural),
            terms.Length,
            terms.Select(term => term.Organisation).OfType<Organisation>().CountBy(owner => owner).ToImmutableDictionary());
    }
}
