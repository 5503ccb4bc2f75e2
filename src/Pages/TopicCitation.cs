using System.Globalization;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>How to cite a topic's page.</summary>
/// <param name="Plain">In words.</param>
/// <param name="BibTex">As an entry for BibTeX and BibLaTeX.</param>
public sealed record TopicCitation(string Plain, string BibTex)
{
    internal static TopicCitation Of(Topic topic, SiteInfo info, string url)
    {
        var reviewed = topic.Reviewed?.InWords();
        var state = reviewed is null ? "" : $", as reviewed on {reviewed}";
        var bibTex = new BibTexEntry(topic.Id.Value)
            .WithName("title", topic.Title)
            .WithText("howpublished", info.Title)
            .With("year", topic.Reviewed?.ToString("yyyy", CultureInfo.InvariantCulture))
            .With("url", Pages.BibTex.Address(url))
            .With("note", reviewed is null ? null : $"As reviewed on {reviewed}");
        return new TopicCitation($"“{topic.Title}”, {info.Title}{state}, {url}", bibTex.ToString());
    }
}
