using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;

namespace EuNatoSite.Linking;

/// <summary>The names of all terms: that none has two owners, and which of them text is linked by.</summary>
internal static class TermNames
{
    /// <summary>
    /// The names that text is linked by. Problems: <c>name-taken</c>, at each name that an earlier term has; <c>name-common</c>.
    /// </summary>
    public static ImmutableArray<TermName> Collect(IEnumerable<TermDraft> terms, ProblemLog problems)
    {
        var names = ImmutableArray.CreateBuilder<TermName>();
        // By what text is compared by: where two names are one to a reader's text, only one could be linked.
        var owners = new Dictionary<string, (TermDraft Term, SourceLocation At)>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            foreach (var name in NamesOf(term))
            {
                var folded = TermMatcher.Fold(name.Value);
                if (!owners.TryAdd(folded, (term, name.Location)))
                {
                    var (owner, at) = owners[folded];
                    TellIfAnother(term, name, owner, at, problems);
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

    private static void TellIfAnother(TermDraft term, PlacedText name, TermDraft owner, SourceLocation at, ProblemLog problems)
    {
        // A term with another's id is told of already.
        if (owner.Id.Value != term.Id.Value)
        {
            problems.Add(Problems.NameTaken(name.Location, name.Value, owner.Id.Value, at));
        }
    }

    // "PESCO" is an abbreviation even where it is given as the name itself.
    private static bool IsAcronym(string name) => name.Any(char.IsLetter) && !name.Any(c => char.IsLower(c) || char.IsWhiteSpace(c));
}
