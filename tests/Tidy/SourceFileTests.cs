using System.Text.RegularExpressions;

namespace EuNatoSite.Tests.Tidy;

/// <summary>What the sources may not do, so that a build depends on its input and nothing else, and a file can be read in one go.</summary>
public sealed partial class SourceFileTests
{
    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Assert.All(RepositoryFiles.Sources, file => Assert.True(file.Text.Count(c => c == '\n') <= 300, $"{file.Path} has {file.Text.Count(c => c == '\n')} lines"));

    // What the process itself is asked for, Linux has as a file, on no disk.
    [Fact]
    public void Only_sources_and_output_touch_the_disk() => Forbid(Disk(), "src/Sources/", "src/Output/", "src/Commands/HugePages.cs");

    [Fact]
    public void Only_the_command_line_knows_what_time_it_is() => Forbid(Clock(), "src/Commands/");

    [Fact]
    public void Only_the_command_line_writes_to_the_console_or_ends_the_program() => Forbid(Terminal(), "src/Commands/");

    [Fact]
    public void Only_the_command_line_reads_the_environment() => Forbid(Surroundings(), "src/Commands/");

    [Fact]
    public void Only_the_room_for_it_uses_the_network_and_the_preview_serves_this_machine() => Forbid(Net(), "src/Network/", "src/Preview/PreviewServer.cs");

    [Fact]
    public void Only_the_command_line_sends_anybody_to_the_network() =>
        Assert.Equal(
            ["src/Commands/BuildConsole.cs", "src/Commands/CheckCommand.cs"],
            RepositoryFiles.Sources.Where(file => file.Text.Contains("using EuNatoSite.Network;", StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void Nothing_depends_on_chance() => Forbid(Chance());

    [Theory]
    [InlineData("File.ReadAllText(path)", true)]
    [InlineData("System.IO.Directory.Delete(path)", true)]
    [InlineData("new FileStream(path, mode)", true)]
    [InlineData("new StreamReader(path)", true)]
    [InlineData("text.File.At(0)", false)]
    [InlineData("public SourceLocation Location => File.At(Offset);", false)]
    [InlineData("Csv.File(url, header)", false)]
    public void What_touches_the_disk_is_known(string line, bool doesTouch) => Assert.Equal(doesTouch, Disk().IsMatch(line));

    private static void Forbid(Regex pattern, params string[] allowedIn)
    {
        var offences = RepositoryFiles.Sources
            .Where(file => !allowedIn.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(file => pattern.Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));

        Assert.Empty(offences);
    }

    [GeneratedRegex(@"(?<![\w.])(?:System\.IO\.)?(?:File|Directory)\.(?!At\b|Text\b|Path\b|OffsetOf\b)\w+|new (?:FileInfo|DirectoryInfo|FileStream|StreamReader|StreamWriter)\(|Path\.GetTemp\w+")]
    private static partial Regex Disk();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b|TimeProvider\.System")]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<![\w.])Console\.|Environment\.(?:Exit|FailFast)")]
    private static partial Regex Terminal();

    [GeneratedRegex(@"Environment\.(?:GetEnvironmentVariable|MachineName|UserName|CurrentDirectory)|CultureInfo\.Current\w+|TimeZoneInfo\.Local")]
    private static partial Regex Surroundings();

    [GeneratedRegex(@"\b(?:HttpClient|SocketsHttpHandler|WebClient|WebRequest|TcpClient|UdpClient|Socket|NetworkStream)\b|System\.Net\.(?!WebUtility\b)|\bDns\.")]
    private static partial Regex Net();

    [GeneratedRegex(@"new Random\(|Random\.Shared|Guid\.NewGuid")]
    private static partial Regex Chance();
}
