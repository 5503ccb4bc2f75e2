using System.Collections.Immutable;
using EuNatoSite.Pages;

namespace EuNatoSite.Theme.Parts;

/// <summary>A generated part of a topic's page, under its own heading.</summary>
/// <param name="Id">Its fragment; no heading of a body has it, since theirs have no capitals.</param>
internal sealed record TopicPart(string Id, string Title)
{
    public static TopicPart Timeline { get; } = new("Timeline", "Timeline");

    public static TopicPart Disagreements { get; } = new("Differences", "Where sources differ");

    public static TopicPart Terms { get; } = new("Terms", "Terms defined here");

    public static TopicPart Sources { get; } = new("Sources", "Sources");

    public static TopicPart LinkedFrom { get; } = new("LinkedFrom", "Linked from");

    public static TopicPart Related { get; } = new("SeeAlso", "See also");

    /// <summary>The parts a topic has something for, in their order on the page.</summary>
    public static ImmutableArray<TopicPart> Of(TopicPage page) =>
    [
        .. new (TopicPart Part, bool IsEmpty)[]
        {
            (Timeline, page.Events.IsEmpty),
            (Disagreements, page.Disagreements.IsEmpty),
            (Terms, page.Terms.IsEmpty),
            (Sources, page.Sources.IsEmpty),
            (LinkedFrom, page.LinkedFrom.IsEmpty),
            (Related, page.Related.IsEmpty),
        }.Where(entry => !entry.IsEmpty).Select(entry => entry.Part),
    ];
}
