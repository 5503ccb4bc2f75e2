using System.Diagnostics;
using EuNatoSite.Preview;

namespace EuNatoSite.Benchmarks.Runs;

/// <summary>A preview that runs, and a reader of it who asks for a page whenever there is something new.</summary>
internal sealed class RunningPreview : IDisposable
{
    private readonly Process process;
    private readonly HttpClient client;
    private readonly StreamReader events;

    private RunningPreview(Process process, Uri address)
    {
        this.process = process;
        client = new HttpClient { BaseAddress = address };
        events = new StreamReader(client.GetStreamAsync(new Uri(PreviewClient.Events, UriKind.Relative)).Result);
        Wait();
    }

    /// <exception cref="InvalidOperationException">It does not say where it is.</exception>
    public static RunningPreview Start(Workbench bench, string input)
    {
        var start = new ProcessStartInfo(bench.Program, ["preview", "--input", input, "--port", "0"]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!; // published before
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
            {
                return new RunningPreview(process, new Uri(address));
            }
        }

        process.Dispose();
        throw new InvalidOperationException("The preview ended before it said where it is.");
    }

    /// <summary>Adds a sentence to a topic, and waits for the page that has it.</summary>
    public TimeSpan Save(string topic, string sentence)
    {
        var section = Path.GetFileName(Path.GetDirectoryName(topic));
        var page = new Uri($"{section}/{Path.GetFileNameWithoutExtension(topic)}.html", UriKind.Relative);
        var started = Stopwatch.GetTimestamp();
        File.AppendAllText(topic, $"\n{sentence}\n");
        do
        {
            Wait();
        }
        while (!client.GetStringAsync(page).Result.Contains(sentence, StringComparison.Ordinal));

        return Stopwatch.GetElapsedTime(started);
    }

    public void Dispose()
    {
        events.Dispose();
        client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    // An event is one line with something in it, and an empty one.
    private void Wait()
    {
        while (events.ReadLine() is { } line && !line.StartsWith("data:", StringComparison.Ordinal))
        {
        }
    }
}
