using System.Text.Json.Nodes;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;

namespace EuNatoSite.Tests.Parsing;

/// <summary>Front matter comes from strangers: whatever stands in it is read with its places, or refused before it costs anything.</summary>
public sealed class YamlReaderTests
{
    [Fact]
    public void Everything_has_its_place()
    {
        const string Text = """
            title: Plain words
            quoted: "Double"
            single: 'Single'
            emoji: 😀 after
            list: [one, 'two']
            terms:
              - term: "Nested: yes"
                sources:
                - a
            folded: >
              one
              two
            empty:
            """;

        var root = Assert.IsType<YamlMapping>(Read(Text).Root);

        Assert.Equal(
            [
                "title(1,1)=Plain words(1,8)", "quoted(2,1)=Double(2,10)", "single(3,1)=Single(3,10)", "emoji(4,1)=😀 after(4,8)",
                "list(5,1)=[one(5,8) two(5,14)]", "terms(6,1)=[{term(7,5)=Nested: yes(7,12) sources(8,5)=[a(9,7)]}]",
                "folded(10,1)=one two\n(10,9)", "empty(13,1)=(13,7)",
            ],
            root.Entries.Select(Shown));
    }

    [Theory]
    [InlineData("a: one # c\n\n# d\n", "a: one")]
    [InlineData("a: one\n  two\n\nb: c", "a: one\n  two")]
    [InlineData("a: \"one\n  two\" # c\nb: c", "a: \"one\n  two\"")]
    [InlineData("a:\nb: c", "a:")]
    [InlineData("a: [one, [],\n  two # c\n ] # d\nb: c", "a: [one, [],\n  two # c\n ]")]
    [InlineData("a: { b: [], c: }\n\nb: c", "a: { b: [], c: }")]
    [InlineData("a: []\nb: c", "a: []")]
    [InlineData("a:\n  - one\n  - b:\n      - c # d\n\n# e\nb: c", "a:\n  - one\n  - b:\n      - c")]
    [InlineData("a:\n- one\n-\n\nb: c", "a:\n- one\n-")]
    [InlineData("a: |\n  one\n  # two\n\n\n# d\nb: c", "a: |\n  one\n  # two")]
    [InlineData("a: >-\n  one", "a: >-\n  one")]
    [InlineData("a: |+\n  one\n\n\n# d\nb: c", "a: |+\n  one\n\n\n")]
    [InlineData("a: |\n\nb: c", "a: |")]
    public void Everything_ends_behind_its_last_character(string yaml, string first)
    {
        var root = Assert.IsType<YamlMapping>(Read(yaml).Root);

        Assert.Equal(first, yaml[..root.Entries[0].Value.EndOfLines]);
        Assert.Equal(root.Entries[^1].Value.EndOfLines, root.EndOfLines);
    }

    [Theory]
    [InlineData("a: plain words  # c\n", "plain words", YamlStyle.Plain)]
    [InlineData("a: over\n  lines\n", "over\n  lines", YamlStyle.Plain)]
    [InlineData("a: 'it''s'\n", "'it''s'", YamlStyle.Quoted)]
    [InlineData("a: \"x\n  # y\"\n", "\"x\n  # y\"", YamlStyle.Quoted)]
    [InlineData("a: |- # c\n  x\n", "|- # c", YamlStyle.Block)]
    [InlineData("a: [b, [c] ]\n", "[b, [c] ]", YamlStyle.Flow)]
    [InlineData("a: { b: c, d: [e] } # f\n", "{ b: c, d: [e] }", YamlStyle.Flow)]
    [InlineData("a: [\n  b\n]\n", "[\n  b\n]", YamlStyle.Flow)]
    [InlineData("a:\n- b\n- c # d\n", "- b\n- c", YamlStyle.Block)]
    [InlineData("a:\n  b: c\n  d: [e]\n", "b: c\n  d: [e]", YamlStyle.Block)]
    [InlineData("'a' :   b\n", "b", YamlStyle.Plain)]
    internal void Everything_has_its_extent_and_style(string yaml, string extent, YamlStyle style)
    {
        var entry = Assert.Single(Assert.IsType<YamlMapping>(Read(yaml).Root).Entries);

        Assert.Equal((extent, style), (yaml[entry.Value.Span.Start..entry.Value.Span.End], entry.Value.Style));
        Assert.Equal(yaml[..yaml.IndexOf(':')].TrimEnd(), yaml[entry.KeySpan.Start..entry.KeySpan.End]);
    }

