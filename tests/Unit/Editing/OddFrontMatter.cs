using System.Globalization;
using System.Text;

namespace EuNatoSite.Tests.Editing;

/// <summary>Topics whose front matter is written in every way that YAML allows and nobody asked for. A seed makes always the same one.</summary>
internal sealed class OddFrontMatter
{
    private static readonly string[] TopicKeys =
        ["title", "summary", "order", "reviewed", "sources", "related", "tags", "draft", "unheard-of", "terms", "events", "disagreements"];

    private static readonly string[] TermKeys = ["term", "id", "aliases", "kind", "definition", "period", "link-text", "sources", "other"];
    private static readonly string[] EventKeys = ["date", "id", "title", "text", "terms", "sources"];
    private static readonly string[] DisagreementKeys = ["id", "question", "positions", "reading", "sources"];
    private static readonly string[] PositionKeys = ["answer", "sources"];

    private readonly Random random;
    private readonly StringBuilder text = new();
    private int names;

    private OddFrontMatter(int seed) => random = new Random(seed);

    public static string Of(int seed)
    {
        var writer = new OddFrontMatter(seed);
        writer.text.Append("---\n");
        writer.Mapping(TopicKeys, column: 0, dashes: "");
        writer.text.Append(writer.Some("", "# tail\n", "\n# tail\n", "\n", "  # deep tail\n"));
        writer.text.Append("---\n").Append(writer.Some("", "Body.\n", "# Body\n\n- a: 1\n\n---\n", "no line end"));
        var ends = writer.random.Next(6);
        var whole = writer.text.ToString();
        return ends switch
        {
            0 => whole.Replace("\n", "\r\n", StringComparison.Ordinal),
            1 => string.Concat(whole.Select((c, at) => c == '\n' && at % 3 == 0 ? "\r\n" : c.ToString())),
            _ => whole,
        };
    }

    private void Mapping(string[] keys, int column, string dashes)
    {
        var some = keys.Where(key => key is "title" or "term" || random.Next(3) > 0).ToArray();
        random.Shuffle(some);
        var isFirst = true;
        foreach (var key in some)
        {
            if (!isFirst || dashes.Length == 0)
            {
                Between(column);
            }

            text.Append(isFirst && dashes.Length > 0 ? dashes : Spaces(column)).Append(random.Next(8) == 0 ? $"\"{key}\"" : key).Append(':');
            Value(key, column);
            isFirst = false;
        }
    }

    // What may stand between two keys.
    private void Between(int column) => text.Append(random.Next(12) switch
    {
        0 => "\n",
        1 or 2 => $"{Spaces(column)}# {Name()}\n",
        3 => $"\n{Spaces(column)}# {Name()}\n",
        4 => $"{Spaces(column)}# {Name()}\n\n",
        5 => $"{Spaces(column)}# {Name()}\n\n{Spaces(column)}# {Name()}\n{Spaces(column)}# {Name()}\n",
        6 => $"{Spaces(column + 1 + random.Next(4))}# {Name()}\n",
        _ => "",
    });

    private void Value(string key, int column)
    {
        var keys = key switch
        {
            "terms" when column == 0 => TermKeys,
            "events" => EventKeys,
            "disagreements" => DisagreementKeys,
            "positions" => PositionKeys,
            _ => null,
        };
        if (keys is null || random.Next(10) == 0)
        {
            text.Append(Scalar(column)).Append('\n');
            return;
        }

        text.Append(Some("", "", " # " + Name())).Append('\n');
        var dash = column + random.Next(3);
        var count = random.Next(1, 4);
        for (var index = 0; index < count; index++)
        {
            Between(dash);
            Item(keys, dash);
        }
    }

    private void Item(string[] keys, int dash)
    {
        var gap = 1 + random.Next(3);
        switch (random.Next(8))
        {
            case 0:
                text.Append(Spaces(dash)).Append('-').Append(Some("", " # " + Name())).Append('\n');
                Mapping(keys, dash + 2, dashes: "");
                break;
            case 1 or 2:
                text.Append(Spaces(dash)).Append("- ").Append(Flow(keys)).Append(Some("", "  # " + Name())).Append('\n');
                break;
            default:
                Mapping(keys, dash + 1 + gap, Spaces(dash) + "-" + Spaces(gap));
                break;
        }
    }

    private string Flow(string[] keys)
    {
        var some = keys.Where(key => key is "title" or "term" || random.Next(3) > 0).ToArray();
        random.Shuffle(some);
        var pairs = some.Select(key => $"{key}: {Some(Name(), $"\"{Name()}, yes\"", "[a, b]", "'it''s }'", "{ a: b }", "2003", "")}");
        var space = Some("", " ");
        return $"{{{space}{string.Join(Some(", ", " ,  ", ","), pairs)}{Some("", ",")}{space}}}";
    }

    private string Scalar(int column)
    {
        var inside = Spaces(column + 1 + random.Next(3));
        return random.Next(20) switch
        {
            0 => "",
            1 => " ~",
            2 => $" \"{Name()}: #quoted\"  # {Name()}",
            3 => " 'it''s'",
            4 => $" |\n{inside}{Name()}\n\n{inside}  # no comment\n{inside}end",
            5 => $" >-\n{inside}{Name()}\n{inside}more",
            6 => $" |\n{inside}{Name()}\n\n",
            7 => $" |-\n\n{inside}{Name()}\n{inside}   ",
            8 => random.Next(10) == 0 ? $" |+\n{inside}{Name()}\n" : " " + Name(),
            9 => $" \"{Name()}\n{inside}# still quoted\n\n{inside}end\"",
            10 => $" {Name()}\n{inside}goes on\n{inside}and on",
            11 => $"\n{inside}{Name()}",
            12 => $" [{Name()}, {Name()},\n{inside}# {Name()}\n{inside}{Name()} ]",
            13 => $" [\n{inside}{Name()}, # {Name()}\n{inside}{Name()}\n{inside}]",
            14 => $"\n{Spaces(column)}- {Name()}\n{Spaces(column)}# {Name()}\n{Spaces(column)}- {Name()}",
            15 => $"\n{inside}- {Name()}\n\n{inside}- {Name()}\n{inside}# {Name()}",
            16 => $" {{ a: {Name()},\n{inside}b: {Name()} }}",
            _ => " " + Name(),
        };
    }

    private string Name() => "w" + (++names).ToString(CultureInfo.InvariantCulture);

    private string Some(params string[] choices) => choices[random.Next(choices.Length)];

    private static string Spaces(int count) => new(' ', count);
}
