using System.CommandLine;
using System.Globalization;
using EuNatoSite.Pages;

namespace EuNatoSite.Commands;

/// <summary>The options that commands which make a site share.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string> input = NewInput();

    private readonly Option<string?> baseUrl = new("--base-url")
    {
        Description = "The address the site will stand at; the one in site.yml if left out.",
        HelpName = "URL",
    };

    private readonly Option<string?> date = new("--date")
    {
        Description = "The day of the build; SOURCE_DATE_EPOCH or today if left out.",
        HelpName = "YYYY-MM-DD",
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Take warnings as errors, as publishing does." };

    private readonly Option<bool> noIndex = new("--no-index") { Description = "Ask search engines to leave the site out: for previews." };

    private readonly Option<bool> drafts = new("--drafts") { Description = "Include topics that are marked as drafts." };

    /// <summary>The option that every command has which reads or writes content.</summary>
    public static Option<string> NewInput() => new("--input")
    {
        Description = "The folder with the content.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "input",
    };

    public void AddTo(Command command)
    {
        Option[] options = [input, baseUrl, date, strict, noIndex, drafts];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    public string Input(ParseResult parsed) => parsed.GetValue(input)!; // has a default

    /// <exception cref="UsageException">An address or a day cannot be read.</exception>
    public BuildOptions Read(ParseResult parsed) => new(
        ReadBaseUrl(parsed.GetValue(baseUrl)),
        ReadDate(parsed.GetValue(date)),
        parsed.GetValue(strict),
        !parsed.GetValue(noIndex),
        parsed.GetValue(drafts));

    private static Uri? ReadBaseUrl(string? written)
    {
        if (string.IsNullOrEmpty(written))
        {
            return null;
        }

        var isAddress = Uri.TryCreate(written.TrimEnd('/') + "/", UriKind.Absolute, out var url)
            && url.Scheme is "https" or "http" && url.Query.Length == 0 && url.Fragment.Length == 0;
        return isAddress ? url : throw new UsageException($"--base-url must be an https or http address, not '{written}'.");
    }

    private static DateOnly ReadDate(string? written)
    {
        if (written is not null)
        {
            return DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new UsageException($"--date must be a day such as 2026-11-22, not '{written}'.");
        }

        // https://reproducible-builds.org/specs/source-date-epoch/
        var epoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        var isEpoch = long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800;
        return DateOnly.FromDateTime(isEpoch ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime : DateTime.UtcNow);
    }
}
