using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Pages;

namespace EuNatoSite.Checks;

/// <summary>Reads the content as an editor would: what is right in form, and not yet good to read or to trust.</summary>
public static class EditorialCheck
{
    private const int LinksWanted = 3;

    /// <returns>
    /// Warnings alone: <c>topic-length</c>, <c>links-few</c>, <c>citation-missing</c>, <c>topic-unlinked</c>, <c>term-unused</c>,
    /// <c>date-ahead</c>, <c>horizon-passed</c>, <c>event-long</c>, <c>event-unconnected</c>, <c>picture-unused</c>, <c>address-own</c>,
    /// <c>spelling</c>. Drafts are not read. Which of them an error elsewhere may have brought about, <see cref="FollowUps"/> knows.
    /// </returns>
    public static ImmutableArray<Diagnostic> Check(Site site, BuildOptions options)
    {
        var topics = site.Topics.Where(topic => !topic.IsDraft).ToList();
        var finished = topics.Select(topic => topic.Id).ToHashSet();
        var events = site.Events.Where(entry => finished.Contains(entry.Topic)).ToList();
        var terms = site.Terms.Where(term => finished.Contains(term.Topic)).ToList();
        var texts = site.Texts.Where(text => text.Topic is not { } topic || finished.Contains(topic)).Select(text => text.Prose).ToList();
        return
        [
            .. topics.SelectMany(topic => OfTopic(topic, site)),
            .. events.SelectMany(entry => OfEvent(entry, site, options.Date)),
            .. UnusedTerms(terms, events, topics, site),
            .. UnusedPictures(site),
            .. OwnAddresses.Check(texts, site, options),
            .. topics.SelectMany(OfSpelling),
            .. events.SelectMany(entry => OfSpelling(entry.Title, entry.Location)),
            .. site.StandingPages.SelectMany(page => OfSpelling(page.Title, page.Location).Concat(OfSpelling(page.Summary, page.Location))),
            .. texts.SelectMany(OfSpelling),
        ];
    }

    private static IEnumerable<Diagnostic> OfTopic(Topic topic, Site site)
    {
        var body = topic.Body.Body;
        var words = body.Blocks.Where(block => !block.IsHeading).Sum(block => CountWords(block.Text));
        if (words is < EditorialLimits.FewestWords or > EditorialLimits.MostWords)
        {
            yield return Problems.TopicLength(topic.Location, words);
        }

        var links = topic.Body.Targets.OfType<TopicTarget>().Select(target => target.Topic).Where(other => other != topic.Id).Distinct().Count();
        var wanted = Math.Min(LinksWanted, site.Topics.Length - 1);
        if (links < wanted)
        {
            yield return Problems.LinksFew(topic.Location, links, wanted);
        }

        if (site.Topics.Length > 1 && site.Backward.LinksTo(topic.Id).IsEmpty)
        {
            yield return Problems.TopicUnlinked(topic.Location, topic.Id.Value);
        }

        foreach (var block in body.Uncited)
        {
            if (FirstNumber(block.Text) is { } number)
            {
                yield return Problems.CitationMissing(block.Location, number);
            }
        }
    }

    private static IEnumerable<Diagnostic> OfEvent(TimelineEvent entry, Site site, DateOnly date)
    {
        // A build may take an earlier day for today than the one up to which facts were gathered.
        if (!entry.IsHorizon && entry.Date.Earliest > date && entry.Date.Earliest > site.Info.FactsAsOf)
        {
            yield return Problems.DateAhead(entry.Location, entry.Date.ToDisplay());
        }

        if (entry.IsHorizon && entry.Date.Latest < date)
        {
            yield return Problems.HorizonPassed(entry.Location, entry.Date.ToDisplay());
        }

        if (entry.Text is { } text && Sentences.Count(PlainText.Of(text, site)) is > EditorialLimits.MostSentencesOfEvent and var sentences)
        {
            yield return Problems.EventLong(text.Body.At(0), sentences);
        }

        if (entry.Terms.IsEmpty && entry.OtherTopics.IsEmpty)
        {
            yield return Problems.EventUnconnected(entry.Location, entry.Title);
        }
    }

    private static IEnumerable<Diagnostic> UnusedTerms(List<Term> terms, List<TimelineEvent> events, List<Topic> topics, Site site)
    {
        var inDisagreements = topics.SelectMany(topic => topic.Disagreements).SelectMany(disagreement => disagreement.Texts);
        var used = events.Select(entry => entry.Text).OfType<Prose>().Concat(inDisagreements).SelectMany(TermsIn)
            .Concat(terms.SelectMany(term => TermsIn(term.Definition).Where(other => other != term.Id)))
            .Concat(events.SelectMany(entry => entry.Terms))
            .ToHashSet();
        return terms.Where(term => !used.Contains(term.Id) && site.Backward.UsagesOf(term.Id).IsEmpty)
            .Select(term => Problems.TermUnused(term.Location, term.Id.Value));
    }

    private static IEnumerable<Diagnostic> UnusedPictures(Site site)
    {
        var used = site.Texts.SelectMany(text => text.Prose.Targets).OfType<PictureTarget>().Select(target => target.Path).ToHashSet(StringComparer.Ordinal);
        return site.Pictures.Where(picture => !picture.IsOfDraft && !used.Contains(picture.Path)).Select(picture => Problems.PictureUnused(picture.Location));
    }

    private static IEnumerable<TermId> TermsIn(Prose text) =>
        text.Mentions.Select(mention => new TermId(mention.Key)).Concat(text.Targets.OfType<TermTarget>().Select(target => target.Term));

    private static IEnumerable<Diagnostic> OfSpelling(Topic topic) =>
    [
        .. OfSpelling(topic.Title, topic.Location),
        .. OfSpelling(topic.Summary, topic.Location),
        .. topic.Disagreements.SelectMany(disagreement => OfSpelling(disagreement.Question, disagreement.Location)),
    ];

    private static IEnumerable<Diagnostic> OfSpelling(Prose text) =>
        HouseSpelling.In(text.Body.Text.Value).Select(word => Problems.Spelling(text.Body.At(word.Offset), word.Written, word.Right));

    private static IEnumerable<Diagnostic> OfSpelling(string text, SourceLocation at) =>
        HouseSpelling.In(text).Select(word => Problems.Spelling(at, word.Written, word.Right));

    // A word is what holds a letter or a digit: a dash between spaces is none.
    private static int CountWords(string text)
    {
        var words = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            words += text.AsSpan(range).ContainsAnyInRange('0', '9') || text[range].Any(char.IsLetter) ? 1 : 0;
        }

        return words;
    }

    private static string? FirstNumber(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return text[start..end];
    }
}
