using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EuNatoSite.Tests.RealSite;

/// <summary>What the program answers when it cannot do what it was told: a code, a sentence, and never a stack trace.</summary>
public sealed class ExitCodeTests(PublishedProgram program) : IDisposable
{
    private const string SiteFile = """
        title: A site
        tagline: For a test
        description: A site for a test.
        base-url: https://example.org/
        language: en
        facts-as-of: 2026-11-22
        sections:
          - { id: history, title: History, summary: What was. }

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(2, "--colour", "--colour")]
    [InlineData(2, "publish", "There is no command 'publish'.")]
    [InlineData(2, "biuld", "There is no command 'biuld'; did you mean 'build'?")]
    [InlineData(2, "chekc --strict", "There is no command 'chekc'; did you mean 'check'?")]
    [InlineData(2, "build --ouput site", "'build' has no option '--ouput'; did you mean '--output'?")]
    [InlineData(2, "--ouput=site", "'build' has no option '--ouput'; did you mean '--output'?")]
    [InlineData(2, "check -strict", "'check' has no option '-strict'; did you mean '--strict'?")]
    [InlineData(2, "fmt --chek", "'fmt' has no option '--chek'; did you mean '--check'?")]
    [InlineData(2, "fmt -- --chek", "'--chek' is no file or folder with keys to order")]
    [InlineData(2, "--strict check", "'check' is a command, and a command stands before its options.")]
    [InlineData(2, "check input", "'check' takes no 'input'; did you mean '--input input'?")]
    [InlineData(2, "preview ../content", "'preview' takes no '../content'; did you mean '--input ../content'?")]
    [InlineData(2, "check strict", "'check' takes no 'strict'; did you mean '--strict'?")]
    [InlineData(2, "check --strict=maybe", "--strict cannot be 'maybe'; write it alone, or leave it out.\n")]
    [InlineData(2, "build --no-index:yes", "--no-index cannot be 'yes'; write it alone, or leave it out.\n")]
    [InlineData(2, "check --strict maybe", "'check' takes no 'maybe'; did you mean '--input maybe'?")]
    [InlineData(2, "new source report", "'new source' takes no 'report'; leave it out.")]
    [InlineData(2, "-help", "has no option '-help'; did you mean '--help'?")]
    [InlineData(2, "preview --port http", "--port must be a number from 0 to 65500, not 'http'.")]
    [InlineData(2, "preview --port 65501", "--port must be a number from 0 to 65500, not '65501'.")]
    [InlineData(2, "build --date 22.11.2026", "--date must be a day such as 2026-11-22, not '22.11.2026'; did you mean '2026-11-22'?")]
    [InlineData(2, "build --date 2026-02-30", "--date must be a day")]
    [InlineData(2, "check --base-url eu-nato.example", "--base-url must be an https or http address, not 'eu-nato.example'")]
    [InlineData(2, "build --base-url ftp://eu-nato.example/", "--base-url must be")]
    [InlineData(2, "build --base-url https://eu-nato.example/?a=b", "--base-url must be")]
    [InlineData(2, "build --base-url https://me:secret@eu-nato.example/", "--base-url must be the address of a host or folder; leave out what begins with '?' or '#', and a name or password before '@'.\n")]
    [InlineData(2, "build --base-url https://@eu-nato.example/", "a name or password before '@'")]
    [InlineData(2, "build --base-url https://https://eu-nato.example/", "--base-url must be")]
    [InlineData(2, "build --base-url mailto:me@eu-nato.example", "--base-url must be")]
    [InlineData(2, "build --output", "--output needs a value; write it after the option, as in '--output DIR'.")]
    [InlineData(2, "check --input ", "--input is empty; name a folder, as in '--input input', or leave the option out.\n")]
    [InlineData(2, "diff", "'diff' also needs what to compare with: a revision that git knows, such as main or HEAD~1, or another input folder.\n")]
    [InlineData(2, "check --output site", "--output")]
    [InlineData(2, "build --external", "--external")]
    [InlineData(2, "check --format xml", "--format cannot be 'xml'; write one of: json, sarif, text.")]
    [InlineData(2, "explain key-unkown", "There is no problem with the code 'key-unkown'; did you mean 'key-unknown'?")]
    [InlineData(2, "explain everything", "'explain' alone lists all there are")]
    [InlineData(2, "explain key-unknown spelling", "spelling")]
    [InlineData(3, "build --input nowhere", "nowhere")]
    [InlineData(3, "check --input nowhere", "nowhere")]
    [InlineData(3, "check --input nowhere --format json", "nowhere")]
    [InlineData(3, "check --input input/site.yml", "input/site.yml")]
    [InlineData(3, "check --input photographs", "The folder 'photographs' is no input, for it holds neither site.yml nor topics/; name the folder that does.")]
    [InlineData(3, "check --input .", "The folder '.' is no input")]
    [InlineData(3, "preview --input photographs", "The folder 'photographs' is no input")]
    [InlineData(3, "fmt --input photographs", "The folder 'photographs' is no input")]
    [InlineData(3, "schema --input photographs", "The folder 'photographs' is no input")]
    [InlineData(3, "diff photographs", "The folder 'photographs' is no input")]
    [InlineData(3, "new source --input photographs --id a --title A --standing press", "The folder 'photographs' is no input")]
    public async Task A_wrong_call_is_refused_in_a_sentence(int code, string arguments, string says)
    {
        folder.Write("input/site.yml", SiteFile);
        folder.Write("photographs/summer.jpg", "dear");
        folder.Write("letter.txt", "dear");

        var run = await program.RunAsync(folder.Path, arguments.Split(' '));

        AssertSaid(run, code, says);
        Assert.Equal(
            ["input/site.yml", "letter.txt", "photographs/summer.jpg"],
            Files.In(folder.Path).Where(path => !path.StartsWith('.')));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData(" 1795305600")]
    [InlineData("253402300800")]
    [InlineData("99999999999999999999")]
    public async Task A_day_of_the_build_that_cannot_be_read_is_not_passed_over(string epoch)
    {
        folder.Write("input/site.yml", SiteFile);

        var run = await program.RunAsync(folder.Path, ["build"], new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = epoch });

        AssertSaid(run, 2, $"SOURCE_DATE_EPOCH must be a number of seconds since 1970 such as 1795305600, not '{epoch}'; mend it, or unset it.");
        Assert.False(Directory.Exists(folder["output"]));
    }

    [Fact]
    public async Task A_day_of_the_build_that_is_empty_is_none()
    {
        folder.Write("input/site.yml", SiteFile);

        (await program.RunAsync(folder.Path, ["check"], new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "" })).AssertDone();
    }

    [Fact]
    public async Task A_file_without_a_name_is_none()
    {
        folder.Write("input/site.yml", SiteFile);

        AssertSaid(await program.RunAsync(folder.Path, ["fmt", ""]), 2, "'' is no file or folder with keys to order");
    }

    [Fact]
    public async Task Errors_in_the_content_are_shown_and_leave_the_last_site_as_it_was()
    {
        folder.Write("input/site.yml", SiteFile);
        (await program.RunAsync(folder.Path, [])).AssertDone();
        var before = Files.Digests(folder["output"]).ToList();
        folder.Write("input/site.yml", SiteFile + "colour: blue\n");

        var built = await program.RunAsync(folder.Path, []);
        var checkedOnly = await program.RunAsync(folder.Path, ["check"]);

        AssertSaid(built, 1, "input/site.yml(9,1): error key-unknown:");
        Assert.Contains("1 error, 0 warnings.", built.Errors, StringComparison.Ordinal);
        AssertSaid(checkedOnly, 1, "input/site.yml(9,1): error key-unknown:");
        Assert.Equal(before, Files.Digests(folder["output"]));
    }

    /// <summary>What the reader refuses is in no file that a build is made from, and all that is made from is as it was.</summary>
    [Fact]
    public async Task A_file_that_is_refused_stops_a_build_of_what_was_built_before()
    {
        string[] build = ["build", "--date", "2026-11-22"];
        folder.Write("input/site.yml", SiteFile);
        (await program.RunAsync(folder.Path, build)).AssertDone();
        Assert.StartsWith("Nothing has changed", (await program.RunAsync(folder.Path, build)).Output, StringComparison.Ordinal);
        var before = Files.Digests(folder["output"]).ToList();
        folder.Write("input/topics/history/war.md", new string('x', 300 * 1024));

        var built = await program.RunAsync(folder.Path, build);

        AssertSaid(built, 1, "input/topics/history/war.md(1,1): error file-too-large:");
        Assert.Equal(before, Files.Digests(folder["output"]));
    }

    /// <summary>What cannot be read would be told as gone, with all that rests on it.</summary>
    [Fact]
    public async Task Content_with_an_error_is_not_compared()
    {
        folder.Write("before/site.yml", SiteFile);
        folder.Write("before/topics/history/war.md", "---\ntitle: War\nsummary: A war.\n---\nText.\n");
        folder.Write("input/site.yml", SiteFile);
        folder.Write("input/topics/history/war.md", "---\ntitle: War\nsummary: A war.\norder 40\n---\nText.\n");

        var run = await program.RunAsync(folder.Path, ["diff", "before"]);

        AssertSaid(run, 1, "1 error, 0 warnings. More may show once it is mended. What has changed on the site can be told once the content has no errors.");
        Assert.StartsWith("input/topics/history/war.md(4,1): error yaml-syntax: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_a_fault_of_the_disk_and_not_of_the_content()
    {
        folder.Write("input/site.yml", SiteFile);
        folder.Write("input/topics/history/war.md", "---\ntitle: War\nsummary: A war.\n---\nText.\n");
        // What one program holds for itself alone no other reads, whoever it runs as.
        using var held = new FileStream(folder["input/topics/history/war.md"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        foreach (var command in (string[])["build", "check", "fmt"])
        {
            var run = await program.RunAsync(folder.Path, [command]);

            Assert.StartsWith("input/topics/history/war.md(1,1): error file-unreadable: ", run.Errors, StringComparison.Ordinal);
            Assert.Equal(3, run.ExitCode);
        }
    }

    [Fact]
    public async Task Warnings_stop_a_strict_build_only()
    {
        folder.Write("input/site.yml", SiteFile);
        folder.Write(
            "input/topics/history/war.md",
            "---\ntitle: War\nsummary: A war.\nreviewed: 2020-01-01\nreview-after: 2021-01-01\n---\nText.\n");

        var strict = await program.RunAsync(folder.Path, ["build", "--strict"]);
        var usual = await program.RunAsync(folder.Path, ["build"]);

        AssertSaid(strict, 1, "and --strict takes warnings as errors");
        Assert.Contains("input/topics/history/war.md(", strict.Errors, StringComparison.Ordinal);
        Assert.Contains(": warning ", usual.Errors, StringComparison.Ordinal);
        usual.AssertDone();
    }

    [Fact]
    public async Task Addresses_of_other_hosts_stop_nothing_and_those_of_this_computer_are_not_asked()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        folder.Write("input/site.yml", SiteFile);
        folder.Write("input/pages/about.md", $"---\ntitle: About\nsummary: About.\n---\nSee [this](http://{listener.LocalEndpoint}/).\n");

        var run = await program.RunAsync(folder.Path, ["check", "--external", "--strict"]);

        run.AssertDone();
        Assert.Contains("input/pages/about.md(5,5): warning address-private: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Asked 1 address of 1 host, with 1 warning.", run.Output, StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }

    /// <summary>On Linux and macOS the low ports are for who may do everything; Windows keeps some for itself.</summary>
    [Fact]
    public async Task Ports_that_the_system_keeps_are_not_taken()
    {
        const string FirstForAll = "/proc/sys/net/ipv4/ip_unprivileged_port_start";
        Assert.SkipUnless(File.Exists(FirstForAll) && int.Parse(File.ReadAllText(FirstForAll), CultureInfo.InvariantCulture) >= 100, "Here the low ports are for everybody.");
        folder.Write("input/site.yml", SiteFile);

        AssertSaid(await RunWithoutAsync("net_bind_service", "preview", "--port", "80"), 3, "None of the ports from 80 to 99 of 127.0.0.1 is free for you to take; name another with --port, such as 5080.");
    }

    [Fact]
    public async Task What_was_there_and_cannot_be_removed_is_named_and_removed_once_it_can_be()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There a folder tells otherwise who may write.");
        folder.Write("input/site.yml", SiteFile);
        (await program.RunAsync(folder.Path, [])).AssertDone();
        (await CommandRun.OfAsync("chmod", ["-R", "a-w", "output"], folder.Path)).AssertDone();
        folder.Write("input/site.yml", SiteFile.Replace("A site", "Another site", StringComparison.Ordinal));

        var run = await RunWithoutAsync("dac_override", "build");

        run.AssertDone();
        var left = Assert.Single(Directory.GetDirectories(folder.Path, ".output.next-*"));
        Assert.Contains($"what was there before could not be removed and is in '{Path.GetFileName(left)}' beside it;", run.Output, StringComparison.Ordinal);
        (await CommandRun.OfAsync("chmod", ["-R", "u+w", left], folder.Path)).AssertDone();
        folder.Write("input/site.yml", SiteFile);
        (await program.RunAsync(folder.Path, [])).AssertDone();
        Assert.Empty(Directory.GetDirectories(folder.Path, ".output.next-*"));
    }

    [Fact]
    public async Task Nobody_is_asked_before_the_content_is_right()
    {
        folder.Write("input/site.yml", SiteFile + "colour: blue\n");
        folder.Write("input/pages/about.md", "---\ntitle: About\nsummary: About.\n---\nSee [this](http://127.0.0.1:1/).\n");

        var run = await program.RunAsync(folder.Path, ["check", "--external"]);

        AssertSaid(run, 1, "1 error, 0 warnings. More may show once it is mended. No address was asked.");
        Assert.DoesNotContain("address-", run.Errors, StringComparison.Ordinal);
    }

    // Who may do everything gives up what others do not have.
    private async Task<CommandRun> RunWithoutAsync(string capability, params string[] arguments)
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess && !File.Exists("/usr/bin/setpriv"), "Who may do everything gives that up by setpriv (Debian: util-linux).");
        string[] call = [await program.PathAsync(), .. arguments];
        string[] run = Environment.IsPrivilegedProcess ? ["setpriv", $"--inh-caps=-{capability}", $"--bounding-set=-{capability}", .. call] : call;
        return await CommandRun.OfAsync(run[0], run[1..], folder.Path);
    }

    private static void AssertSaid(CommandRun run, int code, string says)
    {
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
        Assert.Equal(code, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }
}
