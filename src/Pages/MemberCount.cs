using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

internal static class MemberCount
{
    /// <summary>How many countries were in the EU alone, in both and in NATO alone at the end of a day.</summary>
    public static MemberCounts On(ImmutableArray<Member> members, DateOnly day)
    {
        int Count(Membership membership) => members.Count(member => member.On(day) == membership);
        return new MemberCounts(Count(Membership.EuOnly), Count(Membership.Both), Count(Membership.NatoOnly));
    }
}
