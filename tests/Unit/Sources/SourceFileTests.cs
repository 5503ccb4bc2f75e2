using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Sources;

/// <summary>What is the same is not read again.</summary>
public sealed class SourceFileTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void Files_of_the_same_bytes_and_an_equal_past_are_the_same()
    {
        var file = SourceFile.OfText("input/a.md", "a");
        var one = file with { History = new FileHistory(Day, ["Ann", "Bo"]) };

        Assert.True(file.IsSameAs(SourceFile.OfText("input/a.md", "a")));
        Assert.True(one.IsSameAs(SourceFile.OfText("input/a.md", "a") with { History = new FileHistory(Day, ["Ann", "Bo"]) }));

        Assert.False(one.IsSameAs(one with { History = new FileHistory(Day, ["Ann"]) }));
        Assert.False(one.IsSameAs(one with { History = new FileHistory(Day.AddDays(1), ["Ann", "Bo"]) }));
        Assert.False(one.IsSameAs(file));
        Assert.False(file.IsSameAs(one));
    }
}
