using EuNatoSite.Diagnostics;

namespace EuNatoSite.Tests.Diagnostics;

public sealed class CoresTests
{
    private static readonly int[] Numbers = [.. Enumerable.Range(0, 1_000)];

    [Fact]
    public void What_is_made_of_each_item_stands_where_the_item_stood() =>
        Assert.Equal(Numbers.Select(number => number * 2), Cores.Map(Numbers, number => number * 2, TestContext.Current.CancellationToken));

    [Fact]
    public void What_is_made_is_taken_in_the_order_of_the_items_whichever_is_ready_first()
    {
        var taken = new List<int>();
        Cores.InTurn(Numbers, () => 0, (_, number) => Slowly(number), taken.Add, late: 0, TestContext.Current.CancellationToken);
        Assert.Equal(Numbers, taken);

        static int Slowly(int number)
        {
            Thread.SpinWait(number % 7 == 0 ? 20_000 : 1);
            return number;
        }
    }

    [Fact]
    public void What_takes_longest_may_be_begun_first_and_taken_after_half_of_the_others()
    {
        var taken = new List<int>();
        using var isBegun = new ManualResetEventSlim();
        Cores.InTurn(Numbers, () => 0, (_, number) => AfterTheFirst(number), taken.Add, late: 4, TestContext.Current.CancellationToken);
        Assert.Equal([.. Numbers[4..502], 0, 1, 2, 3, .. Numbers[502..]], taken);

        int AfterTheFirst(int number)
        {
            if (number == 0)
            {
                isBegun.Set();
            }

            Assert.True(isBegun.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken), $"{number} was begun before 0");
            return number;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void That_may_be_all_of_them(int count)
    {
        var taken = new List<int>();
        Cores.InTurn(Numbers[..count], () => 0, (_, number) => number, taken.Add, late: count, TestContext.Current.CancellationToken);
        Assert.Equal(Numbers[..count], taken);
    }

    [Fact]
    public void Who_makes_does_not_wait_for_who_takes()
    {
        // The first is taken only when the last is made: on one core nobody else could make it.
        Assert.SkipWhen(Environment.ProcessorCount == 1, "one core makes and takes in turn");
        using var made = new CountdownEvent(Numbers.Length);
        var waited = true;
        Cores.InTurn(Numbers, () => 0, (_, number) => Made(number), Take, late: 0, TestContext.Current.CancellationToken);
        Assert.True(waited);

        int Made(int number)
        {
            made.Signal();
            return number;
        }

        void Take(int number) => waited &= made.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Nothing_is_taken_after_what_failed_and_the_reason_is_told_as_it_was()
    {
        var taken = new List<int>();
        var told = Assert.Throws<InvalidOperationException>(() => Cores.InTurn(
            Numbers,
            () => 0,
            (_, number) => number == 500 ? throw new InvalidOperationException("500") : number,
            taken.Add,
            late: 0,
            TestContext.Current.CancellationToken));
        Assert.Equal("500", told.Message);
        Assert.Equal(Numbers.Take(taken.Count), taken);
        Assert.True(taken.Count <= 500, $"{taken.Count} were taken");
    }

    [Fact]
    public void It_ends_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var taken = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => Cores.InTurn(Numbers, () => 0, (_, number) => number, Take, late: 0, source.Token));
        Assert.Equal(10, taken);

        void Take(int number)
        {
            if (++taken == 10)
            {
                source.Cancel();
            }
        }
    }
}
