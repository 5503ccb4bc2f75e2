using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

/// <summary>What the text of an example is.</summary>
public enum ExamplePlace
{
    /// <summary>The paths of all files that there are, one a line.</summary>
    Files,

    /// <summary>A topic's whole file.</summary>
    Topic,

    /// <summary>Lines of a topic's front matter, besides its title and summary.</summary>
    FrontMatter,

    /// <summary>What stands under the front matter of a topic.</summary>
    Body,

    /// <summary>Entries of <c>sources.yml</c>.</summary>
    Sources,

    /// <summary>A file of figures, with its header.</summary>
    Figures,

    /// <summary>An SVG file under <c>media/</c>.</summary>
    Picture,

    /// <summary>The HTML of a finished page.</summary>
    Page,
}

/// <summary>
/// Input that brings a problem about, and the same mended. <c>&lt;U+200B&gt;</c> stands for the character of that number,
/// <c>&lt;0xFC&gt;</c> for that byte, and a line of three dots for as much text as a topic needs.
/// </summary>
public sealed record Example(ExamplePlace Place, string Wrong, string Mended)
{
    /// <summary>Where the text stands, in words that begin a sentence.</summary>
    public string Where => Place switch
    {
        ExamplePlace.Files => "Among the files",
        ExamplePlace.Topic => "In the file of a topic",
        ExamplePlace.FrontMatter => "In the front matter of a topic",
        ExamplePlace.Body => "In the text of a topic",
        ExamplePlace.Sources => "In input/sources.yml",
        ExamplePlace.Figures => "In a file of figures under input/data",
        ExamplePlace.Picture => "In an SVG file under input/media",
        _ => "In the HTML of a page",
    };
}

/// <summary>What a code means, for somebody who met it and is no programmer.</summary>
/// <param name="Title">What is wrong, in a few words.</param>
public sealed record Explanation(string Code, Severity Severity, string Title)
{
    /// <summary>Why the site refuses this or warns of it: a few sentences on one line, with code in backticks.</summary>
    public required string Meaning { get; init => field = OnOneLine(value); }

    public required Example Example { get; init; }

    /// <summary>What to do where the example does not help, written as <see cref="Meaning"/> is; null where it says all.</summary>
    public string? Otherwise { get; init => field = value is null ? null : OnOneLine(value); }

    private static string OnOneLine(string text) => text.ReplaceLineEndings(" ");
}

/// <summary>Explanations that belong together, as readers look for them.</summary>
/// <param name="Id">For addresses: kebab-case.</param>
public sealed record ExplanationGroup(string Id, string Title, ImmutableArray<Explanation> Explanations);
