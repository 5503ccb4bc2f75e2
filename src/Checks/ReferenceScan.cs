using System.Collections.Frozen;
using System.Net;
using System.Text;
using EuNatoSite.Pages;

namespace EuNatoSite.Checks;

/// <summary>Goes through the tags of a page and tells what they refer to. For one thread at a time.</summary>
internal sealed class ReferenceScan(IReferenceSink sink)
{
    private static readonly FrozenSet<string> LoadedLinks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest",
            "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch",
        ]);

    private int openTemplates;

    /// <summary>Goes through a stretch of HTML that begins and ends between two tags.</summary>
    public void Read(ReadOnlySpan<byte> html)
    {
        var tags = new TagReader(html);
        while (tags.Read())
        {
            if (!tags.IsEnd && AddIds(in tags))
            {
                AddReferences(in tags);
            }

            // What a template holds is a document of its own, and still ends up on the page.
            openTemplates += !tags.Is("template"u8) ? 0 : tags.IsEnd ? -1 : 1;
        }
    }

    /// <summary>Forgets one page before the next.</summary>
    public void Clear() => openTemplates = 0;

    // Whether there is more to the tag: most have an id or a class and nothing else.
    private bool AddIds(in TagReader tag)
    {
        var hasMore = false;
        for (var i = 0; i < tag.AttributeCount; i++)
        {
            if (tag.IsAttribute(i, "id"u8))
            {
                if (tag.Value(i) is { Length: > 0 } id && openTemplates == 0)
                {
                    sink.AddId(Decode(id));
                }
            }
            else if (!tag.IsAttribute(i, "class"u8))
            {
                hasMore = true;
                if (IsNamingIds(in tag, i))
                {
                    AddNamedIds(Decode(tag.Value(i)));
                }
            }
        }

        return hasMore;
    }

    // By length, since nearly all attributes are none of them.
    private static bool IsNamingIds(in TagReader tag, int index) => tag.LengthOfName(index) switch
    {
        3 => tag.IsAttribute(index, "for"u8),
        4 => tag.IsAttribute(index, "form"u8) || tag.IsAttribute(index, "list"u8),
        7 => tag.IsAttribute(index, "headers"u8),
        9 => tag.IsAttribute(index, "aria-owns"u8),
        12 => tag.IsAttribute(index, "aria-details"u8),
        13 => tag.IsAttribute(index, "aria-controls"u8) || tag.IsAttribute(index, "popovertarget"u8),
        15 => tag.IsAttribute(index, "aria-labelledby"u8),
        16 => tag.IsAttribute(index, "aria-describedby"u8),
        21 => tag.IsAttribute(index, "aria-activedescendant"u8),
        _ => false,
    };

    private void AddNamedIds(ReadOnlySpan<byte> ids)
    {
        foreach (var range in ids.SplitAny(" \t\n\f\r"u8))
        {
            if (ids[range] is { Length: > 0 } id)
            {
                sink.AddNamedId(id);
            }
        }
    }

    private void AddReferences(in TagReader tag)
    {
        if (tag.Is("a"u8) || tag.Is("area"u8))
        {
            Add(in tag, "href"u8, isLoaded: false);
            Add(in tag, "xlink:href"u8, isLoaded: false);
            // The theme's scripts make addresses of the attributes that begin with "data-".
            Add(in tag, "data-search-loader"u8, isLoaded: true);
            if (tag.Is("a"u8) && tag.Has("name"u8, out var name) && name.Length > 0)
            {
                sink.AddAnchor(Decode(name));
            }
        }
        else if (tag.Is("link"u8))
        {
            var isLoaded = TextOf(in tag, "rel"u8).Split(' ').Any(LoadedLinks.Contains);
            Add(in tag, "href"u8, isLoaded);
            AddCandidates(isLoaded ? TextOf(in tag, "imagesrcset"u8) : "");
        }
        else if (tag.Is("img"u8) || tag.Is("source"u8))
        {
            Add(in tag, "src"u8, isLoaded: true);
            AddCandidates(TextOf(in tag, "srcset"u8));
        }
        else if (tag.Is("use"u8) || tag.Is("image"u8))
        {
            Add(in tag, "href"u8, isLoaded: true);
            Add(in tag, "xlink:href"u8, isLoaded: true);
        }
        else if (tag.Is("script"u8) || tag.Is("iframe"u8) || tag.Is("audio"u8) || tag.Is("track"u8) || tag.Is("embed"u8))
        {
            Add(in tag, "src"u8, isLoaded: true);
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
            if (tag.Has("data-root"u8, out _))
            {
                Add(TextOf(in tag, "data-root"u8) + SiteUrls.Home.Path, isLoaded: false);
            }
        }
        else if (tag.Is("base"u8))
        {
            if (tag.Has("href"u8, out _))
            {
                sink.StartAtRoot();
            }
        }
        else if (tag.Is("meta"u8))
        {
            AddRefresh(in tag);
        }
        else if (tag.Is("form"u8))
        {
            Add(in tag, "action"u8, isLoaded: false);
        }
        else if (tag.Is("button"u8))
        {
            Add(in tag, "formaction"u8, isLoaded: false);
        }
        else if (tag.Is("input"u8))
        {
            Add(in tag, "src"u8, isLoaded: true);
            Add(in tag, "formaction"u8, isLoaded: false);
        }
        else if (tag.Is("video"u8))
        {
            Add(in tag, "src"u8, isLoaded: true);
            Add(in tag, "poster"u8, isLoaded: true);
        }
        else if (tag.Is("object"u8))
        {
            Add(in tag, "data"u8, isLoaded: true);
        }
    }

    private void Add(in TagReader tag, ReadOnlySpan<byte> attribute, bool isLoaded)
    {
        if (tag.Has(attribute, out var url))
        {
            sink.AddReference(Decode(url), isLoaded);
        }
    }

    private void Add(string url, bool isLoaded) => sink.AddReference(Encoding.UTF8.GetBytes(url), isLoaded);

    // Addresses with the widths or densities they are for: "small.png 1x, large.png 2x".
    private void AddCandidates(string candidates)
    {
        foreach (var candidate in candidates.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Add(candidate.Split(' ')[0], isLoaded: true);
        }
    }

    // "0; url=../history/berlin-plus.html"
    private void AddRefresh(in TagReader meta)
    {
        if (!string.Equals(TextOf(in meta, "http-equiv"u8), "refresh", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var content = TextOf(in meta, "content"u8);
        var start = content.IndexOf("url=", StringComparison.OrdinalIgnoreCase);
        if (start >= 0)
        {
            Add(content[(start + 4)..].Trim(' ', '\'', '"'), isLoaded: false);
        }
    }

    // Empty where the tag has no such attribute.
    private static string TextOf(in TagReader tag, ReadOnlySpan<byte> attribute) =>
        tag.Has(attribute, out var value) ? Encoding.UTF8.GetString(Decode(value)) : "";

    // Nearly all values stand in the page as they are.
    private static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> value) =>
        value.Contains((byte)'&') ? Encoding.UTF8.GetBytes(WebUtility.HtmlDecode(Encoding.UTF8.GetString(value))) : value;
}
