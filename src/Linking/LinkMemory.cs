using System.Collections.Immutable;

namespace EuNatoSite.Linking;

/// <summary>
/// What one linking can leave to the next of the same input: the mentions of terms, for as long as the terms have the same names. For one
/// linking at a time.
/// </summary>
public sealed class LinkMemory
{
    private ImmutableArray<TermName> names = [];
    private TermMatcher matcher = new([]);

    /// <summary>The matcher for names: the one before, with all that it has found, where they are the same.</summary>
    internal TermMatcher MatcherOf(ImmutableArray<TermName> wanted)
    {
        if (!wanted.SequenceEqual(names))
        {
            (names, matcher) = (wanted, new TermMatcher(wanted));
        }

        return matcher;
    }
}
