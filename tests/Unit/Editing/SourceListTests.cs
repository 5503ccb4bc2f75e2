using EuNatoSite.Diagnostics;
using EuNatoSite.Editing;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Parsing;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Editing;

public sealed class SourceListTests
{
    private const string Grouped = "# The bibliography.\n# Two lines.\n\n# Papers\n- id: a\n  title: A\n\n# Treaties\n\n- id: b\n  title: B # old\n\n- id: c\n  title: C\n# A remark on D\n# of two lines.\n- id: d\n  title: D\n";

    [Fact]
    public void Groups_are_the_comments_of_one_line_above_a_source() =>
        Assert.Equal([new SourceGroup("Papers", 1), new SourceGroup("Treaties", 4)], SourceList.Groups(new SourceText("sources.yml", Grouped)));

    [Fact]
    public void The_real_bibliography_has_its_groups()
    {
        var groups = SourceList.Groups(new SourceText("sources.yml", File.ReadAllText(Repository.At("input/sources.yml"))));

        Assert.Equal("General papers", groups[0].Name);
        Assert.Contains(groups, group => group.Name == "Cyprus and Türkiye");
        Assert.Equal(groups.Select(group => group.End).Order(), groups.Select(group => group.End));
    }

    [Fact]
    public void A_source_goes_to_the_end_of_its_group() => Check(
        Grouped, new SourceGroup("Papers", 1), Grouped.Replace("\n\n# Treaties", "\n\n- id: z\n  title: Z\n\n# Treaties", StringComparison.Ordinal));

    [Theory]
    [InlineData(Grouped, Grouped + "\n- id: z\n  title: Z\n")]
    [InlineData("- id: a\n  title: A\n- id: b\n  title: B", "- id: a\n  title: A\n- id: b\n  title: B\n- id: z\n  title: Z\n")]
    [InlineData("- id: a\n  title: A\n", "- id: a\n  title: A\n\n- id: z\n  title: Z\n")]
    [InlineData("- id: a\n  title: A", "- id: a\n  title: A\n\n- id: z\n  title: Z\n")]
    [InlineData("- { id: a, title: A }\n- { id: b, title: B }\n", "- { id: a, title: A }\n- { id: b, title: B }\n- id: z\n  title: Z\n")]
    [InlineData("- id: a\n  note: |-\n    B", "- id: a\n  note: |-\n    B\n\n- id: z\n  title: Z\n")]
    [InlineData("- id: a\n  note: |+\n    B\n\n", "- id: a\n  note: |+\n    B\n\n- id: z\n  title: Z\n")]
    [InlineData("# Nothing yet.\n", "# Nothing yet.\n\n- id: z\n  title: Z\n")]
    [InlineData("", "- id: z\n  title: Z\n")]
    [InlineData("---\n- id: a\n  title: A\n...\n", "---\n- id: a\n  title: A\n\n- id: z\n  title: Z\n...\n")]
    public void Or_else_to_the_end_of_the_list(string text, string expected) => Check(text, null, expected);

    [Theory]
    [InlineData("[]\n", "list-in-brackets")]
    [InlineData("[{ id: a, title: A }]\n", "list-in-brackets")]
    [InlineData("a: b\n", "list-in-brackets")]
    [InlineData("- id: [\n", "yaml-syntax")]
    [InlineData("--- # c\n...\n", "list-in-brackets")]
    [InlineData("- id: a\n  note: |\n    without a line end", "entry-misread")]
    public void A_file_that_cannot_take_it_is_told_of(string text, string code)
    {
        var added = SourceList.Add(new SourceText("sources.yml", text), Source("z", "Z"), group: null);

        Assert.Null(added.Value);
        Assert.Equal(code, Assert.Single(added.Diagnostics).Code);
    }

    [Fact]
    public void There_is_one_more_and_nothing_else_is_other()
    {
        var real = new SourceText("input/sources.yml", File.ReadAllText(Repository.At("input/sources.yml")));
        var groups = SourceList.Groups(real);
        var old = SiteFileParser.ParseSources(real).Value.Select(draft => Unplaced(draft.Source)).ToList();
        Property.Holds(
            from title in NastyText.Lines
            from note in NastyText.Lines
            from @group in Gen.Elements<SourceGroup?>([null, .. groups])
            select (title, note, @group),
            given =>
            {
                var entry = new NewEntry([new("id", FieldForm.Value, ["zz"]), new("title", FieldForm.Text, [given.title]), new("standing", FieldForm.Value, ["press"]), new("note", FieldForm.Text, [given.note])]);
                var (added, problems) = SourceList.Add(real, entry, given.group);

                Assert.Empty(problems);
                Assert.NotNull(added);
                OneMore.AssertOnlyLinesAreNew(added);
                var read = SiteFileParser.ParseSources(added.New);
                var index = given.group?.End ?? old.Count;
                var source = read.Value[index].Source;
                Assert.Equal(("zz", SmartQuotes.Of(given.title), SmartQuotes.Of(given.note)), (source.Id.Value, source.Title, source.Note));
                Assert.Equal(old, read.Value.RemoveAt(index).Select(draft => Unplaced(draft.Source)));
            },
            times: 60);
    }

    private static NewEntry Source(string id, string title) => new([new("id", FieldForm.Value, [id]), new("title", FieldForm.Text, [title])]);

    private static void Check(string text, SourceGroup? group, string expected)
    {
        var (added, problems) = SourceList.Add(new SourceText("sources.yml", text), Source("z", "Z"), group);

        Assert.Empty(problems);
        Assert.Equal(expected, added?.New.Text);
    }

    // Everything below a new entry has another line.
    private static Source Unplaced(Source source) => source with
    {
        Location = default,
        Url = source.Url is { } url ? url with { Location = default } : null,
        Copy = source.Copy is { } copy ? copy with { Location = default } : null,
        Archived = source.Archived is { } archived ? archived with { Location = default } : null,
    };
}
