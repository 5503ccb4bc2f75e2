using System.Text.RegularExpressions;

namespace EuNatoSite.Tests.Tidy;

/// <summary>The repository speaks of itself and works anywhere: nothing in it may name the computer it was written on.</summary>
public sealed partial class TrackedFileTests
{
    [Fact]
    public void No_file_names_a_path_of_the_computer_it_was_written_on()
    {
        var offences = RepositoryFiles.Tracked
            .SelectMany(path => MachinePath().Matches(File.ReadAllText(Repository.At(path))).Select(match => $"{path}: {match.Value.Trim()}"));

        Assert.Empty(offences);
    }

    [Fact]
    public void No_lock_file_names_a_registry_that_others_may_not_reach()
    {
        var locks = RepositoryFiles.Tracked.Where(path => Path.GetFileName(path) is "package-lock.json" or "packages.lock.json").ToList();

        Assert.Equal(["packages.lock.json", "tests/Benchmarks/packages.lock.json", "tests/package-lock.json", "tests/packages.lock.json", "theme/package-lock.json"], locks);
        Assert.All(locks, path => Assert.DoesNotMatch(ResolvedAddress(), File.ReadAllText(Repository.At(path))));
    }

    [Fact]
    public void No_settings_name_a_registry()
    {
        var settings = RepositoryFiles.Tracked.Where(path => Path.GetFileName(path) is ".npmrc" or "nuget.config" or "NuGet.Config" or ".yarnrc");

        Assert.All(settings, path => Assert.DoesNotMatch(@"https?://|(?m)^\s*registry\s*=", File.ReadAllText(Repository.At(path))));
    }

    [Theory]
    [InlineData("see /t" + "mp/x", true)]
    [InlineData("\"/w" + "ork/x\"", true)]
    [InlineData("../sha" + "red/design.md", true)]
    [InlineData("C:\\Us" + "ers\\me", true)]
    [InlineData("/ho" + "me/me/x", true)]
    [InlineData("https://example.org/home/me/x", false)]
    [InlineData("framework/tmp", false)]
    [InlineData("https://example.org/a/shared/x", false)]
    public void What_names_such_a_path_is_known(string text, bool names) => Assert.Equal(names, MachinePath().IsMatch(text));

    // Not where it is a part of an address or a longer path.
    [GeneratedRegex(@"(?<![\w/.:-])/(?:tmp|work|root|home/(?!reader\b)\w+)/|(?<![\w/.:-])(?:\.\./)*shared/\w|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex("\"resolved\": \"(?:https?|file|git)")]
    private static partial Regex ResolvedAddress();
}
