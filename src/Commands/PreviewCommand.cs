using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Preview;

namespace EuNatoSite.Commands;

/// <summary><c>preview</c>: shows the site in a browser while its content is being written.</summary>
internal static class PreviewCommand
{
    private const int FirstPort = 5080;
    private const int LastPort = 65_500;

    public static Command Create()
    {
        var options = new SiteOptions();
        var port = new Option<int>("--port")
        {
            Description = "The port of 127.0.0.1 to serve at; the next free one where it is taken.",
            HelpName = "N",
            DefaultValueFactory = _ => FirstPort,
            CustomParser = ReadPort,
        };
        var open = new Option<bool>("--open") { Description = "Open the home page in the browser." };
        var command = new Command("preview", "Show the site in a browser, and each change as it is saved. Nothing is written.");
        options.AddTo(command, isPublished: false);
        command.Options.Add(port);
        command.Options.Add(open);
        command.SetAction((parsed, cancel) => RunAsync(options.Input(parsed), options.Read(parsed), (parsed.GetValue(port), parsed.GetValue(open)), cancel));
        return command;
    }

    private static int ReadPort(ArgumentResult given)
    {
        var written = given.Tokens[0].Value; // it takes one
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= LastPort)
        {
            return port;
        }

        given.AddError($"--port must be a number from 0 to {LastPort}, not '{written}'.");
        return FirstPort;
    }

    private static async Task<int> RunAsync(string input, Pages.BuildOptions settings, (int Port, bool IsOpened) wish, CancellationToken cancel)
    {
        using var session = new PreviewSession(input, settings with { IsEdited = true }, new PreviewConsole().Tell);
        session.Open();
        await using var server = await PreviewServer.StartAsync(session, wish.Port)
            ?? throw new StorageException(
                $"None of the ports from {wish.Port} to {wish.Port + PreviewServer.PortsTried - 1} of 127.0.0.1 is free for you to take; "
                + $"name another with --port, such as {FirstPort}.");
        Console.WriteLine($"The site is at {server.Address} and follows what you save. Ctrl+C ends it.");
        if (wish.IsOpened)
        {
            OpenBrowser(server.Address);
        }

        try
        {
            await session.RunAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C: how a preview ends.
        }

        return ExitCode.Done;
    }

    private static void OpenBrowser(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine("No browser could be opened; open the address yourself.");
        }
    }
}
