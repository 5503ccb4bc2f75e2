using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;
using EuNatoSite.Parsing;
using FsCheck.Fluent;
using YamlDotNet.Serialization;

namespace EuNatoSite.Tests.Editing;

/// <summary>What somebody gives at the command line must stand in the file as they gave it, and not in quotes for nothing.</summary>
public sealed class YamlTextTests
{
    // Takes a plain 'true' or '1' for what it looks like, as other programs do.
    private static readonly IDeserializer Other = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();

    [Theory]
    [InlineData("Berlin Plus", "Berlin Plus")]
    [InlineData("EU–NATO: a view", "\"EU–NATO: a view\"")]
    [InlineData("a:b", "a:b")]
    [InlineData("12:30 in Paris", "12:30 in Paris")]
    [InlineData("the end:", "\"the end:\"")]
    [InlineData("issue #4", "\"issue #4\"")]
    [InlineData("C#", "C#")]
    [InlineData("it's", "it's")]
    [InlineData("say \"no\"", "say \"no\"")]
    [InlineData("\"No\"", "'\"No\"'")]
    [InlineData("'No'", "\"'No'\"")]
    [InlineData("\"it's\": so", "\"\\\"it's\\\": so\"")]
    [InlineData("a\\b: c", "'a\\b: c'")]
    [InlineData("- a", "\"- a\"")]
    [InlineData("[NATO's cooperation]", "\"[NATO's cooperation]\"")]
    [InlineData("{a", "\"{a\"")]
    [InlineData("@eprs", "\"@eprs\"")]
    [InlineData("%a", "\"%a\"")]
    [InlineData("|", "\"|\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData("", "\"\"")]
    [InlineData("2003", "\"2003\"")]
    [InlineData("2003-03-17", "\"2003-03-17\"")]
    [InlineData("2003 in brief", "2003 in brief")]
    [InlineData("1,000", "1,000")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("1.5", "\"1.5\"")]
    [InlineData("1.5.2", "1.5.2")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("0x1f", "\"0x1f\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("True", "\"True\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("None", "None")]
    [InlineData("null", "\"null\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("😀", "😀")]
    public void Words_are_in_quotes_where_they_must_be(string value, string written) => Assert.Equal(written, YamlText.Of(value, isText: true));

    [Theory]
    [InlineData("2003-03-17", "2003-03-17")]
    [InlineData("../1954", "../1954")]
    [InlineData("1990~", "1990~")]
    [InlineData("true", "true")]
    [InlineData("https://a.example/?b=c#d", "https://a.example/?b=c#d")]
    [InlineData("March: 2003", "\"March: 2003\"")]
    public void A_value_is_in_quotes_only_where_it_could_not_be_read_otherwise(string value, string written) =>
        Assert.Equal(written, YamlText.Of(value, isText: false));

    [Theory]
    [InlineData("WEU", "WEU")]
    [InlineData("Paris, France", "\"Paris, France\"")]
    [InlineData("a]", "\"a]\"")]
    [InlineData("1999", "\"1999\"")]
    public void In_brackets_a_comma_needs_quotes_too(string value, string written) => Assert.Equal(written, YamlText.InList(value));

    [Theory]
    [InlineData("a: b", "'a: b'")]
    [InlineData("it's: b", "\"it's: b\"")]
    [InlineData("it's \\: b", "'it''s \\: b'")]
    public void Single_quotes_where_the_file_has_them(string value, string written) => Assert.Equal(written, YamlText.Of(value, isText: true, '\''));

    [Fact]
    public void What_is_read_back_is_what_was_given() => Property.Holds(NastyText.Lines, value =>
    {
        foreach (var quote in new[] { '"', '\'' })
        {
            string[] written = [YamlText.Of(value, isText: true, quote), YamlText.Of(value, isText: false, quote), YamlText.Quoted(value, quote)];
            Assert.All(written, text => Assert.Equal([value, "z"], ReadBack($"key: {text}\nafter: z\n")));
            Assert.Equal([value, "z"], ReadBack($"- key: {written[0]} # comment\n  after: z\n"));
            Assert.Equal([value, "b", value, "z"], ReadBack($"key: [{YamlText.InList(value, quote)}, b, {YamlText.InList(value, quote)}]\nafter: z\n"));
            Assert.Equal(value, Other.Deserialize<Dictionary<string, object>>($"key: {written[0]}\n")["key"]);
        }
    }, times: 1500);

    private static IEnumerable<string> ReadBack(string yaml)
    {
        var problems = new ProblemLog();
        var root = YamlReader.Read(new PlacedText(yaml, new SourceText("a.yml", yaml), 0), problems);
        Assert.Empty(problems.ToDiagnostics());
        return Scalars(root);
    }

    private static IEnumerable<string> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar.Text.Value],
        YamlSequence list => list.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Value)),
        _ => [],
    };
}
