using System.Diagnostics;
using System.Runtime.Versioning;
using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Hostile;

/// <summary>An input folder that leads elsewhere, has no end or never answers: it is read without what is none of its own.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class HostileFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string[]> Folders => new()
    {
        { "a link to a file of the system", ["symlink"] },
        { "a link to a file of the input", ["symlink"] },
        { "a link to nowhere", ["symlink"] },
        { "a link to itself", ["symlink"] },
        { "a link to the folder above", ["symlink"] },
        { "a link to the root", ["symlink"] },
        { "a link to a device", ["symlink"] },
        { "a link for site.yml", ["symlink"] },
        { "a pipe", [] },
        { "a name with a line end", ["path-not-portable"] },
        { "a name with an escape", ["path-not-portable"] },
        { "a name with a mark of direction", ["path-not-portable"] },
        { "a name with a backslash", ["path-not-portable"] },
        { "a name of Windows", ["path-not-portable"] },
        { "a name that ends with a dot", ["path-not-portable"] },
        { "two names that differ in case", ["path-collision"] },
        { "two folders that differ in case", ["path-collision"] },
        { "a file too large", ["file-too-large"] },
        { "folders very deep", [] },
    };

    [Theory]
    [MemberData(nameof(Folders))]
    public void What_is_no_plain_file_of_the_input_is_refused_where_it_stands(string what, string[] codes)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not let such files be made.");
        folder.Write("outside/secret.md", "secret");
        folder.Write("in/site.yml", "title: T");
        folder.Write("in/topics/history/a.md", "a");
        Make(what);

        var read = Patience.Within(2, () => SourceReader.Read(folder["in"]));

        Assert.Equal(codes, read.Diagnostics.Select(problem => problem.Code));
        Assert.All(read.Diagnostics, problem => Assert.DoesNotContain(problem.ToString(), char.IsControl));
        Assert.All(read.Value.Files, file => Assert.DoesNotContain("secret", file.Decode().Value.Text, StringComparison.Ordinal));
        Assert.All(read.Value.Files, file => Assert.DoesNotContain("root:", file.Decode().Value.Text, StringComparison.Ordinal));
    }

    private void Make(string what)
    {
        switch (what)
        {
            case "a link to a file of the system":
                File.CreateSymbolicLink(folder["in/topics/history/b.md"], "/etc/passwd");
                break;
            case "a link to a file of the input":
                File.CreateSymbolicLink(folder["in/topics/history/b.md"], "a.md");
                break;
            case "a link to nowhere":
                File.CreateSymbolicLink(folder["in/topics/history/b.md"], "none.md");
                break;
            case "a link to itself":
                File.CreateSymbolicLink(folder["in/topics/history/b.md"], "b.md");
                break;
            case "a link to the folder above":
                Directory.CreateSymbolicLink(folder["in/topics/history/b"], "..");
                break;
            case "a link to the root":
                Directory.CreateSymbolicLink(folder["in/media"], "/");
                break;
            case "a link to a device":
                File.CreateSymbolicLink(folder["in/topics/history/b.md"], "/dev/zero");
                break;
            case "a link for site.yml":
                File.Delete(folder["in/site.yml"]);
                File.CreateSymbolicLink(folder["in/site.yml"], folder["outside/secret.md"]);
                break;
            case "a pipe":
                using (var made = Process.Start("mkfifo", [folder["in/topics/history/b.md"]]))
                {
                    made.WaitForExit();
                    Assert.Equal(0, made.ExitCode);
                }

                break;
            case "a name with a line end":
                folder.Write("in/topics/history/b\nc.md", "b");
                break;
            case "a name with an escape":
                folder.Write("in/topics/history/b\u001B[2Jc.md", "b");
                break;
            case "a name with a mark of direction":
                folder.Write("in/topics/history/b\u202Edm.md", "b");
                break;
            case "a name with a backslash":
                folder.Write("in/topics/history/x\\b.md", "b");
                break;
            case "a name of Windows":
                folder.Write("in/topics/history/aux.md", "b");
                break;
            case "a name that ends with a dot":
                folder.Write("in/topics/history/b.md.", "b");
                break;
            case "two names that differ in case":
                folder.Write("in/topics/history/A.md", "b");
                break;
            case "two folders that differ in case":
                folder.Write("in/topics/History/b.md", "b");
                break;
            case "a file too large":
                folder.Write("in/topics/history/b.md", new string('b', (256 * 1024) + 1));
                break;
            default:
                folder.Write("in/topics/" + string.Concat(Enumerable.Repeat("d/", 200)) + "b.md", "b");
                break;
        }
    }
}
