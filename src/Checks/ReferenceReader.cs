using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Checks;

/// <summary>Reads the pages of a site, one after another. For one thread at a time.</summary>
internal sealed class ReferenceReader
{
    // As many as stay in the processor's cache: looking one up elsewhere takes longer than decoding it again.
    public const int MostTexts = 16_384;

    private readonly TextPool texts = new();
    private readonly Collector found;

    // What many pages share is read once.
    private readonly Dictionary<SharedPart, Collector> parts = [];

    public ReferenceReader() => found = new Collector(texts);

    /// <summary>Reads files on all cores, each with a reader of its own; in the order of the files.</summary>
    public static ImmutableArray<PageReferences> ReadAll(IReadOnlyList<OutputFile> files) =>
        Cores.Map(files, () => new ReferenceReader(), (reader, file) => reader.Read(file));

    public PageReferences Read(OutputFile file)
    {
        found.Clear();
        if (texts.Count > MostTexts)
        {
            texts.Clear();
            parts.Clear();
        }

        foreach (var run in file.Runs)
        {
            if (run.Part is { } part)
            {
                found.Add(CollectorOf(part));
            }
            else
            {
                found.Add(run.Bytes.Span);
            }
        }

        return found.ToReferences(file.Path);
    }

    private Collector CollectorOf(SharedPart part)
    {
        if (!parts.TryGetValue(part, out var known))
        {
            parts[part] = known = new Collector(texts);
            known.Add(part.Bytes.Span);
        }

        return known;
    }

    /// <summary>Takes the tags of one page in their order. It keeps its room from page to page.</summary>
    private sealed class Collector(TextPool texts)
    {
        private static readonly ImmutableArray<byte[]> NamingIds =
        [
            "for"u8.ToArray(), "form"u8.ToArray(), "headers"u8.ToArray(), "list"u8.ToArray(), "popovertarget"u8.ToArray(),
            "aria-activedescendant"u8.ToArray(), "aria-controls"u8.ToArray(), "aria-describedby"u8.ToArray(), "aria-details"u8.ToArray(),
            "aria-labelledby"u8.ToArray(), "aria-owns"u8.ToArray(),
        ];

        private static readonly FrozenSet<string> LoadedLinks = FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase,
            [
                "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest",
                "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch",
            ]);

        private readonly HashSet<string> ids = new(StringComparer.Ordinal);
        private readonly HashSet<string> duplicates = new(StringComparer.Ordinal);
        private readonly HashSet<PageReference> references = new(new SameReference());
        private readonly HashSet<string> namedIds = new(StringComparer.Ordinal);
        private readonly List<string> names = [];
        private bool isAtRoot;
        private int openTemplates;

        /// <summary>Adds what stands in a stretch of HTML that begins and ends between two tags.</summary>
        public void Add(ReadOnlySpan<byte> html)
        {
            var tags = new TagReader(html, texts);
            while (tags.Read())
            {
                Add(in tags);
            }
        }

        /// <summary>Adds what was found in a part.</summary>
        public void Add(Collector part)
        {
            duplicates.UnionWith(part.ids.Where(id => !ids.Add(id)));
            duplicates.UnionWith(part.duplicates);
            names.AddRange(part.names);
            references.UnionWith(part.references);
            namedIds.UnionWith(part.namedIds);
        }

        /// <summary>What was found. The sets keep the order in which they were filled, since nothing is taken out.</summary>
        public PageReferences ToReferences(string path) => new(
            path, isAtRoot, AllIds(), [.. duplicates], [.. references], [.. namedIds]);

        private HashSet<string> AllIds()
        {
            var all = new HashSet<string>(ids, StringComparer.Ordinal);
            all.UnionWith(names);
            return all;
        }

        /// <summary>Forgets one page before the next.</summary>
        public void Clear()
        {
            ids.Clear();
            duplicates.Clear();
            references.Clear();
            namedIds.Clear();
            names.Clear();
            isAtRoot = false;
            openTemplates = 0;
        }

        private void Add(in TagReader tag)
        {
            if (!tag.IsEnd && tag.AttributeCount > 0)
            {
                AddIds(in tag);
                AddReferences(in tag);
            }

            // What a template holds is a document of its own, and still ends up on the page.
            openTemplates += !tag.Is("template"u8) ? 0 : tag.IsEnd ? -1 : 1;
        }

