using System.Text;
using System.Text.RegularExpressions;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Pages;

/// <summary>Where a term is used and a topic is linked from: each topic once.</summary>
public sealed class MentionListTests
{
    [Fact]
    public void A_term_lists_each_topic_once_with_its_sentences_and_what_is_none_where_there_is_nothing_else()
    {
        const string Table = "\n\n| Who | Where |\n|---|---|\n| Group | Paris |";
        var made = SiteBuild.InMemory(
            With(
                Topic("history/one", "terms:\n  - { term: Group, definition: It., sources: [treaty] }"),
                Topic("history/two", body: $"The Group met. A Group is many.{Table}"),
                Topic("security/three", body: $"Nothing.{Table}")),
            Options);
        var page = Encoding.UTF8.GetString(made.Files.Single(file => file.Path == "glossary/group.html").Bytes.Span);

        Assert.Equal(
            ["The two|The Group met.|A Group is many.", "The three|Group · Paris"],
            Regex.Matches(Regex.Match(page, "<ul class=\"mentions\">(.*?)</ul>", RegexOptions.Singleline).Value, "<li>(.*?)</li>", RegexOptions.Singleline)
                .Select(item => string.Join('|', Regex.Matches(item.Value, ">([^<>]+)</(?:a|q)>").Select(part => part.Groups[1].Value))));
    }
}
