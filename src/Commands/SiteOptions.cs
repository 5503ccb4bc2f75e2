using System.CommandLine;
using EuNatoSite.Markup;
using EuNatoSite.Pages;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary>The options that commands which make a site share.</summary>
internal sealed class SiteOptions
{
    public const string InputName = "--input";

    private readonly Option<string> input = InputOption();

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

    /// <summary><c>--input</c>, as every command has it.</summary>
    public static Option<string> InputOption() => FolderOption(InputName, "The folder with the content.", otherwise: "input");

    /// <summary>An option that names a folder. A variable of a script that is not set would name none.</summary>
    /// <param name="otherwise">The folder where the option is left out.</param>
    public static Option<string> FolderOption(string name, string description, string otherwise)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "DIR", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError($"{name} is empty; name a folder, as in '{name} {otherwise}', or leave the option out.");
            }
        });
        return option;
    }

    /// <param name="isPublished">Whether what the command makes may be published, so that it can be told where and how.</param>
    public void AddTo(Command command, bool isPublished = true)
    {
        Option[] options = isPublished ? [input, baseUrl, date, strict, noIndex, drafts] : [input, date, drafts];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    public string Input(ParseResult parsed) => parsed.GetValue(input)!; // has a default

    /// <exception cref="UsageException">An address or a day cannot be read.</exception>
    public BuildOptions Read(ParseResult parsed) => new(
        ReadBaseUrl(parsed.GetValue(baseUrl)),
        BuildDay.Read(date.Name, parsed.GetValue(date)),
        parsed.GetValue(strict),
        !parsed.GetValue(noIndex),
        parsed.GetValue(drafts))
    {
        // Outside of a repository nobody knows; there is one elsewhere then, and it most likely is as this one.
        InputPath = RepositoryRoot.PathTo(Input(parsed)) ?? "input/",
    };

    private Uri? ReadBaseUrl(string? written)
    {
        if (string.IsNullOrEmpty(written))
        {
            return null;
        }

        if (LinkPolicy.Judge(written) != AddressKind.Web || new Uri(written).Scheme == Uri.UriSchemeMailto)
        {
            throw new UsageException($"{baseUrl.Name} must be an https or http address, not '{written}'.");
        }

        // A password is not repeated: others may read what is told.
        return BaseAddress.Of(written) ?? throw new UsageException($"{baseUrl.Name} must be the address of a host or folder; {BaseAddress.Mend}.");
    }
}
