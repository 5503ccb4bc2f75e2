using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;
using EuNatoSite.Parsing;

namespace EuNatoSite.Tests.Parsing;

/// <summary>A contributor reads these messages and nothing else: each names the key, what is wrong with it and what to write.</summary>
public sealed class FieldsTests
{
    [Theory]
    [InlineData("x: [EU-NATO: a paper]", "(1,4) wrong-type: 'x' must be a text, not a list or mapping; put a text that opens with '[' in \"double quotes\"")]
    [InlineData("x: {a: 1}", "(1,4) wrong-type: 'x' must be a text, not a list or mapping; put a text that opens with '{' in \"double quotes\"")]
    [InlineData("x:\n- 1", "(2,1) wrong-type: 'x' must be a text, not a list or mapping")]
    [InlineData("x: 12345678901", "(1,4) value-too-long: 'x' has 11 characters; shorten it to at most 10")]
    [InlineData("x: 1234567890", "")]
    [InlineData("x: ''", "")]
    [InlineData("x:", "")]
    [InlineData("x: null", "")]
    [InlineData("x: ~", "")]
    public void A_text(string yaml, string problem) => Check(yaml, fields => fields.Text("x", 10)?.Value, problem);

    [Theory]
    [InlineData("x: EU # may", "(1,7) text-cut: 'x' ends here, as YAML takes the '#' and what follows for a comment; put the whole text in \"double quotes\", or the comment on a line of its own")]
    [InlineData("x: the EU\n  and # may", "(2,7) text-cut: 'x' ends here, as YAML takes the '#' and what follows for a comment; put the whole text in \"double quotes\", or the comment on a line of its own")]
    [InlineData("{x: EU # may\n}", "(1,8) text-cut: 'x' ends here, as YAML takes the '#' and what follows for a comment; put the whole text in \"double quotes\", or the comment on a line of its own")]
    [InlineData("x: 'EU' # may", "")]
    [InlineData("x: 'EU # may'", "")]
    [InlineData("x: EU#1", "")]
    [InlineData("x: EU  # its members", "")]
    [InlineData("x: treaty-2003 # the one", "")]
    [InlineData("x: EU\n# its members", "")]
    [InlineData("x: # the Union\n  EU", "")]
    public void A_text_that_a_comment_cuts(string yaml, string problem) => Check(yaml, fields => fields.Text("x"), problem);

    [Theory]
    [InlineData("x:\n  - Berlin # Plus\n  - b", "(2,12) text-cut: 'x' ends here, as YAML takes the '#' and what follows for a comment; put the whole text in \"double quotes\", or the comment on a line of its own")]
    [InlineData("x: # names\n  # all of them\n  - treaty # the first\n  - Berlin  # the town", "")]
    public void A_list_of_texts_that_a_comment_cuts(string yaml, string problem) => Check(yaml, fields => fields.Texts("x").Length, problem);

    [Theory]
    [InlineData("{}", "(1,1) key-missing: a test must have the key 'x'; add a line 'x: ...'")]
    [InlineData("x: ''", "(1,1) key-missing: a test must have the key 'x'; add a line 'x: ...'")]
    [InlineData("x: Null", "(1,1) key-missing: a test must have the key 'x'; add a line 'x: ...'")]
    [InlineData("x: 'null'", "")]
    [InlineData("x: nullify", "")]
    [InlineData("x: []", "(1,4) wrong-type: 'x' must be a text, not a list or mapping; put a text that opens with '[' in \"double quotes\"")]
    public void A_text_that_must_be_there(string yaml, string problem) => Check(yaml, fields => Required(fields, "x"), problem);

    [Theory]
    [InlineData("titel: a", "(1,1) key-unknown: a test has no key 'titel'; did you mean 'title'?")]
    [InlineData("tags: a", "(1,1) key-unknown: a test has no key 'tags'; write one of: title\n(1,1) key-missing: a test must have the key 'title'; add a line 'title: ...'")]
    public void A_required_key_with_a_slip_of_the_pen_is_told_once(string yaml, string problems) => Check(yaml, fields => Required(fields, "title"), problems);