    [Fact]
    public void A_single_pair_in_a_list_ends_with_its_value()
    {
        const string Text = "a: [b: c, d]\n";
        var list = Assert.IsType<YamlSequence>(Assert.IsType<YamlMapping>(Read(Text).Root).Entries[0].Value);

        Assert.Equal(("b: c", YamlStyle.Flow), (Text[list.Items[0].Span.Start..list.Items[0].Span.End], list.Items[0].Style));
    }

    [Fact]
    public void Places_count_from_the_top_of_the_file()
    {
        var file = new SourceText("a.md", "---\ntitle: x\n---\n");
        var problems = new ProblemLog();

        var root = Assert.IsType<YamlMapping>(YamlReader.Read(new PlacedText("title: x\n", file, 4), problems));

        Assert.Equal("title(2,1)=x(2,8)", Shown(Assert.Single(root.Entries)));
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x", "yaml-feature", 1, 4, "anchors")]
    [InlineData("b: *x", "yaml-feature", 1, 4, "aliases")]
    [InlineData("*x: 1", "yaml-feature", 1, 1, "aliases")]
    [InlineData("a: [1, &x [2]]", "yaml-feature", 1, 8, "anchors")]
    [InlineData("a: !!str 1", "yaml-feature", 1, 4, "tags")]
    [InlineData("a: !x {b: 1}", "yaml-feature", 1, 4, "tags")]
    [InlineData("!x a: 1", "yaml-feature", 1, 1, "tags")]
    [InlineData("!<tag:yaml.org,2002:python/object> {}", "yaml-feature", 1, 1, "tags")]
    [InlineData("a: 1\n<<: {b: 2}", "yaml-feature", 2, 1, "merge keys")]
    [InlineData("? [a]\n: 1", "yaml-feature", 1, 3, "keys")]
    [InlineData("{a: 1}: 2", "yaml-feature", 1, 1, "keys")]
    [InlineData("a: 1\n---\nb: 2", "yaml-feature", 2, 1, "documents")]
    [InlineData("a: [1, 2", "yaml-syntax", 1, 4, "does not close")]
    [InlineData("a: [\"b\" c]", "yaml-syntax", 1, 9, "a comma is missing")]
    [InlineData("a: [b] c", "yaml-syntax", 1, 8, "text follows a bracket that closes")]
    [InlineData("a: > b\nc: d", "yaml-syntax", 1, 4, "behind '>' a text begins on the next line")]
    [InlineData("a: | b\nc: d", "yaml-syntax", 1, 4, "behind '|' a text begins on the next line")]
    [InlineData("a: - b", "yaml-syntax", 1, 4, "a list begins on the line beneath its key")]
    [InlineData("a: ? b", "yaml-syntax", 1, 4, "no text begins with '?'")]
    [InlineData("a: & b", "yaml-syntax", 1, 4, "no text begins with '&'")]
    [InlineData("a:\n* b\n* c", "yaml-syntax", 2, 1, "'*' opens no entry")]
    [InlineData("a:\n  * b\n  * c", "yaml-syntax", 2, 3, "'*' opens no entry")]
    [InlineData("a:\n• b\n• c\n• d\ne: f", "yaml-syntax", 2, 1, "'•' opens no entry")]
    [InlineData("a:\n-b\n-c\nd: e", "yaml-syntax", 2, 1, "a blank is missing behind the '-'")]
    [InlineData(" a: 1\nb: 2", "yaml-syntax", 1, 2, "take out the blanks before it")]
    [InlineData("title One\nb: 2", "yaml-syntax", 1, 1, "write 'title: ...'")]
    [InlineData("a: “One: two”", "yaml-syntax", 1, 4, "'“' is no quotation mark to YAML")]
    [InlineData("a: “One”\nb: [c", "yaml-syntax", 2, 4, "does not close")]
    [InlineData("a:\n- b\nc: d: e", "yaml-syntax", 3, 5, "must stand in")]
    [InlineData("a: *b* c", "yaml-feature", 1, 4, "a text that begins with '*'")]
    [InlineData("a: b: c", "yaml-syntax", 1, 5, "")]
    [InlineData("a: 1\n b: 2", "yaml-syntax", 2, 2, "this key is indented further")]
    [InlineData("- a: 1\n    b: 2", "yaml-syntax", 2, 5, "this key is indented further")]
    [InlineData("a: @b", "yaml-syntax", 1, 4, "no text begins with '@'")]
    [InlineData("a: \"x", "yaml-syntax", 1, 4, "opens here and does not close")]
    [InlineData("a: \"x\nb: y", "yaml-syntax", 1, 4, "opens here and does not close")]
    [InlineData("a: \"x\" y", "yaml-syntax", 1, 8, "text follows a quotation mark that closes")]
    [InlineData("a: 'x' y", "yaml-syntax", 1, 8, "text follows a quotation mark that closes")]
    [InlineData("a: 1\nb:2\nc: 3", "yaml-syntax", 2, 1, "a blank is missing behind 'b:'")]
    [InlineData("b:2\nc: 3", "yaml-syntax", 1, 1, "a blank is missing behind 'b:'")]
    [InlineData("- a: 1\n- b:2\n  c: 3", "yaml-syntax", 2, 3, "a blank is missing behind 'b:'")]
    [InlineData("a: 1\nb c\nd: 1", "yaml-syntax", 2, 1, "this line has no ':' behind its key")]
    [InlineData("title: a\norder; 40\ntags: []", "yaml-syntax", 2, 1, "no ':' behind its key; write 'order: ...'")]
    [InlineData("a:\n- date: 1\n  title Berlin Plus\n  id: x", "yaml-syntax", 3, 3, "no ':' behind its key; write 'title: ...'")]
    [InlineData("a:\n- id: x\n  sources:\n    - y\n  title Berlin Plus\n- id: z", "yaml-syntax", 5, 3, "no ':' behind its key; write 'title: ...'")]
    [InlineData("a:\n  - term Berlin Plus\n    id: x", "yaml-syntax", 2, 5, "no ':' behind its key; write 'term: ...'")]
    [InlineData("- id: x\n  publisher; European\n  url: y", "yaml-syntax", 2, 3, "no ':' behind its key; write 'publisher: ...'")]
    [InlineData("- id: x\n  text: The deal gave\n    title to it\n  sources: [a\n", "yaml-syntax", 4, 12, "does not close")]
    [InlineData("- id: x\n  text: The deal\n    gave a\n    title to it\n  sources: [a\n", "yaml-syntax", 5, 12, "does not close")]
    [InlineData("- aliases:\n    - title of it\n  sources: [a\n", "yaml-syntax", 3, 12, "does not close")]
    [InlineData("- text: The deal gave\n  it to them.\n  id: x", "yaml-syntax", 2, 3, "this line has no key; indent it further than the key whose text it goes on with")]
    [InlineData("- a: 1\n  b: Two\nOr three.\n  c: 4", "yaml-syntax", 3, 1, "indent it further than the key")]
    [InlineData("a:\n  - b: Two\n  or three.\n    c: 4", "yaml-syntax", 3, 3, "indent it further than the key")]
    [InlineData("- a: One\n    two\n  three.\n  b: 4", "yaml-syntax", 3, 3, "indent it further than the key")]
    [InlineData("- a: |\n  One two.\n  b: 3", "yaml-syntax", 2, 3, "indent it further than the key")]
    [InlineData("- a: >\nOne two.\n  b: 3", "yaml-syntax", 2, 1, "indent it further than the key")]
    [InlineData("a: [1]\n(b)\nd: 1", "yaml-syntax", 2, 1, "does not go on as those above")]
    [InlineData("- a: 1\nb: 2", "yaml-syntax", 2, 1, "put '- ' before it")]
    [InlineData("a:\n\t- b", "yaml-syntax", 2, 1, "a tab indents this line")]
    [InlineData("a: b\n\tc: d", "yaml-syntax", 2, 1, "a tab indents this line")]
    [InlineData("- a: b\n  \tc: d", "yaml-syntax", 2, 3, "a tab indents this line")]
    [InlineData("x: {a: b\nc: d\n", "yaml-syntax", 1, 4, "does not close")]
    [InlineData("x: {a: b, c\nd: e\n", "yaml-syntax", 1, 4, "does not close")]
    [InlineData("x: [a, b, c, d\ne: [f]\n", "yaml-syntax", 1, 4, "does not close")]
    [InlineData("x: [a]\ny: [b, [c], d\ne: f\n", "yaml-syntax", 2, 4, "does not close")]
    [InlineData("a: [b,, c]", "yaml-syntax", 1, 7, "a comma too many stands here")]
    [InlineData("a: [, c]", "yaml-syntax", 1, 5, "a comma too many stands here")]
    [InlineData("a: [b](https://c.example/)", "yaml-syntax", 1, 7, "write its address alone")]
    [InlineData("a: b\n// note\nc: d", "yaml-syntax", 2, 1, "'//' begins no note here; write '#' in its place")]
    [InlineData("a: b\n<!-- note -->\nc: d", "yaml-syntax", 2, 1, "'<!--' begins no note here; write '#' in its place")]
    [InlineData("- a\nb: 1", "yaml-syntax", 2, 1, "")]
    [InlineData("a: %b", "yaml-syntax", 1, 4, "")]
    [InlineData("a: \"\\q\"", "yaml-syntax", 1, 4, "a backslash begins an escape")]
    [InlineData("%YAML 9.9\n---\na: 1", "yaml-syntax", 1, 1, "")]
    public void What_is_no_plain_list_or_mapping_is_refused_where_it_stands(string yaml, string code, int line, int column, string says)
    {
        var (root, problems) = Read(yaml);

        var problem = Assert.Single(problems);
        Assert.Equal((code, new SourceLocation("a.yml", line, column)), (problem.Code, problem.Location));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.Null(root);
    }

    [Fact]
    public void Each_key_that_there_is_is_told_where_it_lacks_its_colon()
    {
        var keys = Directory.EnumerateFiles(Repository.At("input/schema"), "*.json").SelectMany(file => KeysOf(JsonNode.Parse(File.ReadAllText(file)))).Distinct().ToList();

        Assert.Contains("publisher", keys);
        Assert.All(keys, key => Assert.Equal(
            $"a.yml(2,3): error yaml-syntax: this is not valid YAML: this line has no ':' behind its key; write '{key}: ...', or indent a line that goes on with the text above it",
            Assert.Single(Read($"- x: y\n  {key} z\n  a: b").Problems).ToString()));

        static IEnumerable<string> KeysOf(JsonNode? node) => node switch
        {
            JsonObject one => (one["properties"] as JsonObject ?? []).Select(property => property.Key).Concat(one.SelectMany(property => KeysOf(property.Value))),
            JsonArray list => list.SelectMany(KeysOf),
            _ => [],
        };
    }

    [Theory]
    [InlineData("a: one\n  two!", 2, 6)]
    [InlineData("a: one\n\n  two\n  three!", 4, 8)]
    [InlineData("a: |\n  one\n  two!", 3, 6)]
    [InlineData("a: >- # c\n  one\n\n  two\n  three!", 5, 8)]
    [InlineData("a: \"one\n  two!\"", 2, 6)]
    [InlineData("a: \"\\\"one\\\" two!\"", 1, 16)]
    [InlineData("a: \"one\\\n  \\\\ \\u00e9\\U0001F600\\x41\\n\\u00a0two!\"", 2, 37)]
    [InlineData("a: 'it''s two!'", 1, 14)]
    [InlineData("a: '''one'' two!'", 1, 16)]
    [InlineData("a: \"😀\\t😀 two!\"", 1, 15)]
    public void Every_word_of_a_text_has_its_place_however_it_is_written(string yaml, int line, int column)
    {
        var text = Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(Read(yaml).Root).Entries[0].Value).Text;

        Assert.Equal(new SourceLocation("a.yml", line, column), text.At(text.Value.IndexOf('!', StringComparison.Ordinal)));
    }

