using EuNatoSite.Building;
using EuNatoSite.Linking;
using EuNatoSite.Parsing;

namespace EuNatoSite.Tests.Linking;

/// <summary>A linking that remembers must come out as one that does not, whatever was changed in between.</summary>
public sealed class LinkMemoryTests
{
    private const string Berlin = """
        terms:
          - { term: Berlin Plus, definition: An arrangement with [[cyber]]., sources: [report] }
          - { term: Bureau, aliases: [House of Berlin], link-text: false, definition: A house., sources: [report] }
        events:
          - { date: 2003-03-17, title: Agreed, terms: [berlin-plus], topics: [cyber], sources: [treaty] }
        """;

    private const string Cyber = "Under Berlin Plus, see [how](../history/berlin.md#how) and [[berlin-plus]] [@essay].\n\n```events\ntitle: All\n```";

    [Fact]
    public void Every_change_comes_out_as_without_memory()
    {
        var memory = new LinkMemory();
        var parsed = ParsedFiles.None;
        (string Path, string Text)[] files = [SmallSite.Topic("history/berlin", Berlin, "## How\n\nIn talks [@treaty]."), SmallSite.Topic("security/cyber", body: Cyber)];
        (string Old, string New)[] changes =
        [
            ("In talks", "In long talks about cyber"),
            ("[@treaty].", "[@essay]."),
            ("term: Berlin Plus", "term: Berlin Pact"),
            ("term: Berlin Pact", "id: berlin-plus, term: Berlin Pact"),
            ("## How", "## Why"),
            ("#how", "#why"),
            ("title: The berlin", "title: Berlin and the pact"),
            ("title: Agreed", "title: Agreed at last"),
            ("Under Berlin Plus", "Under the Berlin Pact"),
            ("Under the Berlin Pact", "Under [[House of Berlin]]"),
            ("aliases: [House of Berlin]", "aliases: [Chamber]"),
            ("title: The cyber", "draft: true\ntitle: The cyber"),
        ];

        foreach (var (old, text) in changes)
        {
            Assert.Contains(files, file => file.Text.Contains(old, StringComparison.Ordinal));
            files = [.. files.Select(file => (file.Path, file.Text.Replace(old, text, StringComparison.Ordinal)))];
            var tree = SmallSite.With(files);
            parsed = ParsedFiles.Of(tree, parsed);

            var remembered = SiteBuild.FinishInMemory(
                SiteBuild.Link(parsed, SmallSite.Options, memory), SmallSite.Options, new Stages(null, TestContext.Current.CancellationToken));

            var fresh = SiteBuild.InMemory(tree, SmallSite.Options);
            Assert.Equal(fresh.Diagnostics, remembered.Diagnostics);
            Assert.Equal(fresh.Files.Select(file => (file.Path, Convert.ToHexString(file.Bytes.Span))), remembered.Files.Select(file => (file.Path, Convert.ToHexString(file.Bytes.Span))));
        }
    }

    [Fact]
    public void A_topic_is_linked_once_while_only_the_text_of_another_changes()
    {
        var memory = new LinkMemory();
        var cyber = SmallSite.Topic("security/cyber", body: Cyber);
        var before = ParsedFiles.Of(SmallSite.With(SmallSite.Topic("history/berlin", Berlin, "## How\n\nOne."), cyber), ParsedFiles.None);
        var after = ParsedFiles.Of(SmallSite.With(SmallSite.Topic("history/berlin", Berlin, "## How\n\nTwo."), cyber), before);

        var one = SiteBuild.Link(before, SmallSite.Options, memory).Value!.TopicById[new("cyber")]; // the small site has a site.yml
        var two = SiteBuild.Link(after, SmallSite.Options, memory).Value!.TopicById[new("cyber")];

        Assert.Equal(one.Statements, two.Statements);
        Assert.Same(one.Statements[0], two.Statements[0]);
    }
}
