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
        var year = topic.Reviewed is { } day ? $"  year = {{{day.Year}}},\n" : "";
        var note = reviewed is null ? "" : $"  note = {{As reviewed on {reviewed}}},\n";
        return new TopicCitation(
            $"“{topic.Title}”, {info.Title}{state}, {url}",
            $"@misc{{{topic.Id.Value},\n"
            + $"  title = {{{{{Pages.BibTex.Escape(topic.Title)}}}}},\n"
            + $"  howpublished = {{{Pages.BibTex.Escape(info.Title)}}},\n"
            + year
            + $"  url = {{{Pages.BibTex.Address(url)}}},\n"
            + note
            + "}");
    }
}
