using System.Collections.Frozen;
using System.Text.RegularExpressions;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Series have ids but no names; this reads the one out of the other, with the capitals that words have in the site's glossary.</summary>
internal sealed partial class SeriesNames(Site site)
{
    // By its letters in lower case: "NATO", "PfP", "US" of an EU–US dialogue.
    private readonly FrozenDictionary<string, string> acronyms = site.Terms
        .SelectMany(term => term.Aliases.Prepend(term.Abbreviation ?? "").Prepend(term.Name))
        .SelectMany(name => Acronym().Matches(name).Select(match => match.Value))
        .DistinctBy(word => word.ToLowerInvariant())
        .ToFrozenDictionary(word => word.ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary><c>eda-share-of-gdp</c> is "EDA share of GDP".</summary>
    public string Of(string id)
    {
        var name = string.Join(' ', id.Split('-').Select(Word));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    // Without a vowel a word is read letter by letter, whether the glossary has it or not.
    private string Word(string word) => acronyms.GetValueOrDefault(word) ?? (Unspoken().IsMatch(word) ? word.ToUpperInvariant() : word);

    // Two capitals or more.
    [GeneratedRegex(@"\b\p{Ll}*\p{Lu}\w*\p{Lu}\w*")]
    private static partial Regex Acronym();

    [GeneratedRegex("^[bcdfghj-np-tv-xz]{2,}$")]
    private static partial Regex Unspoken();
}
