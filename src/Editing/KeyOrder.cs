using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using EuNatoSite.Sources;

namespace EuNatoSite.Editing;

/// <summary>The order in which the keys of a mapping are written, and that of the mappings in its lists, by their key.</summary>
internal sealed record KeyOrder(ImmutableArray<string> Keys, FrozenDictionary<string, KeyOrder> Lists)
{
    private static readonly KeyOrder Page = Of(typeof(PageShape));
    private static readonly KeyOrder Site = Of(typeof(SiteShape));
    private static readonly KeyOrder Source = Of(typeof(SourceShape));

    /// <summary>The order in the front matter of a topic.</summary>
    public static KeyOrder Topic { get; } = Of(typeof(TopicShape));

    /// <summary>The order in a file of the input, and in <c>sources.yml</c> that of the mappings it lists; null for a file without keys.</summary>
    /// <param name="path">Inside the input folder.</param>
    public static KeyOrder? Of(string path) => path.Split('/') switch
    {
        [InputLayout.Topics, _, var name] when InputLayout.IsMarkdown(name) => Topic,
        [InputLayout.Pages, var name] when InputLayout.IsMarkdown(name) => Page,
        [InputLayout.SiteFile] => Site,
        [InputLayout.SourcesFile] => Source,
        _ => null,
    };

    /// <summary>The place of a key; those that nobody knows come last.</summary>
    public int PlaceOf(string key) => Keys.IndexOf(key) is var place and >= 0 ? place : int.MaxValue;

    private static KeyOrder Of(Type shape)
    {
        var properties = InputSchemas.Naming.GetTypeInfo(shape).Properties;
        return new KeyOrder(
            [.. properties.Select(property => property.Name)],
            properties.Where(HasKeysOfItsOwn).ToFrozenDictionary(property => property.Name, property => Of(EntryType(property)), StringComparer.Ordinal));
    }

    private static bool HasKeysOfItsOwn(JsonPropertyInfo property) =>
        EntryType(property).Namespace == typeof(KeyOrder).Namespace;

    private static Type EntryType(JsonPropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type.IsGenericType ? type.GetGenericArguments()[0] : type;
    }
}
