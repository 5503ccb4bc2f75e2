using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using EuNatoSite.Tests.Diagnostics;

namespace EuNatoSite.Tests.Tidy;

/// <summary>Codes are what documentation, editors and searches know a problem by; one that nothing shows may be wrong or dead.</summary>
public sealed partial class ProblemCodeTests
{
    private const string LinkTests = "tests/Unit/Checks/LinkCheckTests.cs";

    /// <summary>Codes that no content alone can bring about, and the tests that bring them about.</summary>
    private static readonly Dictionary<string, string> Exemptions = new(CodesOfNoContent.Tests, StringComparer.Ordinal)
    {
        // Of the views: whatever content could bring about has an earlier problem of its own.
        ["link-broken"] = LinkTests,
        ["place-not-found"] = LinkTests,
        ["asset-not-found"] = LinkTests,
        ["link-not-relative"] = LinkTests,
        ["asset-elsewhere"] = LinkTests,
        ["duplicate-id"] = LinkTests,
    };

    internal static readonly ImmutableArray<Diagnostic> Problems =
    [
        .. typeof(Problems).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(factory => (Diagnostic)factory.Invoke(null, [.. factory.GetParameters().Select(Sample)])!),
    ];

    [Fact]
    public void Every_code_has_one_factory_and_is_in_kebab_case()
    {
        Assert.NotEmpty(Problems);
        Assert.Equal(Problems.Length, Problems.Select(problem => problem.Code).Distinct().Count());
        Assert.All(Problems, problem => Assert.Matches(KebabCase(), problem.Code));
    }

    [Fact]
    public void Every_message_is_one_line_that_says_what_is_wrong_and_then_what_to_do() => Assert.All(Problems, problem =>
    {
        Assert.DoesNotContain('\n', problem.Message);
        Assert.Matches(WrongThenMend(), problem.Message);
    });

    // A factory leaves some of it to its callers, of which the sample above knows nothing.
    [Fact]
    public void So_does_every_message_of_the_fixtures()
    {
        var messages = DiagnosticsOfFixtures().Select(diagnostic => Quoted().Replace(diagnostic.Message, "'x'")).ToList();

        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.Matches(WrongThenMend(), message));
    }

    [Fact]
    public void Every_code_is_met_in_a_fixture_or_brought_about_by_a_test_that_is_named_here()
    {
        var met = DiagnosticsOfFixtures().Select(diagnostic => diagnostic.Code).ToHashSet();

        Assert.Empty(Problems.Select(problem => problem.Code).Except(met).Except(Exemptions.Keys));
        Assert.Empty(Exemptions.Keys.Intersect(met));
        Assert.All(Exemptions, row => Assert.Contains($"\"{row.Key}\"", File.ReadAllText(Repository.At(row.Value)), StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_program_decides_by_is_the_code_of_a_factory()
    {
        var named = typeof(ProblemCode).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList(); // constants alone

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Problems.Select(problem => problem.Code)));
    }

    [Fact]
    public void No_code_is_compared_with_bare_words() => Assert.All(
        RepositoryFiles.Sources, file => Assert.DoesNotMatch(BareCode(), file.Text));

    private static IEnumerable<(string Code, string Message)> DiagnosticsOfFixtures() =>
        Directory.EnumerateFiles(Repository.At("tests/Fixtures"), "diagnostics.txt", SearchOption.AllDirectories)
            .SelectMany(file => DiagnosticInLine().Matches(File.ReadAllText(file)))
            .Select(match => (match.Groups["code"].Value, match.Groups["message"].Value));

    // What callers hand over: clauses that end with what to do where the message leaves that to them.
    private static object Sample(ParameterInfo parameter) => parameter switch
    {
        { ParameterType: var type } when type == typeof(SourceLocation) => new SourceLocation("a.md", 1, 1),
        { ParameterType: var type } when type == typeof(ImmutableArray<string>) => ImmutableArray<string>.Empty,
        { ParameterType: var type } when type == typeof(int) => 3,
        { ParameterType: var type } when type == typeof(long) => 3L,
        { ParameterType: var type } when type == typeof(bool) => true,
        { ParameterType: var type } when type == typeof(byte) => (byte)3,
        { ParameterType: var type } when type == typeof(DateOnly) => new DateOnly(2026, 11, 22),
        { Name: "hint" } => "; did you mean 'x'?",
        { Name: "why" or "reason" } => "it is wrong; mend it",
        { Name: "wanted" } => "something; write that",
        _ => parameter.Name ?? "",
    };

    [GeneratedRegex("""\bCode(?:: | [!=]= | is (?:not )?)"[a-z]""")]
    private static partial Regex BareCode();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    // What a value must be is both in one.
    [GeneratedRegex(@"^[^;]+[;:] [^;]{8,}[^.;]$|^[^;]+; .+[^.]$|^'[^']+' must be [^;]+$")]
    private static partial Regex WrongThenMend();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\(\d+,\d+\): (?:error|warning) (?<code>[^:\n]+): (?<message>.+)$", RegexOptions.Multiline)]
    private static partial Regex DiagnosticInLine();
}
