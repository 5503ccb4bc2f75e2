using EuNatoSite.Editing;

namespace EuNatoSite.Tests.Editing;

/// <summary>What every insertion promises of the text: whole lines come in, and the others are as they were.</summary>
internal static class OneMore
{
    public static void AssertOnlyLinesAreNew(Insertion insertion)
    {
        var (before, after) = (insertion.Old.Text.Split('\n'), insertion.New.Text.Split('\n'));
        var first = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var last = before.Reverse().Zip(after.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();

        Assert.True(after.Length > before.Length);
        Assert.True(first + last >= before.Length, "A line that was there is not as it was.");
        Assert.EndsWith("\n", insertion.New.Text, StringComparison.Ordinal);
        Assert.Equal('-', insertion.New.Text[insertion.New.OffsetOf(insertion.Entry.Line, insertion.Entry.Column)]);
    }
}
