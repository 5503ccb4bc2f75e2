using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Sources;

public sealed class GitLogTests
{
    private const string Second = "=2026-11-24 Bea";
    private const string First = "=2026-11-22 Ann";

    [Fact]
    public void A_file_has_the_latest_day_and_everybody_who_wrote_it_the_first_first() =>
        Check([Second, "\nM", "a.md", First, "\nM", "a.md", "A", "b.md", "=2026-11-20 Bea", "\nA", "a.md"], "a.md 2026-11-24 Bea, Ann", "b.md 2026-11-22 Ann");

    [Fact]
    public void Of_commits_that_were_moved_about_the_latest_day_counts_not_the_last_commit() =>
        Check(["=2026-11-20 Ann", "\nM", "a.md", Second, "\nA", "a.md"], "a.md 2026-11-24 Bea, Ann");

    [Fact]
    public void A_file_keeps_its_past_under_a_new_name_which_is_no_change() =>
        Check([Second, "\nR100", "old.md", "new.md", First, "\nA", "old.md"], "new.md 2026-11-22 Ann");

    [Fact]
    public void Who_changes_a_file_as_it_is_renamed_has_worked_on_it() =>
        Check([Second, "\nR080", "old.md", "new.md", First, "\nA", "old.md"], "new.md 2026-11-24 Ann, Bea");

    [Fact]
    public void What_was_written_under_the_old_name_on_another_branch_is_not_lost() =>
        Check(
            ["=2026-11-25 Cem", "\nM", "old.md", Second, "\nR100", "old.md", "new.md", First, "\nA", "old.md"],
            "new.md 2026-11-25 Ann, Cem",
            "old.md 2026-11-25 Cem");

    [Fact]
    public void A_file_that_takes_the_name_of_one_that_is_gone_has_nothing_of_its_past() =>
        Check([Second, "\nA", "a.md", "=2026-11-23 Cem", "\nD", "a.md", First, "\nA", "a.md"], "a.md 2026-11-24 Bea");

    [Fact]
    public void A_file_that_takes_the_name_of_one_that_moved_has_nothing_of_its_past() =>
        Check(
            [Second, "\nA", "a.md", "=2026-11-23 Cem", "\nR100", "a.md", "b.md", First, "\nA", "a.md"],
            "a.md 2026-11-24 Bea",
            "b.md 2026-11-22 Ann");

    [Fact]
    public void A_file_that_is_gone_has_no_history() => Check([Second, "\nD", "a.md", First, "\nA", "a.md"]);

    [Theory]
    [InlineData("two\nlines.md")]
    [InlineData("a \"quoted\" name.md")]
    [InlineData("=2026-11-30 Nobody")]
    [InlineData("\nM")]
    [InlineData("R100")]
    public void A_name_cannot_be_taken_for_anything_else(string path) =>
        Check([First, "\nA", path, "A", "b.md"], $"{path} 2026-11-22 Ann", "b.md 2026-11-22 Ann");

    [Theory]
    [InlineData("=2026-11-22 A\u202Enn\u0007\t ", "Ann")]
    [InlineData("=2026-11-22 ", "")]
    [InlineData("=2026-11-22", "")]
    [InlineData("=2026-11-22 Zoë  O'Neil <b>", "Zoë  O'Neil <b>")]
    public void A_name_shows_all_that_is_in_it(string header, string name) => Check([header, "\nA", "a.md"], $"a.md 2026-11-22 {name}");

    [Fact]
    public void A_name_that_would_fill_the_page_is_left_out() =>
        Check([$"=2026-11-24 {new string('x', 81)}", "\nM", "a.md", First, "\nA", "a.md"], "a.md 2026-11-24 Ann");

    [Theory]
    [InlineData("")]
    [InlineData("M\0a.md\0")]
    [InlineData("=not-a-day Ann\0\nM\0a.md\0")]
    [InlineData("=2026-11-22 Ann\0\nR100\0old.md\0")]
    [InlineData("=2026-11-22 Ann\0\nM\0a.m")]
    [InlineData("=\0\0\n\0\nX\0")]
    public void What_cannot_be_understood_is_passed_over(string log) => Assert.Empty(GitLog.Read(new StringReader(log)));

    private static void Check(string[] parts, params string[] expected)
    {
        var files = GitLog.Read(new StringReader(string.Concat(parts.Select(part => part + "\0"))));
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            files.Select(file => $"{file.Key} {file.Value.LastChanged:yyyy-MM-dd} {string.Join(", ", file.Value.Authors)}").Order(StringComparer.Ordinal));
    }
}
