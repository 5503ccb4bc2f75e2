using System.Text.RegularExpressions;

namespace EuNatoSite.Tests.Tidy;

/// <summary>A class that nobody looks for makes every page heavier and says nothing.</summary>
public sealed partial class StyleClassTests
{
    [Fact]
    public void Every_class_of_a_view_is_looked_for_by_a_style_a_script_or_a_test()
    {
        var known = string.Concat(RepositoryFiles.Tracked.Where(MayLookForClasses).Select(path => File.ReadAllText(Repository.At(path))));
        var unused =
            from file in RepositoryFiles.Sources.Where(file => file.Path.EndsWith(".razor", StringComparison.Ordinal))
            from Match given in Given().Matches(file.Text)
            from name in Name().Matches(given.Groups[1].Value).Select(match => match.Value)
            where !Regex.IsMatch(known, $@"\.{name}(?![\w-])")
            select $"{file}: {name}";

        Assert.Empty(unused);
    }

    private static bool MayLookForClasses(string path) =>
        (path.StartsWith("theme/assets/", StringComparison.Ordinal) && Path.GetExtension(path) is ".css" or ".js")
        || (path.StartsWith("tests/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal));

    // Those that are written out; what is put together of parts is known to whoever does it.
    [GeneratedRegex("""(?:class|Class|Form)="([^"@]*)[@"]""")]
    private static partial Regex Given();

    [GeneratedRegex(@"(?<![\w-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![\w-])")]
    private static partial Regex Name();
}
