using System.Diagnostics;
using EuNatoSite.Building;

namespace EuNatoSite.Tests.Building;

public sealed class StepTimesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(24 * 60 * 60)]
    public void All_steps_together_took_as_long_as_the_stage(int seconds)
    {
        var whole = TimeSpan.FromSeconds(seconds);
        var steps = new StepTimes();
        steps.NewWatch().Run("Drawing", () => Thread.Sleep(20));
        steps.NewWatch().Run("Writing", () => Thread.Sleep(20));

        var shares = steps.SharesOf(whole).ToList();

        Assert.Equal(["Drawing", "Writing"], shares.Select(share => share.Stage));
        Assert.All(shares, share => Assert.InRange(share.Time, whole * 0.01, whole * 0.99));
        Assert.Equal(whole.TotalSeconds, shares.Sum(share => share.Time.TotalSeconds), precision: 3);
    }

    [Fact]
    public void The_steps_share_the_time_of_their_stage()
    {
        var (steps, slept) = (new StepTimes(), new Sleep());
        foreach (var length in new[] { 30, 60 })
        {
            var watch = steps.NewWatch();
            watch.Run("long", () => slept.For("long", length));
            watch.Run("short", () => slept.For("short", length / 10));
        }

        slept.AssertShared(steps);
    }

    [Fact]
    public void A_step_in_another_counts_for_itself_alone()
    {
        var (steps, slept) = (new StepTimes(), new Sleep());
        var watch = steps.NewWatch();
        watch.Run("outer", () =>
        {
            slept.For("outer", 10);
            watch.Run("inner", () => watch.Run("innermost", () => slept.For("innermost", 60)));
            watch.Run("inner", () => slept.For("inner", 60));
            slept.For("outer", 10);
        });

        slept.AssertShared(steps);
    }

    // A busy machine lets sleepers lie for as long as it likes.
    private sealed class Sleep
    {
        private readonly Dictionary<string, double> slept = new(StringComparer.Ordinal);

        public void For(string step, int milliseconds)
        {
            var started = Stopwatch.GetTimestamp();
            Thread.Sleep(milliseconds);
            slept[step] = slept.GetValueOrDefault(step) + Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        public void AssertShared(StepTimes steps)
        {
            var shares = steps.SharesOf(TimeSpan.FromSeconds(10)).ToDictionary(share => share.Stage, share => share.Time.TotalSeconds);
            Assert.Equal(slept.Keys.Order(), shares.Keys.Order());
            Assert.Equal(10, shares.Values.Sum(), precision: 5);
            Assert.All(slept, step => Assert.Equal(10 * step.Value / slept.Values.Sum(), shares[step.Key], tolerance: 1));
        }
    }
}
