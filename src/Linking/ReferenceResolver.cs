using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Linking;

/// <summary>Finds what the references of one file lead to.</summary>
/// <param name="folder">The file's folder inside the input, without a closing '/'.</param>
/// <param name="own">What fragments lead to on the page that the texts stand on.</param>
internal sealed class ReferenceResolver(Names names, string folder, PageFragments own, ProblemLog problems)
{
    private readonly MeantReference meant = new(names, folder, problems);

    /// <returns>
    /// Null where the reference is broken. Problems: <c>link-target-not-found</c>, <c>wikilink-malformed</c>, <c>link-file-not-found</c>,
    /// <c>link-to-draft</c>, <c>anchor-not-found</c>, <c>source-unknown</c>, <c>citation-malformed</c>, <c>picture-not-found</c>, and the
    /// warning <c>address-tracking</c>.
    /// </returns>
    public Target? Resolve(Reference reference) => reference switch
    {
        CitationReference citation => ResolveCitation(citation),
        WikiReference wiki => ResolveWiki(wiki),
        PictureReference picture => ResolvePicture(picture),
        LinkReference link => LinkPolicy.Judge(link.Address) switch
        {
            AddressKind.Web => ResolveWeb(link),
            AddressKind.Fragment => ResolveFragment(link),
            _ => ResolveFile(link),
        },
        _ => null,
    };

    private WebTarget ResolveWeb(LinkReference link)
    {
        if (LinkPolicy.TrackingIn(link.Address) is { } part)
        {
            problems.Add(Problems.AddressTracking(link.Location, link.Address, part));
        }

        return new WebTarget(link.Address);
    }

    private SourceTarget? ResolveCitation(CitationReference citation)
    {
        // A second source is no place in the first.
        if (!IdSigns.AreAllOf(citation.Source) || (citation.Locator is { } locator && NamesSource(locator)))
        {
            if (IsSeen(citation.Written))
            {
                problems.Add(Problems.CitationMalformed(citation.Location, citation.Written, meant.Of(citation)));
            }

            return null;
        }

        if (names.Sources.Known(citation.Source) is { } source)
        {
            return new SourceTarget(new SourceId(source));
        }

        if (!names.Lost.MayHaveSource(citation.Source))
        {
            problems.Add(Problems.SourceUnknown(citation.Location, citation.Source, problems.ForHint(names.Sources.Ids), isElse: names.Topics.Has(citation.Source) || names.Terms.Has(citation.Source)));
        }

        return null;
    }

    // An invisible character in it is told as one.
    private static bool IsSeen(string written) => !InvisibleCharacters.In(written).Any();

    private bool NamesSource(string locator) =>
        locator.Contains('@', StringComparison.Ordinal) || locator.Split([',', ';'], StringSplitOptions.TrimEntries).Any(names.Sources.Has);

    private Target? ResolveWiki(WikiReference wiki)
    {
        if (!IdSigns.AreAllOf(wiki.Id))
        {
            if (IsSeen(wiki.Written))
            {
                problems.Add(Problems.WikilinkMalformed(wiki.Location, wiki.Written, meant.Of(wiki)));
            }

            return null;
        }

        if (names.Topics.Known(wiki.Id) is { } topic)
        {
            return new TopicTarget(new TopicId(topic), null);
        }

        if (names.Terms.Known(wiki.Id) is { } term)
        {
            return new TermTarget(new TermId(term));
        }

        if (names.Unpublished.TryGetValue(wiki.Id, out var draft))
        {
            problems.Add(Problems.LinkToDraft(wiki.Location, wiki.Id, draft));
        }
        else if (problems.ForHint(names.TopicsAndTerms) is var known && !names.Lost.MayHave(wiki.Id, known))
        {
            problems.Add(Problems.LinkTargetNotFound(wiki.Location, wiki.Id, known, names.MeantBy(wiki.Id, known), isSource: names.Sources.Has(wiki.Id)));
        }

        return null;
    }

    private PictureTarget? ResolvePicture(PictureReference picture)
    {
        var path = RelativePath.Inside(folder, picture.Address);
        var inMedia = path is null ? null : InputLayout.InMedia(path);
        if (inMedia is not null && names.HasPicture(inMedia))
        {
            return new PictureTarget(inMedia);
        }

        if (inMedia is not null && names.Lost.MayHavePicture(inMedia))
        {
            return null;
        }

        problems.Add(Problems.PictureNotFound(picture.Location, picture.Address, meant.HintOn(picture)));
        return null;
    }

