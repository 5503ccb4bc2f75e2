using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EuNatoSite.Pages;

namespace EuNatoSite.Tests.Tidy;

/// <summary>
/// The packages that others wrote: which versions there are is said once, in lock files; nothing runs while they are installed; and the
/// page of their licences says what is true of those that are used.
/// </summary>
public sealed partial class PackageTests
{
    /// <summary>Packages that would run something, and what is lost where they may not.</summary>
    private static readonly Dictionary<string, string> WithInstallScript = new()
    {
        ["esbuild"] = "replaces a small script by the program it starts, to save a few milliseconds; the script stays",
        ["vnu-jar"] = "looks whether Java is there; the test that starts it would tell as well",
    };

    private static readonly string[] Projects = [.. Named(".csproj")];
    private static readonly string[] NpmFolders = [.. Named("/package.json").Select(path => path[..^"/package.json".Length])];

    public static TheoryData<string> ProjectPaths => [.. Projects];

    public static TheoryData<string> NpmFolderPaths => [.. NpmFolders];

    [Fact]
    public void They_are_the_ones_that_are_looked_at()
    {
        Assert.Equal(["EuNatoSite.csproj", "tests/Benchmarks/Benchmarks.csproj", "tests/EuNatoSite.Tests.csproj"], Projects);
        Assert.Equal(["tests", "theme"], NpmFolders);
    }

    [Theory]
    [MemberData(nameof(ProjectPaths))]
    public void Every_package_of_a_project_has_an_exact_version_and_its_lock_file_the_same(string path)
    {
        var packages = XDocument.Parse(Text(path)).Descendants("PackageReference").ToList();
        var locked = Locked(Path.Combine(Path.GetDirectoryName(path)!, "packages.lock.json")); // a file lies in a folder

        Assert.NotEmpty(packages);
        Assert.All(packages, package =>
        {
            var version = (string?)package.Attribute("Version") ?? "";
            Assert.Matches(Exact(), version);
            Assert.Equal(version, locked[(string?)package.Attribute("Include") ?? ""]);
        });
    }

    [Theory]
    [MemberData(nameof(NpmFolderPaths))]
    public void Every_npm_package_has_an_exact_version_and_its_lock_file_the_same(string folder)
    {
        var packages = Json($"{folder}/package.json")["devDependencies"]!.AsObject(); // all of them are

        Assert.All(packages, package =>
        {
            Assert.Matches(Exact(), (string?)package.Value ?? "");
            Assert.Equal((string?)package.Value, (string?)LockedNpm(folder)[$"node_modules/{package.Key}"]!["version"]);
        });
        Assert.False(Json($"{folder}/package.json").AsObject().ContainsKey("dependencies"));
    }

    [Theory]
    [MemberData(nameof(NpmFolderPaths))]
    public void No_npm_package_runs_anything_as_it_is_installed(string folder)
    {
        Assert.Contains("ignore-scripts=true", Text($"{folder}/.npmrc").Split('\n'));
        var running = LockedNpm(folder).Where(package => (bool?)package.Value!["hasInstallScript"] == true).Select(package => package.Key["node_modules/".Length..]);
        Assert.All(running, name => Assert.True(WithInstallScript.ContainsKey(name), $"{name} wants to run a script as it is installed: does it work without?"));
    }

    [Theory]
    [MemberData(nameof(NpmFolderPaths))]
    public void Every_npm_package_is_known_by_its_content(string folder) => Assert.All(
        LockedNpm(folder).Where(package => package.Key.Length > 0),
        package => Assert.StartsWith("sha512-", (string?)package.Value!["integrity"] ?? "", StringComparison.Ordinal));

