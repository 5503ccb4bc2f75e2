using System.Xml.Linq;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>The topics that changed last, at most fifty, as an Atom feed (RFC 4287), the newest first; where that is not known the day of review counts.</summary>
public static class Feed
{
    private const int MaxEntries = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static OutputFile Of(Site site, Uri baseUrl)
    {
        // A stable sort: topics of one day keep their reading order.
        var updated = site.Topics.Where(topic => topic.Updated is not null).OrderByDescending(topic => topic.Updated);
        var topics = updated.Take(MaxEntries).ToList();
        var self = SiteUrls.Feed.On(baseUrl);
        var home = SiteUrls.Home.On(baseUrl);
        var urls = new SiteUrls(site);
        return Xml.File(SiteUrls.Feed, new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", site.Info.Language),
            new XElement(Atom + "id", home),
            new XElement(Atom + "title", Xml.Text(site.Info.Title)),
            new XElement(Atom + "subtitle", Xml.Text(site.Info.Tagline)),
            new XElement(Atom + "updated", Instant(topics.Count > 0 ? topics[0].Updated!.Value : site.Info.FactsAsOf)),
            new XElement(
                Atom + "author", new XElement(Atom + "name", Xml.Text(site.Info.Title)), new XElement(Atom + "uri", home)),
            Link("self", "application/atom+xml", self),
            Link("alternate", "text/html", home),
            topics.Select(topic => Entry(topic, site.SectionById[topic.Section], urls.Of(topic.Id).On(baseUrl)))));
    }

    private static XElement Entry(Topic topic, Section section, string url) => new(
        Atom + "entry",
        new XElement(Atom + "id", url),
        new XElement(Atom + "title", Xml.Text(topic.Title)),
        new XElement(Atom + "updated", Instant(topic.Updated!.Value)),
        Link("alternate", "text/html", url),
        new XElement(Atom + "category", new XAttribute("term", section.Id.Value), new XAttribute("label", Xml.Text(section.Title))),
        new XElement(Atom + "summary", Xml.Text(topic.Summary)));

    private static XElement Link(string relation, string type, string url) => new(
        Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", url));

    private static string Instant(DateOnly day) => day.InFigures() + "T00:00:00Z";
}
