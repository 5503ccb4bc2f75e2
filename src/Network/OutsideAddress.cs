using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Model;

namespace EuNatoSite.Network;

/// <summary>A place where an address is written.</summary>
/// <param name="Archived">The address of an archived copy that is given beside it.</param>
internal readonly record struct AddressPlace(SourceLocation Location, Uri? Archived);

/// <summary>An https or http address that the site names, without its fragment, which is never sent.</summary>
/// <param name="Places">Every place where it is written.</param>
internal sealed record OutsideAddress(Uri Url, ImmutableArray<AddressPlace> Places)
{
    /// <summary>
    /// Those of sources, with their copies elsewhere and in archives, of links in texts and of the repository: each once, in the order in which they are
    /// first written. What the program makes of them, such as links that open an editor, is not among them.
    /// </summary>
    public static ImmutableArray<OutsideAddress> Of(Site site) =>
    [
        .. site.Sources.SelectMany(OfSource)
            .Concat(OfRepository(site.Info))
            .Concat(site.Texts.SelectMany(text => OfText(text.Prose)))
            .OrderBy(written => written.Place.Location)
            .GroupBy(written => written.Url, written => written.Place)
            .Select(same => new OutsideAddress(same.Key, [.. same.Distinct()])),
    ];

    private static IEnumerable<(Uri Url, AddressPlace Place)> OfSource(Source source)
    {
        var archived = source.Archived is { } kept ? WebAddress(kept.Value) : null;
        return [.. Written(source.Url, archived), .. Written(source.Copy, archived), .. Written(source.Archived, archived: null)];
    }

    private static IEnumerable<(Uri Url, AddressPlace Place)> OfRepository(SiteInfo info) => Written(info.Repository, archived: null);

    private static IEnumerable<(Uri Url, AddressPlace Place)> OfText(Prose text) =>
        text.Targets.Zip(text.Body.References).SelectMany(pair => pair.First is WebTarget web
            ? Written(new Placed<string>(web.Url, pair.Second.Location), archived: null)
            : []);

    private static IEnumerable<(Uri Url, AddressPlace Place)> Written(Placed<string>? address, Uri? archived) =>
        address is { } written && WebAddress(written.Value) is { } url ? [(url, new AddressPlace(written.Location, archived))] : [];

    // Null for mailto, which nobody can be asked for.
    private static Uri? WebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? new Uri(url.GetLeftPart(UriPartial.Query))
            : null;
}
