using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Linking;

/// <summary>What was most likely meant by the references of one file that lead nowhere, as its author would write it there.</summary>
/// <param name="folder">The file's folder inside the input, without a closing '/'.</param>
internal sealed class MeantReference(Names names, string folder, ProblemLog problems)
{
    // On the page of its topic a term has it before its id.
    private const string TermPrefix = "Term-";

    /// <summary>The link by id, or by a path where a heading is named; null where nobody can know.</summary>
    public string? Of(WikiReference wiki)
    {
        // The two have changed places.
        if (wiki.Text is { } id && (names.Topics.Has(id) || names.Terms.Has(id)))
        {
            return $"[[{id}|{wiki.Id}]]";
        }

        if (names.MeantBy(wiki.Id, problems.ForHint(names.TopicsAndTerms)) is not { } meant)
        {
            return null;
        }

        if (wiki.Id.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash && names.Topics.Find(meant) is { } topic)
        {
            return $"[{wiki.Text ?? "words"}]({PathTo(InputLayout.FileOfTopic(topic.Section.Value, meant))}{wiki.Id[hash..]})";
        }

        // Words in place of an id were to be read.
        var words = wiki.Text ?? (wiki.Id.Contains(' ', StringComparison.Ordinal) ? wiki.Id : null);
        return words is null ? $"[[{meant}]]" : $"[[{meant}|{words}]]";
    }

    /// <summary>The source of a citation that cannot be read; or each of several, with the place in it; none where nobody can know.</summary>
    public ImmutableArray<string> Of(CitationReference citation)
    {
        var cited = new List<string>();
        foreach (var part in $"{citation.Source}, {citation.Locator}".Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (cited.Count == 0 || part.StartsWith('@') || names.Sources.Has(part))
            {
                cited.Add(part.TrimStart('@'));
            }
            else
            {
                cited[^1] += $", {part}";
            }
        }

        ImmutableArray<string> apart = [.. cited.SelectMany(Apart)];
        return apart.Length > 1 || !apart.SequenceEqual(cited) ? apart
            : Nearest.To(WrittenId.WordsOf(citation.Source), problems.ForHint(names.Sources.Ids)) is { } source ? [source]
            : [];
    }

    // An id and, without a comma, the place in it or more ids.
    private IEnumerable<string> Apart(string cited)
    {
        if (cited.Split(' ') is not [var id, _, ..] words || !names.Sources.Has(id))
        {
            return [cited];
        }

        var ids = words.Select(word => word.TrimStart('@')).Where(names.Sources.Has).ToList();
        return ids.Count > 1 ? ids : [$"{id}, {cited[(id.Length + 1)..]}"];
    }

    /// <summary>The closing half of a message: the path from here of the picture, by its whole path or else by the name of its file.</summary>
    public string HintOn(PictureReference picture)
    {
        ImmutableArray<string> paths = [.. problems.ForHint(names.Pictures).Select(path => PathTo($"{InputLayout.Media}/{path}"))];
        var meant = Nearest.To(picture.Address, paths);
        if (meant is null && Nearest.To(NameOf(picture.Address), paths.Select(NameOf)) is { } name)
        {
            meant = paths.First(path => NameOf(path) == name);
        }

        return Nearest.Hint(picture.Address, paths, "put it into input/media, as png, jpg, webp or svg, and write its path from this file", meant);
    }

    /// <summary>An address of elsewhere, a mark, or the path of a file; null where nobody can know.</summary>
    /// <param name="path">What the address means inside the input; null where it leaves that.</param>
    public string? Of(LinkReference link, string? path) =>
        AddressSlip.MeantBy(link.Address) ?? OfPage(path ?? link.Address) ?? OfText(path ?? link.Address.Split('#')[0]);

    /// <summary>The id of a term, where its fragment is named as the address of a page shows it; or else null.</summary>
    public static string? FragmentOf(string anchor, PageFragments page) =>
        anchor.StartsWith(TermPrefix, StringComparison.Ordinal) && anchor[TermPrefix.Length..] is var id && page.EntryOf(id) == EntryKind.Term ? id : null;

    /// <summary>The path of a topic, where a link leads to the folder of its section, which is no file; or else null.</summary>
    public string? ExampleIn(string? path) =>
        names.Topics.Items.FirstOrDefault(topic => path == InputLayout.FolderOf(topic.Section.Value)) is { } first
            ? PathTo(InputLayout.FileOfTopic(first.Section.Value, first.Id.Value))
            : null;

    // A page as a browser shows it: by the name of its file, which is an id.
    private string? OfPage(string path)
    {
        if (!path.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var id = WrittenId.WordsOf(path);
        return names.Topics.Find(id) is { Section.Value: var section } && path.Contains($"{section}/", StringComparison.Ordinal) ? PathTo(InputLayout.FileOfTopic(section, id))
            : names.Terms.Has(id) ? $"[[{id}]]"
            : names.Sources.Has(id) ? $"[@{id}]"
            : names.Pages.Find(id) is not null ? PathTo(InputLayout.FileOfPage(id))
            : null;
    }

    // Sought by whole paths, however the link is written; the repository's host copies them with the input's folder before them.
    private string? OfText(string path)
    {
        var texts = problems.ForHint(names.Texts);
        return (texts.FirstOrDefault(text => path.EndsWith("/" + text, StringComparison.Ordinal)) ?? Nearest.To(path, texts)) is { } meant ? PathTo(meant) : null;
    }

    private string PathTo(string file) => RelativePath.Between($"{folder}/", file);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
