using EuNatoSite.Building;

namespace EuNatoSite.Tests.Unit.Building;

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

        Assert.Equal(["Drawing", "Writing"], shares.Select(share => share.Stage).Order());
        Assert.All(shares, share => Assert.InRange(share.Time, whole * 0.01, whole * 0.99));
        Assert.Equal(whole.TotalSeconds, shares.Sum(share => share.Time.TotalSeconds), precision: 3);
    }
}
