using System.Collections.Immutable;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace EuNatoSite.Tests.Browser;

/// <summary>
/// A Firefox of this machine with one window, spoken to in W3C's WebDriver BiDi: Playwright knows only a Firefox of its own.
/// </summary>
internal sealed class Firefox : IAsyncDisposable
{
    // Without the first, Firefox takes itself to be under test and lets one file read another, which it does for no reader.
    private const string Preferences = """
        user_pref("remote.prefs.recommended", false);
        user_pref("security.fileuri.strict_origin_policy", true);
        user_pref("browser.shell.checkDefaultBrowser", false);
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        """;

    private const string Ready = "WebDriver BiDi listening on ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ClientWebSocket socket = new();
    private readonly List<string> errors = [];
    private readonly TemporaryFolder profile;
    private readonly Process process;
    private string window = "";
    private int commands;

    private Firefox(TemporaryFolder profile, Process process) => (this.profile, this.process) = (profile, process);

    /// <summary>What the console showed as errors, up to the last command.</summary>
    public ImmutableArray<string> Errors => [.. errors];

    public static async Task<Firefox> StartAsync()
    {
        var executable = InstalledBrowser.Find(["firefox-esr", "firefox"], "Firefox");
        var profile = new TemporaryFolder();
        profile.Write("user.js", Preferences);
        string[] arguments = ["--headless", "--no-remote", "--profile", profile.Path, "--remote-debugging-port", "0", "about:blank"];
        var start = new ProcessStartInfo(executable, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var firefox = new Firefox(profile, Process.Start(start)!); // a new process, since no shell starts it
        try
        {
            await firefox.ConnectAsync();
            return firefox;
        }
        catch
        {
            await firefox.DisposeAsync();
            throw;
        }
    }

    public Task OpenAsync(string address) => TellAsync("browsingContext.navigate", new JsonObject
    {
        ["context"] = window,
        ["url"] = address,
        ["wait"] = "complete",
    });

    /// <summary>The value of an expression in the page; a promise is waited for.</summary>
    public async Task<T> EvaluateAsync<T>(string expression)
    {
        var answer = await TellAsync("script.evaluate", new JsonObject
        {
            ["expression"] = expression,
            ["target"] = new JsonObject { ["context"] = window },
            ["awaitPromise"] = true,
        });
        Assert.True((string?)answer["type"] == "success", $"{expression}: {answer}");
        return answer["result"]!["value"]!.GetValue<T>(); // a success has one
    }

    /// <summary>Waits for an expression to be true.</summary>
    public Task UntilAsync(string expression) => Visit.UntilAsync(() => EvaluateAsync<bool>(expression), expression);

    /// <summary>Presses one key after another; those that write nothing have a character of their own in WebDriver.</summary>
    public Task TypeAsync(string keys)
    {
        var presses = from key in keys
                      from action in new[] { "keyDown", "keyUp" }
                      select new JsonObject { ["type"] = action, ["value"] = key.ToString() };
        var keyboard = new JsonObject { ["type"] = "key", ["id"] = "keyboard", ["actions"] = new JsonArray([.. presses]) };
        return TellAsync("input.performActions", new JsonObject { ["context"] = window, ["actions"] = new JsonArray(keyboard) });
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        profile.Dispose();
    }

    private async Task ConnectAsync()
    {
        var address = await AddressAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);
        await socket.ConnectAsync(new Uri($"{address}/session"), TestContext.Current.CancellationToken);
        await TellAsync("session.new", new JsonObject { ["capabilities"] = new JsonObject() });
        await TellAsync("session.subscribe", new JsonObject { ["events"] = new JsonArray("log.entryAdded") });
        // In the one it starts with the focus is not on the page.
        var opened = await TellAsync("browsingContext.create", new JsonObject { ["type"] = "window" });
        window = (string)opened["context"]!; // a new window has one
    }

    // It is written to the error stream, which is read to the end: a full pipe would stop the browser.
    private Task<string> AddressAsync()
    {
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                address.TrySetException(new InvalidOperationException("Firefox ended before it could be spoken to."));
            }
            else if (line.Data.StartsWith(Ready, StringComparison.Ordinal))
            {
                address.TrySetResult(line.Data[Ready.Length..]);
            }
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return address.Task;
    }

    private async Task<JsonNode> TellAsync(string method, JsonObject parameters)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        var command = new JsonObject { ["id"] = ++commands, ["method"] = method, ["params"] = parameters };
        await socket.SendAsync(Encoding.UTF8.GetBytes(command.ToJsonString()), WebSocketMessageType.Text, true, timeout.Token);
        while (true)
        {
            var message = await ReceiveAsync(timeout.Token);
            if ((int?)message["id"] == commands)
            {
                return message["result"] ?? throw new InvalidOperationException($"{method}: {message}");
            }

            if ((string?)message["params"]?["level"] == "error")
            {
                errors.Add((string?)message["params"]!["text"] ?? message.ToString());
            }
        }
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellation)
    {
        var (buffer, message) = (new byte[16 * 1024], new MemoryStream());
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            message.Write(buffer.AsSpan(0, part.Count));
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(message.ToArray())!; // never the text "null"
    }
}
