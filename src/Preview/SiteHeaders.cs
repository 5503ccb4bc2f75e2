using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using EuNatoSite.Exports;
using Tomlyn;
using Tomlyn.Model;
using Tomlyn.Serialization;

namespace EuNatoSite.Preview;

/// <summary>The headers that the published site is served with, as netlify.toml sets them.</summary>
public sealed class SiteHeaders
{
    private readonly ImmutableArray<Rule> rules;

    private SiteHeaders(ImmutableArray<Rule> rules) => this.rules = rules;

    /// <summary>Those of the netlify.toml that the program was built with.</summary>
    public static SiteHeaders Own { get; } = Read(Encoding.UTF8.GetString(Assets.Embedded("netlify.toml")));

    /// <param name="toml">As Netlify reads it: https://docs.netlify.com/routing/headers/.</param>
    /// <exception cref="TomlException">It is not TOML.</exception>
    public static SiteHeaders Read(string toml)
    {
        var settings = TomlSerializer.Deserialize(toml, TomlTypes.Default.TomlTable);
        var tables = settings is not null && settings.TryGetValue("headers", out var headers) && headers is TomlTableArray array ? array : [];
        return new([.. tables.Select(table => new Rule(PathPattern((string)table["for"]), ValuesOf((TomlTable)table["values"])))]);
    }

    /// <summary>What a path, with its leading '/', is served with. Of two rules that set one header, the later counts.</summary>
    public IEnumerable<KeyValuePair<string, string>> Of(string path) => rules
        .Where(rule => rule.Path.IsMatch(path))
        .SelectMany(rule => rule.Values)
        .GroupBy(value => value.Key, StringComparer.OrdinalIgnoreCase)
        .Select(values => values.Last());

    private static ImmutableArray<KeyValuePair<string, string>> ValuesOf(TomlTable values) =>
        [.. values.Select(value => KeyValuePair.Create(value.Key, (string)value.Value))];

    // In a segment with a star Netlify escapes nothing, so its other characters act as a pattern too.
    private static Regex PathPattern(string path) => new($"^{string.Join('/', path.Split('/').Select(segment =>
        segment.Contains('*', StringComparison.Ordinal) ? segment.Replace("*", ".*", StringComparison.Ordinal) : Regex.Escape(segment)))}$");

    private sealed record Rule(Regex Path, ImmutableArray<KeyValuePair<string, string>> Values);
}

/// <summary>What is read, worked out by the compiler.</summary>
[TomlSerializable(typeof(TomlTable))]
internal sealed partial class TomlTypes : TomlSerializerContext;