    // "npm install" takes what is newest, and changes the lock file instead of holding to it.
    [Fact]
    public void Npm_installs_what_the_lock_files_say()
    {
        var scripts = RepositoryFiles.Tracked.Where(path => path.StartsWith(".ci/", StringComparison.Ordinal) || path.StartsWith(".github/", StringComparison.Ordinal)
            || path is "tests/run" or "netlify.toml" or "EuNatoSite.csproj" || path.EndsWith(".props", StringComparison.Ordinal));

        Assert.All(scripts.Where(path => !path.EndsWith(".png", StringComparison.Ordinal)), path => Assert.DoesNotMatch(@"npm (?:i|install|update)\b|npx ", Text(path)));
        Assert.Contains("npm ci", Text("tests/run"), StringComparison.Ordinal);
        Assert.Contains("npm ci", Text("EuNatoSite.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_files_bind_where_nobody_looks_on()
    {
        var settings = XDocument.Parse(Text("Directory.Build.props")).Descendants("PropertyGroup").Elements().ToDictionary(element => element.Name.LocalName);

        Assert.Equal("true", settings["RestorePackagesWithLockFile"].Value);
        Assert.Equal("true", settings["RestoreLockedMode"].Value);
        Assert.Contains("'$(CI)' == 'true'", (string?)settings["RestoreLockedMode"].Attribute("Condition"), StringComparison.Ordinal);
        Assert.Equal("true", settings["NuGetAudit"].Value);
        Assert.Equal("true", settings["TreatWarningsAsErrors"].Value);
        Assert.DoesNotMatch("NU190[1-4]", settings["NoWarn"].Value);
    }

    [Fact]
    public void The_page_of_licences_names_every_package_of_the_program()
    {
        var used = Locked("packages.lock.json").Select(package => (package.Key, package.Value, LicenceOf(package.Key, package.Value)));

        Assert.Equal(used.Order(), ThirdPartySoftware.InProgram.Select(package => (package.Name, package.Version, package.Licence)).Order());
    }

    [Fact]
    public void The_page_of_licences_names_every_package_that_pages_load()
    {
        var scripts = RepositoryFiles.Tracked.Where(path => path.StartsWith("theme/assets/", StringComparison.Ordinal) && Path.GetExtension(path) is ".js" or ".css");
        var imported = scripts.SelectMany(path => Import().Matches(Text(path))).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        var locked = LockedNpm("theme");

        Assert.Equal(imported, ThirdPartySoftware.InSite.Select(package => package.Name));
        Assert.All(ThirdPartySoftware.InSite, package =>
        {
            var entry = locked[$"node_modules/{package.Name}"]!.AsObject();
            Assert.Equal(((string?)entry["version"], (string?)entry["license"]), (package.Version, package.Licence));
            Assert.False(entry.ContainsKey("dependencies"), $"{package.Name} brings others along");
            Assert.Equal(Text($"theme/node_modules/{package.Name}/LICENSE.txt").ReplaceLineEndings("\n").Trim(), package.Notice?.ReplaceLineEndings("\n"));
        });
    }

    [Theory]
    [InlineData("1.2.3", true)]
    [InlineData("1.0.0-beta.0", true)]
    [InlineData("1.*", false)]
    [InlineData("[1.0,2.0)", false)]
    [InlineData("^1.2.3", false)]
    [InlineData("", false)]
    public void What_is_an_exact_version_is_known(string version, bool isExact) => Assert.Equal(isExact, Exact().IsMatch(version));

    // What a package itself says of its licence, where NuGet unpacked it.
    private static string LicenceOf(string name, string version)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var lower = name.ToLowerInvariant();
        var licence = XDocument.Load(Path.Combine(packages, lower, version, $"{lower}.nuspec")).Descendants().Single(element => element.Name.LocalName == "license");
        Assert.Equal("expression", (string?)licence.Attribute("type"));
        return licence.Value;
    }

    private static ImmutableSortedDictionary<string, string> Locked(string path) =>
        Json(path)["dependencies"]!.AsObject().Single().Value!.AsObject() // one framework
            .Where(package => (string?)package.Value!["type"] != "Project")
            .ToImmutableSortedDictionary(package => package.Key, package => (string)package.Value!["resolved"]!);

    private static JsonObject LockedNpm(string folder) => Json($"{folder}/package-lock.json")["packages"]!.AsObject();

    private static JsonNode Json(string path) => JsonNode.Parse(Text(path)) ?? throw new InvalidDataException($"{path} is empty");

    private static string Text(string path) => File.ReadAllText(Repository.At(path));

    private static IEnumerable<string> Named(string end) => RepositoryFiles.Tracked.Where(path => path.EndsWith(end, StringComparison.Ordinal));

    [GeneratedRegex(@"^\d+\.\d+\.\d+(?:-[\w.]+)?$")]
    private static partial Regex Exact();

    [GeneratedRegex(@"(?:from|import)\s+['""]([^'"".][^'""]*)['""]")]
    private static partial Regex Import();
}
