using System.Collections.Immutable;
using EuNatoSite.Sources;
using EuNatoSite.Tests.Hostile.Cases;

namespace EuNatoSite.Tests.Hostile;

/// <summary>An input as somebody would write it who means harm, and what must come of it.</summary>
/// <param name="Threat">What kind of harm.</param>
/// <param name="Files">Besides those of <see cref="SmallSite"/>, or in their place.</param>
/// <param name="Expected">
/// The codes of all errors in ordinal order, one that comes more often as <c>raw-html*2</c>; or <see cref="Harmless"/>, where there is
/// no error and what is written comes out as text.
/// </param>
internal sealed record HostileCase(string Name, string Threat, ImmutableArray<(string Path, string Text)> Files, string Expected)
{
    public const string Harmless = "harmless";

    /// <summary>What a browser does where one of them works: the trap of <see cref="Browser.HostilePagesTests"/>.</summary>
    public const string Act = "window.hit=1";

    public static ImmutableArray<HostileCase> All { get; } =
    [
        .. AddressCases.All, .. HtmlCases.All, .. PictureCases.All, .. NameCases.All, .. ValueCases.All, .. YamlCases.All, .. ShapeCases.All,
    ];

    public SourceTree Tree => SmallSite.With([.. Files]);

    /// <summary>Whether all there is to it is one topic.</summary>
    public bool IsOneTopic => Files is [{ Path: "topics/history/one.md" }];

    public override string ToString() => $"{Threat}: {Name}";

    /// <summary>A topic with this text.</summary>
    public static HostileCase Body(string threat, string name, string body, string expected) =>
        new(name, threat, [SmallSite.Topic("history/one", body: body)], expected);

    /// <summary>A topic with these lines in its front matter.</summary>
    public static HostileCase Front(string threat, string name, string frontMatter, string expected) =>
        new(name, threat, [SmallSite.Topic("history/one", frontMatter, "Said. [@treaty]")], expected);

    /// <summary>A file of its own.</summary>
    public static HostileCase File(string threat, string name, (string Path, string Text) file, string expected) =>
        new(name, threat, [file], expected);
}
