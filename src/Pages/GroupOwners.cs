using System.Collections.Frozen;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>
/// Whose the group of a figure is, so that its bar has their colour: by the term that it is called as, all of it or what stands before
/// a colon, or else by its words.
/// </summary>
internal sealed class GroupOwners(Site site)
{
    private static readonly char[] BetweenWords = [' ', '-', ',', ':', '(', ')', '\'', '’'];

    // No two terms have one name where nothing is wrong; a preview shows what is.
    private readonly FrozenDictionary<string, Organisation?> byName = site.Terms
        .SelectMany(term => term.Aliases.Prepend(term.Name).Select(name => (Name: name, term.Organisation)))
        .DistinctBy(named => named.Name)
        .ToFrozenDictionary(named => named.Name, named => named.Organisation, StringComparer.Ordinal);

    /// <summary>Null for a group that is nobody's, such as a state.</summary>
    public Organisation? Of(string group) => ByName(group) ?? ByName(group.Split(':')[0]) ?? ByWords(group.Split(BetweenWords));

    private Organisation? ByName(string name) => byName.GetValueOrDefault(name);

    private static Organisation? ByWords(string[] words) => (words.Contains("EU"), words.Contains("NATO")) switch
    {
        (true, true) => Organisation.Joint,
        (true, false) => Organisation.Eu,
        (false, true) => Organisation.Nato,
        _ => null,
    };
}
