using System.Collections.Immutable;

namespace EuNatoSite.Tests.Hostile.Cases;

/// <summary>YAML that costs, or makes what is not written.</summary>
internal static class YamlCases
{
    private const string Threat = "YAML";

    public static ImmutableArray<HostileCase> All =>
    [
        .. Entries.Select(entry => HostileCase.Front(Threat, entry.Name, entry.Yaml, entry.Expected)),
        .. Wholes.Select(entry => HostileCase.File(Threat, entry.Name + ", in sources.yml", ("sources.yml", entry.Yaml), entry.Expected)),
        .. Wholes.Select(entry => HostileCase.File(Threat, entry.Name + ", in site.yml", ("site.yml", entry.Yaml), entry.Expected)),
    ];

    private static (string Name, string Yaml, string Expected)[] Entries =>
    [
        ("an anchor", "tags: &a [x]", "yaml-feature"),
        ("an alias", "tags: *a", "yaml-feature"),
        ("a merge key", "<<: { draft: true }", "yaml-feature"),
        ("a tag", "tags: !!python/object:os.system [x]", "yaml-feature"),
        ("a tag that says nothing", "tags: ! [x]", "yaml-feature"),
        ("a tag by its address", "tags: !<tag:yaml.org,2002:str> x", "yaml-feature"),
        ("a bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "yaml-feature"),
        ("the same key twice", "title: Again", "key-duplicate"),
        ("the same key in quotes", "\"title\": Again", "key-duplicate"),
        ("the same key by an escape", "\"\\x74itle\": Again", "key-duplicate"),
        ("a key that looks the same", "titl\u0435: Again", "key-unknown"),
        ("a name of JavaScript", "__proto__: x", "key-unknown"),
        ("a key of no length", "\"\": x", "key-unknown"),
        ("a key of great length", $"{new string('k', 1000)}: x", "key-unknown"),
        ("a key that is a list", "? [a]\n: b", "yaml-feature"),
        ("a list too deep", $"tags: {new string('[', 40)}{new string(']', 40)}", "yaml-limit"),
        ("a list very deep", $"tags: {new string('[', 20_000)}", "yaml-limit"),
        ("mappings very deep", $"tags: {string.Concat(Enumerable.Repeat("{a: ", 10_000))}", "yaml-limit"),
        ("too many values", $"tags: [{string.Concat(Enumerable.Repeat("a, ", 12_000))}]", "yaml-limit"),
        ("too long", $"# {new string('x', 70_000)}", "yaml-limit"),
        ("a text of great length", $"tags: [{new string('x', 60_000)}]", "value-too-long"),
        ("a document more", "...\n---\ntitle: Again", "front-matter-missing"),
        ("a directive", "%YAML 1.1", "yaml-syntax"),
        ("a tab", "tags:\n\t- a", "yaml-syntax"),
        ("a text never closed", "tags: \"a", "yaml-syntax"),
        ("an escape of no meaning", "tags: [\"\\q\"]", "yaml-syntax"),
        ("half a character", "tags: [\"\\ud83d\"]", "yaml-syntax"),
        ("a character out of reach", "tags: [\"\\UFFFFFFFF\"]", "yaml-syntax"),
        ("a bell", "tags: [\"a\u0007b\"]", "invisible-character"),
        ("the other kinds of truth", "draft: yes", "wrong-type"),
        ("a number of no end", $"order: {new string('9', 500)}", "wrong-type"),
        ("a number in base sixty", "order: 1:30", "wrong-type"),
        ("no number", "order: .nan", "wrong-type"),
        ("a number in base eight", "order: 0o17", "wrong-type"),
        ("nothing", "tags: ~", HostileCase.Harmless),
        ("a text for a list", "terms: x", "wrong-type"),
        ("a mapping for a text", "reviewed: { a: b }", "wrong-type"),
        ("texts for mappings", "events: [a, b]", "wrong-type*2"),
        ("many terms of one name", $"terms: [{string.Concat(Enumerable.Repeat("{ term: A b, definition: D., sources: [treaty] }, ", 50))}]", "id-duplicate*49"),
        ("many unknown sources", $"sources: [{string.Concat(Enumerable.Repeat("nope, ", 2000))}]", "source-unknown*2000"),
    ];

    private static (string Name, string Yaml, string Expected)[] Wholes =>
    [
        ("an alias", "- *a", "yaml-feature"),
        ("a tag", "!!set { a, b }", "yaml-feature"),
        ("two documents", "a: 1\n---\nb: 2", "yaml-feature"),
        ("a text", "x", "wrong-type"),
        ("very deep", new string('[', 50_000), "yaml-limit"),
        ("many lines", string.Concat(Enumerable.Repeat("-\n", 100_000)), "yaml-limit"),
        ("a line of great length", "#" + new string('x', 200_000), "wrong-type"),
        ("nothing", "", "wrong-type"),
    ];
}
