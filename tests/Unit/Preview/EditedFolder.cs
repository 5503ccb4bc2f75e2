using EuNatoSite.Tests.RealSite;

namespace EuNatoSite.Tests.Preview;

/// <summary>A copy of an input that is worked on as editors, version control and people do it.</summary>
internal sealed class EditedFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string original;

    public EditedFolder(string original)
    {
        this.original = original;
        Restore();
    }

    public string Path => folder["input"];

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public string[] Topics => [.. Files.In(Path).Where(path => path.StartsWith("topics/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal))];

    /// <summary>Every file as it was, and no other.</summary>
    public void Restore()
    {
        Directory.CreateDirectory(Path);
        foreach (var path in Files.In(original))
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
            File.Copy(System.IO.Path.Combine(original, path), this[path], overwrite: true);
        }

        foreach (var path in Files.In(Path).Except(Files.In(original)).ToList())
        {
            File.Delete(this[path]);
        }
    }

    /// <summary>As most editors save: a new file is renamed over the old one.</summary>
    public void SaveOver(string path, string text)
    {
        File.WriteAllText(this[path] + ".tmp", text);
        File.Move(this[path] + ".tmp", this[path], overwrite: true);
    }

    public void Append(string path, string text) => File.AppendAllText(this[path], text);

    /// <summary>One of the things that happen to a folder while somebody works in it.</summary>
    public void DisturbAtRandom(Random random)
    {
        var topics = Topics;
        if (topics.Length < 2)
        {
            Restore();
            return;
        }

        var topic = topics[random.Next(topics.Length)];
        switch (random.Next(10))
        {
            case 0 or 1 or 2:
                Append(topic, $"\nOne more paragraph, {random.Next()}.\n");
                break;
            case 3 or 4:
                SaveOver(topic, File.ReadAllText(this[topic]).Replace("title: ", $"title: {(char)('A' + random.Next(26))}", StringComparison.Ordinal));
                break;
            case 5:
                File.Delete(this[topic]);
                break;
            case 6:
                File.Move(this[topic], this[topic.Replace(".md", "-moved.md", StringComparison.Ordinal)], overwrite: true);
                break;
            case 7:
                SaveOver(topic, "---\ntitle: [\n---\nBroken.\n");
                break;
            case 8:
                Directory.Delete(System.IO.Path.GetDirectoryName(this[topic])!, recursive: true);
                break;
            default:
                Restore();
                break;
        }
    }

    public void Dispose() => folder.Dispose();
}
