using EuNatoSite.Diagnostics;
using EuNatoSite.Reports;
using static EuNatoSite.Tests.Reports.SampleReport;

namespace EuNatoSite.Tests.Reports;

public sealed class AnnotationsTests
{
    [Fact]
    public void A_problem_becomes_a_command_with_its_place_its_title_and_where_more_is_said() => Assert.Equal(
        [
            "::error file=input/topics/history/one.md,line=12,col=7,title=A link to a draft (link-to-draft)::'two' is marked 'draft: true' "
                + "and will not be published; publish it or take the link out%0AMore on link-to-draft: https://small.example/a/help/link-to-draft.html",
            "::warning file=input/topics/history/one.md,line=12,col=7,title=A word that is spelt otherwise here (spelling)::'center' is not how this site "
                + "spells it; write 'centre'%0AMore on spelling: https://small.example/a/help/spelling.html",
        ],
        Annotations.Of(Of(Problems.LinkToDraft(At, "two"), Problems.Spelling(At, "center", "centre"))));

    [Theory]
    [InlineData(10, 10, null)]
    [InlineData(12, 3, "::notice title=More than can be shown here::GitHub shows ten errors and ten warnings; the log of this step has all 15 problems")]
    [InlineData(0, 11, "::notice title=More than can be shown here::GitHub shows ten errors and ten warnings; the log of this step has all 11 problems")]
    public void Where_GitHub_shows_but_some_of_them_it_is_said(int errors, int warnings, string? says)
    {
        var problems = Enumerable.Repeat(Problems.RawHtml(At, "<b>"), errors).Concat(Enumerable.Repeat(Problems.Spelling(At, "center", "centre"), warnings));

        var lines = Annotations.Of(Of([.. problems]));

        Assert.Equal(says, lines.SingleOrDefault(line => line.StartsWith("::notice", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_would_end_a_property_or_the_line_is_escaped()
    {
        var at = new SourceLocation("input/100%, or: so.md", 1, 1);

        var line = Assert.Single(Annotations.Of(Of(new Diagnostic("made-up", Severity.Error, at, "50% of it:\r\na, b"))));

        Assert.StartsWith("::error file=input/100%25%2C or%3A so.md,line=1,col=1,title=made-up::50%25 of it:%0D%0Aa, b%0A", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::stop-commands::x")]
    [InlineData("\n::stop-commands::x")]
    [InlineData("\r::add-mask::a")]
    [InlineData("]]\u2028::error::x")]
    [InlineData("##[add-mask]a")]
    [InlineData("%0A::error::x")]
    public void What_a_contributor_wrote_is_no_command_of_its_own(string written)
    {
        var report = Of(Problems.RawHtml(At, $"<{written}>"), Problems.PathNotPortable(At with { Path = written }, written, "has a ':' in it"));

        var said = new Runner().Read(Annotations.Of(report));

        Assert.Equal(["error", "error"], said.Select(command => command.Name));
        Assert.StartsWith("raw HTML ('<", said[0].Data, StringComparison.Ordinal);
        Assert.StartsWith("the name '", said[1].Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::stop-commands::x(1,1): error path-not-portable: it will not do")]
    [InlineData("  ::add-mask::a")]
    [InlineData("input/a.md(1,1): error raw-html: raw HTML ('<##[add-mask]a>') is not passed on")]
    [InlineData("input/a.md(1,1): error raw-html: ##[stop-commands]x")]
    [InlineData("::eu-nato-site-::")]
    public void Lines_for_people_hold_no_command_and_commands_work_after_them(string line)
    {
        Assert.Contains(new Runner().Read([line, "::error::x"]), command => command.Name != "error");

        var said = new Runner().Read([.. Annotations.Verbatim([line, line]), "::error::x"]);

        Assert.Equal([("error", "x")], said);
    }

    [Fact]
    public void The_word_that_ends_the_guard_is_another_for_other_lines_and_there_is_no_guard_around_nothing()
    {
        Assert.NotEqual(Annotations.Verbatim(["a"])[^1], Annotations.Verbatim(["b"])[^1]);
        Assert.Equal(Annotations.Verbatim(["a"]), Annotations.Verbatim(["a"]));
        Assert.Empty(Annotations.Verbatim([]));
    }

    /// <summary>Looks for commands in the lines of a step as the runner of GitHub Actions does, in both forms.</summary>
    private sealed class Runner
    {
        private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase) { "error", "warning", "add-mask", "stop-commands", "eu-nato-site-" };
        private string? waitsFor;

        /// <summary>The commands that it would carry out.</summary>
        public List<(string Name, string Data)> Read(IEnumerable<string> output)
        {
            // One string may be several lines to who reads a stream.
            var commands = new List<(string Name, string Data)>();
            foreach (var found in output.SelectMany(text => text.Split('\r', '\n')).Select(CommandIn).OfType<(string Name, string Data)>())
            {
                if (waitsFor is not null)
                {
                    waitsFor = found.Name == waitsFor ? null : waitsFor;
                }
                else if (found.Name == "stop-commands" && found.Data.StartsWith("eu-nato-site-", StringComparison.Ordinal))
                {
                    known.Add(waitsFor = found.Data);
                }
                else
                {
                    commands.Add(found);
                }
            }

            return commands;
        }

        private (string Name, string Data)? CommandIn(string line) => Between(line.TrimStart(), "::", "::", mayStandInside: false) ?? Between(line, "##[", "]", mayStandInside: true);

        private (string Name, string Data)? Between(string line, string opening, string closing, bool mayStandInside)
        {
            var start = line.IndexOf(opening, StringComparison.Ordinal);
            var end = start < 0 ? -1 : line.IndexOf(closing, start + opening.Length, StringComparison.Ordinal);
            if (end < 0 || (start > 0 && !mayStandInside))
            {
                return null;
            }

            var name = line[(start + opening.Length)..end].Split(' ')[0];
            var data = line[(end + closing.Length)..].Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal);
            return known.Contains(name) ? (name, data.Replace("%25", "%", StringComparison.Ordinal)) : null;
        }
    }
}