    [Theory]
    [InlineData("x: [a, 'b']", "a b", "")]
    [InlineData("x: []", "", "")]
    [InlineData("x:", "", "")]
    [InlineData("x: a", "", "(1,4) wrong-type: 'x' must be a list of texts; write [a]")]
    [InlineData("x: agreements, operations; crisis management", "", "(1,4) wrong-type: 'x' must be a list of texts; write [agreements, operations, crisis management]")]
    [InlineData("x: a, (b) c!", "", "(1,4) wrong-type: 'x' must be a list of texts: [one, two]")]
    [InlineData("x: 'a, b'", "", "(1,5) wrong-type: 'x' must be a list of texts: [one, two]")]
    [InlineData("x:\n  -a\n  - b", "", "(2,3) yaml-syntax: this is not valid YAML: a blank is missing behind the '-' of an entry; write '- ' before it")]
    [InlineData("x: -5", "", "(1,4) wrong-type: 'x' must be a list of texts: [one, two]")]
    [InlineData("x: [a, [@b]]", "a", "(1,8) wrong-type: 'x' must be a list of texts: [one, two]; write 'b' alone, without brackets")]
    [InlineData("x:\n- a\n- [@b]", "a", "(3,3) wrong-type: 'x' must be a list of texts: [one, two]; write 'b' alone, without brackets")]
    [InlineData("x: [a, [b, c]]", "a", "(1,8) wrong-type: 'x' must be a list of texts: [one, two]")]
    [InlineData("x: [a, b; c]", "a", "(1,9) wrong-type: 'x' must be a list of texts: [one, two]; write ',' for this ';', or put a text that holds one in \"double quotes\"")]
    [InlineData("x: [a，b]", "", "(1,6) wrong-type: 'x' must be a list of texts: [one, two]; write ',' for this '，', or put a text that holds one in \"double quotes\"")]
    [InlineData("x: ['a; b']", "a; b", "")]
    [InlineData("x:\n- a; b", "a; b", "")]
    [InlineData("x: [a, '']", "a", "(1,9) wrong-type: 'x' must be a list of texts, and this entry is empty; write its text, or take it out")]
    [InlineData("x:\n- a\n-", "a", "(3,2) wrong-type: 'x' must be a list of texts, and this entry is empty; write its text, or take it out")]
    [InlineData("x:\n  - a: 1", "", "(2,5) wrong-type: 'x' must be a list of texts: [one, two]")]
    public void A_list_of_texts(string yaml, string read, string problem) =>
        Assert.Equal(read, Check(yaml, fields => string.Join(' ', fields.Texts("x").Select(text => text.Value)), problem));

    [Theory]
    [InlineData("x: [123456789, 1234567890]", "(1,16) value-too-long: 'x' has 10 characters; shorten it to at most 9")]
    [InlineData("x: [123456789]", "")]
    public void A_list_of_texts_that_are_measured(string yaml, string problem) => Check(yaml, fields => fields.Texts("x", 9).Length, problem);

    [Theory]
    [InlineData("x: a", "a", "")]
    [InlineData("x: [a, b]", "a b", "")]
    [InlineData("x: {a: b}", "", "(1,4) wrong-type: 'x' must be a list of texts: [one, two]")]
    public void One_text_or_more(string yaml, string read, string problem) =>
        Assert.Equal(read, Check(yaml, fields => string.Join(' ', fields.OneOrMore("x").Select(text => text.Value)), problem));

    [Theory]
    [InlineData("x: EU 27 # of all", "(1,10) text-cut: 'x' ends here, as YAML takes the '#' and what follows for a comment; put the whole text in \"double quotes\", or the comment on a line of its own")]
    [InlineData("x: 1234567890", "(1,4) value-too-long: 'x' has 10 characters; shorten it to at most 9")]
    [InlineData("x: [1234567890]", "(1,5) value-too-long: 'x' has 10 characters; shorten it to at most 9")]
    public void One_text_or_more_that_are_measured(string yaml, string problem) => Check(yaml, fields => fields.OneOrMore("x", 9).Length, problem);

    [Theory]
    [InlineData("x: [{}, {}]", 2, "")]
    [InlineData("x: [{}, a]", 1, "(1,9) wrong-type: 'x' must be a list whose entries have keys")]
    [InlineData("x:\n- {}\n-", 1, "(3,2) wrong-type: 'x' must be a list whose entries have keys, and this one is empty; write its keys, or take it out")]
    [InlineData("x: {a: b}", 0, "(1,4) wrong-type: 'x' must be a list whose entries have keys")]
    [InlineData("x: a", 0, "(1,4) wrong-type: 'x' must be a list whose entries have keys")]
    public void A_list_of_entries(string yaml, int read, string problem) =>
        Assert.Equal(read, Check(yaml, fields => fields.Mappings("x", "an entry").Length, problem));