        private void AddIds(in TagReader tag)
        {
            for (var i = 0; i < tag.AttributeCount; i++)
            {
                var name = tag.AttributeName(i);
                if (Ascii.EqualsIgnoreCase(name, "id"u8))
                {
                    if (tag.Value(i) is { Length: > 0 } id && openTemplates == 0 && !ids.Add(id))
                    {
                        duplicates.Add(id);
                    }
                }
                else if (IsNamingIds(name))
                {
                    namedIds.UnionWith(tag.Value(i).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                }
            }
        }

        private static bool IsNamingIds(ReadOnlySpan<byte> attribute)
        {
            foreach (var name in NamingIds)
            {
                if (Ascii.EqualsIgnoreCase(attribute, name))
                {
                    return true;
                }
            }

            return false;
        }

        private void AddReferences(in TagReader tag)
        {
            if (tag.Is("a"u8) || tag.Is("area"u8))
            {
                Add(tag.Value("href"u8), isLoaded: false);
                Add(tag.Value("xlink:href"u8), isLoaded: false);
                // The theme's scripts make addresses of the attributes that begin with "data-".
                Add(tag.Value("data-search-loader"u8), isLoaded: true);
                if (tag.Is("a"u8) && tag.Value("name"u8) is { Length: > 0 } name)
                {
                    names.Add(name);
                }
            }
            else if (tag.Is("link"u8))
            {
                var isLoaded = (tag.Value("rel"u8) ?? "").Split(' ').Any(LoadedLinks.Contains);
                Add(tag.Value("href"u8), isLoaded);
                AddCandidates(isLoaded ? tag.Value("imagesrcset"u8) : null);
            }
            else if (tag.Is("img"u8) || tag.Is("source"u8))
            {
                Add(tag.Value("src"u8), isLoaded: true);
                AddCandidates(tag.Value("srcset"u8));
            }
            else if (tag.Is("use"u8) || tag.Is("image"u8))
            {
                Add(tag.Value("href"u8), isLoaded: true);
                Add(tag.Value("xlink:href"u8), isLoaded: true);
            }
            else if (tag.Is("script"u8) || tag.Is("iframe"u8) || tag.Is("audio"u8) || tag.Is("track"u8) || tag.Is("embed"u8))
            {
                Add(tag.Value("src"u8), isLoaded: true);
            }
            else
            {
                AddRare(in tag);
            }
        }

        private void AddRare(in TagReader tag)
        {
            if (tag.Is("html"u8))
            {
                Add(tag.Value("data-root"u8) is { } root ? texts.Of(root + SiteUrls.Home.Path) : null, isLoaded: false);
            }
            else if (tag.Is("base"u8))
            {
                isAtRoot |= tag.Value("href"u8) is not null;
            }
            else if (tag.Is("meta"u8))
            {
                AddRefresh(in tag);
            }
            else if (tag.Is("form"u8))
            {
                Add(tag.Value("action"u8), isLoaded: false);
            }
            else if (tag.Is("button"u8) || tag.Is("input"u8))
            {
                Add(tag.Is("input"u8) ? tag.Value("src"u8) : null, isLoaded: true);
                Add(tag.Value("formaction"u8), isLoaded: false);
            }
            else if (tag.Is("video"u8))
            {
                Add(tag.Value("src"u8), isLoaded: true);
                Add(tag.Value("poster"u8), isLoaded: true);
            }
            else if (tag.Is("object"u8))
            {
                Add(tag.Value("data"u8), isLoaded: true);
            }
        }

        private void Add(string? url, bool isLoaded)
        {
            if (url is not null)
            {
                references.Add(new PageReference(url, isLoaded));
            }
        }

        // Addresses with the widths or densities they are for: "small.png 1x, large.png 2x".
        private void AddCandidates(string? candidates)
        {
            foreach (var candidate in (candidates ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(texts.Of(candidate.Split(' ')[0]), isLoaded: true);
            }
        }

        // "0; url=../history/berlin-plus.html"
        private void AddRefresh(in TagReader meta)
        {
            if (!string.Equals(meta.Value("http-equiv"u8), "refresh", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            var content = meta.Value("content"u8) ?? "";
            var start = content.IndexOf("url=", StringComparison.OrdinalIgnoreCase);
            if (start >= 0)
            {
                Add(texts.Of(content[(start + 4)..].Trim(' ', '\'', '"')), isLoaded: false);
            }
        }
    }
}
