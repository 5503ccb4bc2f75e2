using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>What lists can be narrowed by: the values that their entries have, in the order of the model.</summary>
internal static class ListChoices
{
    public static ChoiceView Organisations(IEnumerable<Organisation> used) =>
        Of("organisation", "Organisation", Model.Kinds.Organisations, used, name => name.Label);

    public static ChoiceView Kinds(string label, IEnumerable<TermKind> used) =>
        Of("kind", label, Model.Kinds.Terms, used, name => name.Plural);

    public static ChoiceView Sections(IEnumerable<Section> used) =>
        new("section", "Section", [.. used.Select(section => new ChoiceOption(section.Id.Value, section.Title))]);

    public static ChoiceView Standings(IEnumerable<Standing> used) =>
        Of("standing", "Standing", Model.Kinds.Standings, used, name => name.Label);

    private static ChoiceView Of<T>(
        string name, string label, ImmutableArray<KindName<T>> all, IEnumerable<T> used, Func<KindName<T>, string> labelOf)
        where T : struct, Enum
    {
        var keys = used.ToHashSet();
        return new(name, label, [.. all.Where(kind => keys.Contains(kind.Kind)).Select(kind => new ChoiceOption(kind.Key, labelOf(kind)))]);
    }
}