    [Fact]
    public void A_backslash_that_spells_what_nobody_sees_is_told_as_one()
    {
        var problem = Assert.Single(Read("title: \"Berlin\\Plus\"").Problems);

        Assert.Equal(
            "a.yml(1,8): error invisible-character: a backslash and what follows it between \"double quotes\" here stand for an invisible character, "
            + "U+2029 (paragraph separator); write two backslashes for one, or delete both",
            problem.ToString());
    }

    [Fact]
    public void An_entry_that_lost_its_dash_is_told_once_where_it_begins()
    {
        var (_, problems) = Read("- id: a\n  title: A\n  note: N\n  id: b\n  title: B\n  note: N\n- id: c\n  title: C\n  title: D");

        Assert.Equal(["a.yml(4,3)", "a.yml(9,3)"], problems.Select(problem => problem.Location.ToString()));
        Assert.EndsWith("; put '- ' before it if a new entry begins here, or keep one of the two", problems[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("; keep one", problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_key_of_the_same_name_is_told_with_the_place_of_the_first_which_counts()
    {
        var (root, problems) = Read("title: one\norder: 1\ntitle: two");

        var problem = Assert.Single(problems);
        Assert.Equal(("key-duplicate", "a.yml(3,1)"), (problem.Code, problem.Location.ToString()));
        Assert.Contains("a.yml(1,1)", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["title(1,1)=one(1,8)", "order(2,1)=1(2,8)"], Assert.IsType<YamlMapping>(root).Entries.Select(Shown));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    public void Nothing_is_no_problem(string yaml)
    {
        var (root, problems) = Read(yaml);

        Assert.Null(root);
        Assert.Empty(problems);
    }

    [Fact]
    public void Whatever_is_written_it_is_read_or_refused_with_a_place() =>
        Property.Holds(
            Property.TextsOf(
                "a", "b: ", "- ", "? ", ": ", ", ", "[", "]", "{", "}", "\n", "\n  ", "\n\t", "\"", "'", "|\n", ">-\n", "#", "&x ", "*x", "!t ", "%YAML 1.2\n",
                "---\n", "...\n", "<<: ", "\\", "\\u12", "~", "@", "`", "é", "😀", "\0", "\u0085", "\uFEFF", "\t"),
            yaml =>
            {
                var (root, problems) = Read(yaml);
                Assert.True(root is null || problems.All(problem => problem.Code == "key-duplicate"));
                Assert.All(problems, problem => Assert.InRange(problem.Location.Line, 1, yaml.Count(c => c == '\n') + 1));
                Assert.All(problems, problem => Assert.DoesNotContain('\n', problem.Message));
            },
            times: 5000);

    internal static (YamlNode? Root, IReadOnlyList<Diagnostic> Problems) Read(string yaml)
    {
        var problems = new ProblemLog();
        var root = YamlReader.Read(new PlacedText(yaml, new SourceText("a.yml", yaml), 0), problems);
        return (root, problems.ToDiagnostics());
    }

    private static string Shown(YamlEntry entry) => $"{Shown(entry.Key)}={Shown(entry.Value)}";

    private static string Shown(YamlNode node) => node switch
    {
        YamlScalar scalar => Shown(scalar.Text),
        YamlSequence list => $"[{string.Join(' ', list.Items.Select(Shown))}]",
        YamlMapping mapping => $"{{{string.Join(' ', mapping.Entries.Select(Shown))}}}",
        _ => "",
    };

    private static string Shown(PlacedText text) => $"{text.Value}({text.Location.Line},{text.Location.Column})";
}
