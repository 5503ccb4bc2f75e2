using EuNatoSite.Diagnostics;

namespace EuNatoSite.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private static readonly SourceLocation At = new("input/topics/history/berlin-plus.md", 12, 7);

    [Fact]
    public void A_problem_is_written_as_editors_and_msbuild_read_it()
    {
        Assert.Equal(
            "input/topics/history/berlin-plus.md(12,7): error link-target-not-found: there is no topic or term 'berlin-plsu'; did you mean 'berlin-plus'?",
            Problems.LinkTargetNotFound(At, "berlin-plsu", ["berlin-plus"]).ToString());
        Assert.Equal(
            "input/topics/history/berlin-plus.md(12,7): warning review-due: this topic was to be reviewed by 2026-11-22; "
            + "check it against its sources and set 'reviewed' and 'review-after'",
            Problems.ReviewDue(At, new DateOnly(2026, 11, 22)).ToString());
    }

    [Fact]
    public void What_was_written_is_quoted_on_one_line_and_cut_where_it_is_long()
    {
        Assert.Contains("('<a b c>')", Problems.RawHtml(At, "<a\nb\tc>").Message, StringComparison.Ordinal);
        Assert.Contains($"'{new string('x', 60)}'", Problems.AddressRefused(At, new string('x', 60)).Message, StringComparison.Ordinal);
        Assert.Contains($"'{new string('x', 57)}...'", Problems.AddressRefused(At, new string('x', 61)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_cut_keeps_no_half_of_a_character() => Assert.Contains(
        $"'{new string('x', 56)}...'", Problems.AddressRefused(At, new string('x', 56) + "😀😀😀").Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_that_was_written_makes_a_second_line_which_would_be_read_as_a_problem_of_its_own()
    {
        const string Written = "a\nb.md(1,1): error x: y";

        Assert.DoesNotContain('\n', Problems.SourceUnknown(At, Written, [Written]).ToString());
        Assert.DoesNotContain('\n', Problems.IdDuplicate(At, "term", Written, At).ToString());
        Assert.DoesNotContain('\n', Problems.KeyDuplicate(At, Written, At).ToString());
        Assert.DoesNotContain('\n', Problems.RowDuplicate(At, Written, At).ToString());
    }

    [Theory]
    [InlineData(1, "1 KiB")]
    [InlineData(262145, "257 KiB")]
    [InlineData(1048576, "1 MiB")]
    [InlineData(11010048, "10.5 MiB")]
    [InlineData(1073741824, "1 GiB")]
    [InlineData(1181116006, "1.1 GiB")]
    public void Sizes_are_said_in_units_that_people_use(long bytes, string said) =>
        Assert.Contains($"the file has {said};", Problems.FileTooLarge(At, bytes, 1024).Message, StringComparison.Ordinal);

    [Fact]
    public void Problems_are_told_by_file_from_top_to_bottom_and_then_by_code()
    {
        Diagnostic[] inOrder =
        [
            Problems.SymbolicLink(new SourceLocation("input/B.md", 9, 9)),
            Problems.SymbolicLink(new SourceLocation("input/a.md", 2, 10)),
            Problems.SymbolicLink(new SourceLocation("input/a.md", 10, 1)),
            Problems.NulCharacter(new SourceLocation("input/a.md", 10, 2)),
            Problems.SymbolicLink(new SourceLocation("input/a.md", 10, 2)),
            Problems.TermUnknown(new SourceLocation("input/a.md", 10, 2), "a", []),
            Problems.TermUnknown(new SourceLocation("input/a.md", 10, 2), "b", []),
        ];

        Assert.Equal(inOrder, inOrder.Reverse().Order());
        Assert.True(inOrder[0] < inOrder[1] && inOrder[1] > inOrder[0]);
    }

    [Fact]
    public void Gathering_keeps_the_order_of_the_files_and_loses_no_problem()
    {
        var log = new ProblemLog();
        log.Add(Problems.SymbolicLink(At));

        var values = log.Gather<int>([new(1, [Problems.NulCharacter(At)]), new(2, []), new(3, [Problems.NestingTooDeep(At)])]);

        Assert.Equal([1, 2, 3], values);
        Assert.Equal(["symlink", "nul-character", "nesting-too-deep"], log.ToDiagnostics().Select(problem => problem.Code));
    }
}