    [Theory]
    [InlineData("x:\n- a: 1\n- b: 2\n  c: 3\n- a: 4\n  c: 5", "a b c, a c", "(3,3)")]
    [InlineData("x:\n- a: 1\n  b: 2\n- c: 3", "a b c", "(4,3)")]
    [InlineData("x:\n- a: 1\n- b: 2\n- c: 3", "a b c", "(3,3) (4,3)")]
    [InlineData("x:\n- a: 1\n- a: 2\n  b: 3", "a, a b", "")]
    [InlineData("x:\n- a: 1\n  b: 2\n- c: 3\n  d: 4", "a b, c d", "")]
    [InlineData("x: [{ a: 1 }, { b: 2 }]", "a, b", "")]
    public void A_dash_too_many_in_an_entry_is_told_and_the_entry_read_as_one(string yaml, string read, string places)
    {
        var problems = new ProblemLog();
        var mapping = Assert.IsType<YamlMapping>(YamlReader.Read(new PlacedText(yaml, new SourceText("", yaml), 0), problems));
        var entries = new Fields(mapping, "a test", problems).Mappings("x", "an entry");

        Assert.Equal(read, string.Join(", ", entries.Select(entry => string.Join(' ', new[] { "a", "b", "c", "d" }.Where(key => entry.Text(key) is not null)))));
        Assert.Equal(places, string.Join(' ', problems.ToDiagnostics().Select(problem => problem.Location)));
        Assert.All(problems.ToDiagnostics(), problem => Assert.EndsWith("so write a blank in place of the '-'", problem.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x: true", true, "")]
    [InlineData("x: false", false, "")]
    [InlineData("y: 1", true, "")]
    [InlineData("x: yes", true, "(1,4) wrong-type: 'x' must be true or false; did you mean 'true'?")]
    [InlineData("x: True", true, "(1,4) wrong-type: 'x' must be true or false; did you mean 'true'?")]
    [InlineData("x: no", false, "(1,4) wrong-type: 'x' must be true or false; did you mean 'false'?")]
    [InlineData("x: maybe", true, "(1,4) wrong-type: 'x' must be true or false")]
    public void A_flag(string yaml, bool read, string problem) => Assert.Equal(read, Check(yaml, fields => fields.Flag("x", otherwise: true), problem));

    [Theory]
    [InlineData("x: 40", 40, "")]
    [InlineData("x: -3", -3, "")]
    [InlineData("y: 1", null, "")]
    [InlineData("x: 1.5", null, "(1,4) wrong-type: 'x' must be a whole number")]
    [InlineData("x: 1,000", null, "(1,4) wrong-type: 'x' must be a whole number")]
    [InlineData("x: 99999999999", null, "(1,4) wrong-type: 'x' must be a whole number from -2147483648 to 2147483647")]
    [InlineData("x: -99999999999", null, "(1,4) wrong-type: 'x' must be a whole number from -2147483648 to 2147483647")]
    [InlineData("x: ٣", null, "(1,4) wrong-type: 'x' must be a whole number")]
    public void A_number(string yaml, int? read, string problem) => Assert.Equal(read, Check(yaml, fields => fields.Number("x"), problem));

    [Theory]
    [InlineData("x: 2003-03", "2003-03", "")]
    [InlineData("x: March 2003", null,
        "(1,4) date-invalid: 'x' cannot be read as a date: 'March 2003'; did you mean '2003-03'?")]
    [InlineData("x: n.d.", null, "(1,4) date-invalid: 'x' cannot be read as a date: 'n.d.'; leave the key out where no date is known; an event must have one")]
    public void A_date(string yaml, string? read, string problem) => Assert.Equal(read, Check(yaml, fields => fields.Date("x")?.ToString(), problem));

    [Theory]
    [InlineData("x: 2026-11-22", "2026-11-22", "")]
    [InlineData("x: 22.11.2026", null, "(1,4) day-invalid: 'x' must be a day that there is, not '22.11.2026'; did you mean '2026-11-22'?")]
    [InlineData("x: 2026-11", null, "(1,4) day-invalid: 'x' must be a day that there is, not '2026-11'; write it as 2026-11-22")]
    public void A_day(string yaml, string? read, string problem) =>
        Assert.Equal(read, Check(yaml, fields => fields.Day("x")?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), problem));

    [Theory]
    [InlineData("x: nato", Organisation.Nato, "")]
    [InlineData("x: NATO", null, "(1,4) value-unknown: 'x' cannot be 'NATO'; did you mean 'nato'?")]
    [InlineData("x: ossc", null, "(1,4) value-unknown: 'x' cannot be 'ossc'; write one of: eu, nato, weu, joint, other")]
    [InlineData("x: [eu, nato]", null, "(1,4) wrong-type: 'x' must be a text, not a list or mapping; write one of: eu, nato, weu, joint, other")]
    [InlineData("x:\n- eu", null, "(2,1) wrong-type: 'x' must be a text, not a list or mapping; write one of: eu, nato, weu, joint, other")]
    public void A_value_of_a_closed_list(string yaml, Organisation? read, string problem) =>
        Assert.Equal(read, Check(yaml, fields => fields.Kind("x", Kinds.Organisations), problem));

    [Theory]
    [InlineData("x: https://a.example/", true, "")]
    [InlineData("x: http://a.example/", false, "(1,4) address-not-https: 'x' must be an https address, not 'http://a.example/'; write one that starts with 'https://'")]
    [InlineData("x: https://https://a.example/", false, "(1,4) address-not-https: 'x' must be an https address, not 'https://https://a.example/'; see that it has one 'https://' and a whole host, and write %20 for a space")]
    [InlineData("x: //a.example/", false, "(1,4) address-not-https: 'x' must be an https address, not '//a.example/'; write one that starts with 'https://'")]
    [InlineData("x: javascript:alert(1)", false, "(1,4) address-not-https: 'x' must be an https address, not 'javascript:alert(1)'; write one that starts with 'https://'")]
    [InlineData("x: '[A](https://a.example/)'", false, "(1,5) address-not-https: 'x' must be an https address, not '[A](https://a.example/)'; write the address alone, without words and brackets")]
    [InlineData("x: <https://a.example/>", false, "(1,4) address-not-https: 'x' must be an https address, not '<https://a.example/>'; write the address alone, without '<' and '>'")]
    [InlineData("x: www.a.example", false, "(1,4) address-not-https: 'x' must be an https address, not 'www.a.example'; write one that starts with 'https://'")]
    [InlineData("x: 'https:\\\\a.example'", false, "(1,5) address-not-https: 'x' must be an https address, not 'https:\\\\a.example'; write one that starts with 'https://'")]
    public void An_address(string yaml, bool isRead, string problem) => Assert.Equal(isRead, Check(yaml, fields => fields.Address("x") is not null, problem));

    [Theory]
    [InlineData("title: a\nsumary: b", "(2,1) key-unknown: a test has no key 'sumary'; did you mean 'summary'?")]
    [InlineData("title: a\ncolour: b", "(2,1) key-unknown: a test has no key 'colour'; write one of: title, summary")]
    [InlineData("{ title: In March, or 2003, summary: b }", "(1,20) key-unknown: a test has no key 'or 2003'; put a text that holds a comma in \"double quotes\"")]
    [InlineData("{ title: In March, sumary }", "(1,20) key-unknown: a test has no key 'sumary'; did you mean 'summary'?")]
    [InlineData("Title: a", "(1,1) key-unknown: a test has no key 'Title'; did you mean 'title'?")]
    public void A_key_that_is_not_known(string yaml, string problem) => Check(
        yaml,
        fields =>
        {
            fields.Text("title");
            fields.Text("summary");
            fields.TellOthers();
            return 0;
        },
        problem);

    private static string Required(Fields fields, string key)
    {
        var text = fields.Required(key, new PlacedText("-", new SourceText("", ""), 0)).Value;
        fields.TellOthers();
        return text;
    }

    /// <summary>Reads something out of a mapping, which must tell the one problem that is named, or none.</summary>
    private static T Check<T>(string yaml, Func<Fields, T> read, string expected)
    {
        var problems = new ProblemLog();
        var mapping = Assert.IsType<YamlMapping>(YamlReader.Read(new PlacedText(yaml, new SourceText("", yaml), 0), problems));
        var value = read(new Fields(mapping, "a test", problems));
        Assert.Equal(expected, string.Join('\n', problems.ToDiagnostics().Select(problem => $"{problem.Location} {problem.Code}: {problem.Message}")));
        return value;
    }
}
