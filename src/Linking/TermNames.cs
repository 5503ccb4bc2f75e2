using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>The names of all terms: that each stands once, and which of them text is linked by.</summary>
internal static class TermNames
{
    /// <summary>
    /// The names that text is linked by. Problems: <c>name-taken</c>, at each name that an earlier term has, or that its own term has
    /// already; <c>name-common</c>.
    /// </summary>
    public static ImmutableArray<TermName> Collect(IEnumerable<TermDraft> terms, ProblemLog problems)
    {
        var names = ImmutableArray.CreateBuilder<TermName>();
        // By what text is compared by: where two names are one to a reader's text, only one term could be linked.
        var owners = new Dictionary<string, (string Id, SourceLocation At)>(StringComparer.Ordinal);
        // To the letter: within a term, "Quad" is a name beside the abbreviation "QUAD", which is found in its own case alone.
        var written = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            foreach (var name in NamesOf(term))
            {
                var folded = TermMatcher.Fold(name.Value);
                if (!owners.TryAdd(folded, (term.Id.Value, name.Location)) && owners[folded].Id != term.Id.Value)
                {
                    problems.Add(Problems.NameTaken(name.Location, name.Value, owners[folded].Id, owners[folded].At));
                }
                else if (!written.TryAdd(name.Value, name.Location))
                {
                    problems.Add(Problems.NameTaken(name.Location, name.Value, otherId: null, written[name.Value]));
                }
                else if (term.LinkText && CommonWords.IsOne(name.Value))
                {
                    problems.Add(Problems.NameCommon(name.Location, name.Value));
                }
                else if (term.LinkText)
                {
                    names.Add(new TermName(name.Value, term.Id.Value, name == term.Abbreviation || IsAcronym(name.Value)));
                }
            }
        }

        return names.ToImmutable();
    }

    /// <summary>The name of a term, its abbreviation and its aliases.</summary>
    public static IEnumerable<PlacedText> NamesOf(TermDraft term)
    {
        IEnumerable<PlacedText?> names = [term.Name, term.Abbreviation, .. term.Aliases];
        // One that is too long is told of where it is read, and would take long to look for.
        return names.OfType<PlacedText>().Where(name => name.Value.Length is > 0 and <= Limits.Name);
    }

    // "PESCO" is an abbreviation even where it is given as the name itself.
    private static bool IsAcronym(string name) => name.Any(char.IsLetter) && !name.Any(c => char.IsLower(c) || char.IsWhiteSpace(c));
}
