using System.Text;
using static EuNatoSite.Tests.SmallSite;

namespace EuNatoSite.Tests.Pages;

/// <summary>A link by id has the name of what it leads to wherever its heading is shown; what only looks like one stays as it was typed.</summary>
public sealed class HeadingNameTests
{
    private static readonly BuildInMemory Built = SiteBuild.InMemory(
        With(Topic("history/one", body: "One.\n\n## After [[two]]\n\nOne.\n\n## How `[[two]]` leads on\n\nWrite `[[two]]` to link it. [@treaty]\n\n## Again\n\nOne."), Topic("history/two")), Options);

    [Theory]
    [InlineData("history/one.html", "<a href=\"#after-two\">After The two</a>")]
    [InlineData("history/one.html", "<a href=\"#how-two-leads-on\">How [[two]] leads on</a>")]
    [InlineData("data/site.json", "\"After The two\"")]
    [InlineData("data/site.json", "\"How [[two]] leads on\"")]
    [InlineData("data/site.json", "\"Write [[two]] to link it.\"")]
    public void A_name_stands_where_the_link_does(string path, string shown) => Assert.Contains(shown, Text(path), StringComparison.Ordinal);

    [Fact]
    public void No_file_has_the_sign_of_a_place_for_a_name() =>
        Assert.All(Built.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal) || file.Path.EndsWith(".json", StringComparison.Ordinal) || file.Path.EndsWith(".js", StringComparison.Ordinal)), file =>
            Assert.False(Encoding.UTF8.GetString(file.Bytes.Span) is var text && (text.Contains('\0') || text.Contains("\\u0000", StringComparison.Ordinal)), file.Path));

    private static string Text(string path) => Encoding.UTF8.GetString(Built.Files.Single(file => file.Path == path).Bytes.Span);
}
