using EuNatoSite.Diagnostics;
using FsCheck.Fluent;

namespace EuNatoSite.Tests.Diagnostics;

/// <summary>A wrong hint is worse than none: only what was most likely meant is offered.</summary>
public sealed class NearestTests
{
    private static readonly string[] Ids = ["berlin-plus", "cyber-defence", "pesco", "western-balkans"];

    [Theory]
    [InlineData("berlin-plsu", "berlin-plus")]
    [InlineData("berlinplus", "berlin-plus")]
    [InlineData("Berlin-Plus", "berlin-plus")]
    [InlineData("cyber-defense", "cyber-defence")]
    [InlineData("pseco", "pesco")]
    [InlineData("peco", "pesco")]
    [InlineData("pesco", "pesco")]
    [InlineData("western", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("something-else-altogether", null)]
    public void The_name_that_was_most_likely_meant_is_found(string written, string? meant) =>
        Assert.Equal(meant, Nearest.To(written, Ids));

    [Fact]
    public void What_is_longer_than_any_name_is_compared_with_none()
    {
        var id = new string('a', 200);

        Assert.Equal(id, Nearest.To(id[1..], [id]));
        Assert.Null(Nearest.To(id + "a", [id]));
        Assert.Null(Nearest.To(id, [id + "a"]));
    }

    [Fact]
    public void Of_two_equally_near_the_first_in_order_is_taken_whatever_the_order_they_come_in()
    {
        Assert.Equal("terma", Nearest.To("term", ["termb", "terma"]));
        Assert.Equal("terma", Nearest.To("term", ["terma", "termb"]));
    }

    [Fact]
    public void A_hint_names_the_nearest_or_all_where_they_are_few_or_else_says_what_to_do()
    {
        Assert.Equal("; did you mean 'pesco'?", Nearest.Hint("psco", [.. Ids], "leave it"));
        Assert.Equal("; write one of: berlin-plus, cyber-defence, pesco, western-balkans", Nearest.Hint("zzzzzz", [.. Ids], "leave it"));
        Assert.Equal("; leave it", Nearest.Hint("zzzzzz", [], "leave it"));
        Assert.Equal("; leave it", Nearest.Hint("zzzzzz", [.. Enumerable.Range(0, 25).Select(i => $"abcd{i}")], "leave it"));
    }

    [Fact]
    public void A_slip_of_one_key_is_always_mended() =>
        Property.Holds(
            from id in Gen.Elements(Ids)
            from at in Gen.Choose(0, id.Length - 2)
            from slip in Gen.Elements("drop", "double", "swap", "wrong")
            select (id, slip, written: slip switch
            {
                "drop" => id.Remove(at, 1),
                "double" => id.Insert(at, id[at].ToString()),
                "swap" => $"{id[..at]}{id[at + 1]}{id[at]}{id[(at + 2)..]}",
                _ => $"{id[..at]}q{id[(at + 1)..]}",
            }),
            slip => Assert.Equal(slip.id, Nearest.To(slip.written, Ids)));
}
