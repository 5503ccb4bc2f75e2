using EuNatoSite.Changes;

namespace EuNatoSite.Tests.Changes;

/// <summary>A comparison with an input that has errors, as of a branch that waits for them to be mended.</summary>
public sealed class EarlierErrorsTests
{
    /// <summary>What hung on an error is told as changed, and a reader of a comment could take it for the doing of whoever proposes something else.</summary>
    [Fact]
    public void Errors_of_what_was_there_before_are_told_first()
    {
        var (path, text) = SmallSite.Topic("history/war");
        var before = SmallSite.With((path, text.Replace("title:", "titel:", StringComparison.Ordinal)));
        var changes = SiteComparison.Compare(SiteBuild.InMemory(before, SmallSite.Options), SiteBuild.InMemory(SmallSite.With((path, text)), SmallSite.Options));

        Assert.Equal(
            """
            Errors in what this is compared with: what could not be read for them may be told below as new or changed
              input/topics/history/war.md(2,1): error key-unknown: a topic has no key 'titel'; did you mean 'title'?
            Topics
              changed: war, The war
                  title: war is now The war

            """,
            ChangeText.Of(changes with { Pages = [] }));
        Assert.False((changes with { Pages = [], Entries = [] }).IsEmpty);
    }

    /// <summary>Two of one id are an error, and who mends it asks what that does to the site.</summary>
    [Fact]
    public void Two_of_one_id_before_are_two_entries()
    {
        const string Twice = """
            events:
              - { id: pact, date: 1949, title: The first pact, sources: [treaty] }
              - { id: pact, date: 1955, title: The other pact, sources: [treaty] }
            disagreements:
              - { id: when, question: When was one?, positions: [{ answer: "1949", sources: [news] }, { answer: "1950", sources: [study] }] }
              - { id: when, question: When was none?, positions: [{ answer: "1948", sources: [news] }, { answer: "1947", sources: [study] }] }
            """;
        const string Countries = "country,iso2,eu-since,eu-until,nato-since,sources,note\nIceland,IS,,,1949,treaty,\nNorway,IS,,,1949,treaty,\n";
        var before = SmallSite.With(SmallSite.Topic("history/pacts", Twice), ("data/members.csv", Countries));
        var after = SmallSite.With(
            SmallSite.Topic("history/pacts", Twice.Replace("id: pact, date: 1955", "id: other, date: 1955", StringComparison.Ordinal).Replace("id: when, question: When was none", "id: never, question: When was none", StringComparison.Ordinal)),
            ("data/members.csv", Countries.Replace("Norway,IS", "Norway,NO", StringComparison.Ordinal)));

        var changes = SiteComparison.Compare(SiteBuild.InMemory(before, SmallSite.Options), SiteBuild.InMemory(after, SmallSite.Options));

        Assert.Equal(
            """
            Events
              changed: other, The other pact
                  id: pact is now other
            Disagreements
              changed: never, When was none?
                  id: when is now never
            Members
              changed: NO, Norway
                  id: IS is now NO

            """,
            ChangeText.Of(changes with { Pages = [], ErrorsBefore = [] }));
    }
}
