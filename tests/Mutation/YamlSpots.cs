using System.Collections.Frozen;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace EuNatoSite.Tests.Mutation;

/// <summary>Finds in a YAML text what names something, with a YAML reader that is not the program's.</summary>
/// <param name="offset">Where the YAML begins in the file.</param>
internal sealed class YamlSpots(string file, string text, int offset)
{
    /// <summary>The keys whose values name nothing, and why breaking one is another matter.</summary>
    private static readonly FrozenDictionary<string, string> NamingNothing = new Dictionary<string, string>
    {
        ["tags"] = "a tag is made by being written: another word is another tag",
        ["region"] = "free words, compared with nothing but a filter that no content uses",
        ["title"] = "words to read", ["tagline"] = "words to read", ["summary"] = "words to read", ["description"] = "words to read",
        ["question"] = "words to read", ["role"] = "words to read", ["note"] = "words to read", ["caption"] = "words to read",
        ["author"] = "words to read", ["publisher"] = "words to read",
        ["term"] = "a name, by which text is linked where it appears; without the name the text is text",
        ["abbreviation"] = "as 'term'", ["aliases"] = "as 'term'",
        ["date"] = "a value, not a name", ["period"] = "a value, not a name", ["reviewed"] = "a value, not a name",
        ["review-after"] = "a value, not a name", ["accessed"] = "a value, not a name", ["facts-as-of"] = "a value, not a name",
        ["order"] = "a value, not a name", ["from"] = "a value, not a name", ["to"] = "a value, not a name", ["year"] = "a value, not a name",
        ["horizon"] = "a value, not a name", ["link-text"] = "a value, not a name", ["draft"] = "a value, not a name",
        ["language"] = "the site's own; no list of languages is kept to hold it against",
        ["edit-branch"] = "a branch on another host",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<Spot> spots = [];

    /// <summary>Keys that are neither looked at nor known to name nothing: none, or this test has fallen behind the content.</summary>
    public List<string> UnknownKeys { get; } = [];

    public List<Spot> Find()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        // None in a fence that asks for nothing, as that of all members.
        foreach (var document in stream.Documents)
        {
            Visit(document.RootNode, "sources.yml");
        }

        return spots;
    }

    private void Visit(YamlNode node, string list)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                AddEvent(mapping, list);
                foreach (var (key, value) in mapping.Children)
                {
                    VisitValue(key.ToString(), value, list);
                }

                break;
            case YamlSequenceNode sequence:
                foreach (var item in sequence)
                {
                    Visit(item, list);
                }

                break;
            default:
                UnknownKeys.Add($"{file}: a text in '{list}'");
                break;
        }
    }

    private void VisitValue(string key, YamlNode value, string list)
    {
        if (value is YamlMappingNode or YamlSequenceNode && value.AllNodes.OfType<YamlMappingNode>().Any())
        {
            Visit(value, key);
            return;
        }

        var named = NamingOf(key, list);
        foreach (var scalar in (value as YamlSequenceNode)?.Children.OfType<YamlScalarNode>() ?? [(YamlScalarNode)value])
        {
            if (named is { } naming)
            {
                // A quoted value begins behind its quote.
                var start = (int)scalar.Start.Index + (scalar.Style is ScalarStyle.Plain ? 0 : 1);
                spots.Add(new Spot(naming, file, offset + start, scalar.Value!));
            }
            else if (key is "definition" or "text" or "reading" or "answer")
            {
                spots.AddRange(MarkdownSpots.Inlines(file, text[(int)scalar.Start.Index..(int)scalar.End.Index], offset + (int)scalar.Start.Index));
            }
            else if (!NamingNothing.ContainsKey(key))
            {
                UnknownKeys.Add($"{file}: '{key}' in '{list}'");
            }
        }
    }

    private static Naming? NamingOf(string key, string list) => key switch
    {
        "sources" => Naming.Source,
        "related" or "topics" => Naming.Topic,
        "terms" => Naming.Term,
        "kind" or "organisation" or "standing" => Naming.Choice,
        "url" or "copy" or "archived" or "base-url" or "repository" => Naming.Address,
        "series" => Naming.Series,
        "group" => Naming.Group,
        "id" => list switch
        {
            "terms" => Naming.TermId,
            "events" => Naming.EventId,
            "disagreements" => Naming.DisagreementId,
            "sections" => Naming.SectionId,
            _ => Naming.SourceId,
        },
        _ => null,
    };

    // An event's id is made of its date and title where it has none; it could be given one before its first key.
    private void AddEvent(YamlMappingNode mapping, string list)
    {
        if (list == "events" && mapping.Style == MappingStyle.Block && !mapping.Children.ContainsKey("id"))
        {
            spots.Add(new Spot(Naming.EventId, file, offset + (int)mapping.Start.Index, ""));
        }
    }
}
