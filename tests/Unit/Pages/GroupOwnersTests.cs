using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Pages;

/// <summary>A bar in the colour of the other organisation would say the wrong thing at a glance.</summary>
public sealed class GroupOwnersTests
{
    private static readonly GroupOwners Owners = new(SmallSite.Whole(SmallSite.Topic("history/funds", """
        terms:
          - term: European Peace Facility
            abbreviation: EPF
            aliases: [Peace Facility]
            kind: fund
            organisation: eu
            definition: A fund.
            sources: [treaty]
          - term: Trust Fund
            kind: fund
            organisation: nato
            definition: Another fund.
            sources: [treaty]
        """)));

    [Theory]
    [InlineData("European Peace Facility", Organisation.Eu)]
    [InlineData("Peace Facility", Organisation.Eu)]
    [InlineData("Trust Fund", Organisation.Nato)]
    [InlineData("EU-27", Organisation.Eu)]
    [InlineData("NATO allies: given", Organisation.Nato)]
    [InlineData("European Peace Facility: allocated", Organisation.Eu)]
    [InlineData("NATO’s European allies and Canada: pledged", Organisation.Nato)]
    [InlineData("The EU's loan", Organisation.Eu)]
    [InlineData("EU states in NATO (23)", Organisation.Joint)]
    [InlineData("Fund", null)]
    [InlineData("Estonia", null)]
    [InlineData("EUROPE", null)]
    public void A_group_is_whose_its_name_says(string group, Organisation? owner) => Assert.Equal(owner, Owners.Of(group));
}
