using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Pages;

/// <summary>Plans the whole site as one document.</summary>
internal sealed class PrintPages(SiteContent content)
{
    private readonly Site site = content.Site;

    public PrintPage Print()
    {
        var scope = new PageScope(content, SiteUrls.Print);
        ImmutableArray<PrintSection> sections = [.. site.Sections.Select(section => new PrintSection(
            section.Id.Value, section.Title, section.Summary, [.. section.Topics.Select(id => Topic(site.TopicById[id]))]))];
        var text = new PageText("Print edition", "Every topic of the site as one document for paper and PDF.", IsUnlisted: true);
        var sources = new ViewMaker(content, scope).SourceList(site.StatementsBySource.Keys.OrderBy(id => id.Value, StringComparer.Ordinal));
        return new PrintPage(new FrameMaker(content).Frame(scope, text, []), sections, sources);
    }

    // Each topic numbers its own sources and has its own fragments, as if it stood alone.
    private PrintTopic Topic(Topic topic)
    {
        var scope = new PageScope(content, SiteUrls.Print);
        var views = new ViewMaker(content, scope);
        var body = scope.Body(topic.Body).Select(piece => WithPrefix(piece, topic.Id)).ToImmutableArray();
        var events = views.Of(site.EventsByTopic.GetValueOrDefault(topic.Id, []).Where(entry => entry.Topic == topic.Id))
            .Select(entry => entry with { Text = WithPrefix(entry.Text, topic.Id) });
        var disagreements = topic.Disagreements.Select(views.Of).Select(view => view with
        {
            Reading = WithPrefix(view.Reading, topic.Id),
            Positions = [.. view.Positions.Select(position => position with { Answer = WithPrefix(position.Answer, topic.Id) })],
        });
        var sources = views.SourceList(topic.Sources).Select(entry => entry with { Anchor = entry.Anchor is { } anchor ? $"{topic.Id}--{anchor}" : null });
        return new PrintTopic(topic.Id.Value, topic.Title, topic.Summary, body, [.. events], [.. disagreements], [.. sources]);
    }

    private static BodyPiece WithPrefix(BodyPiece piece, TopicId topic) =>
        piece is HtmlPiece html ? new HtmlPiece(WithPrefix(html.Html, topic)) : piece;

    private static Html? WithPrefix(Html? html, TopicId topic) => html is { } some ? WithPrefix(some, topic) : null;

    // The renderer escapes every quote that stands in a text, so these can only be attributes.
    private static Html WithPrefix(Html html, TopicId topic) => new(html.Value
        .Replace(" id=\"", $" id=\"{topic}--", StringComparison.Ordinal)
        .Replace(" href=\"#", $" href=\"#{topic}--", StringComparison.Ordinal));
}