    private Target? ResolveFragment(LinkReference link)
    {
        var anchor = Uri.UnescapeDataString(link.Address[1..]);
        if (!HasAnchor(own, anchor, link.Location.Path, link.Location, out var entry))
        {
            return null;
        }

        // What has an entry is a topic.
        return entry is null ? new AnchorTarget(anchor) : new TopicTarget(new TopicId(own.Topic!.Id.Value), anchor, entry);
    }

    private Target? ResolveFile(LinkReference link)
    {
        var hash = link.Address.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 ? null : Uri.UnescapeDataString(link.Address[(hash + 1)..]);
        var path = RelativePath.Inside(folder, hash < 0 ? link.Address : link.Address[..hash]);
        switch (path?.Split('/'))
        {
            case [InputLayout.Topics, var section, var file] when InputLayout.IsMarkdown(file):
                return ResolveTopic(link, section, InputLayout.IdOf(file), anchor);
            case [InputLayout.Pages, var file] when InputLayout.IsMarkdown(file) && names.Pages.Find(InputLayout.IdOf(file)) is { } page:
                return anchor is null || HasAnchor(PageFragments.Of(page), anchor, path, link.Location, out _)
                    ? new StandingPageTarget(page.Id.Value, anchor)
                    : null;
            case [InputLayout.Media, .. var rest] when names.HasPicture(string.Join('/', rest)):
                if (anchor is not null)
                {
                    problems.Add(Problems.AnchorNotFound(link.Location, anchor, path, known: [], isPicture: true));
                    return null;
                }

                return new PictureTarget(string.Join('/', rest));
            default:
                TellFileNotFound(link, path);
                return null;
        }
    }

    private TopicTarget? ResolveTopic(LinkReference link, string section, string id, string? anchor)
    {
        var topic = names.Topics.Find(id);
        if (topic is null && names.Unpublished.TryGetValue(id, out var draft) && draft == id)
        {
            problems.Add(Problems.LinkToDraft(link.Location, id, draft));
        }
        else if (topic is null || topic.Section.Value != section)
        {
            TellFileNotFound(link, InputLayout.FileOfTopic(section, id));
        }
        else if (anchor is null)
        {
            return new TopicTarget(new TopicId(topic.Id.Value), null);
        }
        else if (HasAnchor(PageFragments.Of(topic), anchor, topic.Location.Path, link.Location, out var entry))
        {
            return new TopicTarget(new TopicId(topic.Id.Value), anchor, entry);
        }

        return null;
    }

    /// <param name="entry">Of what kind the entry is, where no heading has the name.</param>
    private bool HasAnchor(PageFragments page, string anchor, string path, SourceLocation at, out EntryKind? entry)
    {
        var isHeading = page.HasHeading(anchor);
        entry = isHeading ? null : page.EntryOf(anchor);
        if (isHeading || entry is not null)
        {
            return true;
        }

        if (!names.Lost.Ids.Contains(anchor))
        {
            problems.Add(Problems.AnchorNotFound(at, anchor, path, problems.ForHint(() => page.Known), MeantReference.FragmentOf(anchor, page)));
        }

        return false;
    }

    private void TellFileNotFound(LinkReference link, string? path)
    {
        var isLost = path?.Split('/') switch
        {
            [InputLayout.Media, .. var picture] => names.Lost.MayHavePicture(string.Join('/', picture)),
            [.., var file] => names.Lost.IsRefused(path) || (InputLayout.IsMarkdown(file) && names.Lost.Ids.Contains(InputLayout.IdOf(file))),
            _ => false,
        };
        if (isLost || names.Twofold.Contains(link.Location.Path))
        {
            return;
        }

        if (names.Sources.Has(link.Address) || path?.Split('/') is [InputLayout.SourcesFile or InputLayout.SiteFile] or [InputLayout.Data, _])
        {
            problems.Add(Problems.LinkFileNotFound(link.Location, link.Address, meant: null, isNoPage: true));
            return;
        }

        problems.Add(Problems.LinkFileNotFound(link.Location, link.Address, meant.Of(link, path), meant.ExampleIn(path)));
    }
}
