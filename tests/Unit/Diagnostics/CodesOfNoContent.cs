namespace EuNatoSite.Tests.Diagnostics;

/// <summary>Codes that no text of an input brings about, and the tests that bring them about.</summary>
internal static class CodesOfNoContent
{
    private const string ReadingTests = "tests/Unit/Sources/SourceReaderTests.cs";
    private const string NetworkTests = "tests/Unit/Network/ExternalCheckTests.cs";
    private const string MannersTests = "tests/Unit/Network/ExternalMannersTests.cs";
    private const string EditingTests = "tests/Unit/Editing/SourceListTests.cs";

    public static IReadOnlyDictionary<string, string> Tests { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Of the disk: git and Windows could not hold such fixtures.
        ["symlink"] = ReadingTests,
        ["path-not-portable"] = ReadingTests,
        ["path-collision"] = ReadingTests,
        ["file-too-large"] = ReadingTests,
        ["file-unreadable"] = ReadingTests,

        // Of other hosts: a fixture asks nobody.
        ["address-gone"] = NetworkTests,
        ["address-moved"] = NetworkTests,
        ["address-unreachable"] = NetworkTests,
        ["address-private"] = MannersTests,
        ["address-unasked"] = MannersTests,

        // Of the commands that add to a file: what a build reads well may still have no place for more.
        ["list-in-brackets"] = EditingTests,
        ["entry-misread"] = EditingTests,
    };
}
