using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Diagnostics;
using EuNatoSite.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EuNatoSite.Parsing;

/// <summary>
/// Reads one YAML document from its events, one by one, so that no limit is passed before it is noticed: at most 16 levels deep
/// and <see cref="MaxEvents"/> events long, or <see cref="MaxFileEvents"/> for a file of its own, without anchors, aliases, tags, merge keys and second documents.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>The most events that front matter or a fence may hold: its keys, its values, and the beginning and end of each list and mapping.</summary>
    public const int MaxEvents = 10_000;

    /// <summary>The same of a file of its own: the bibliography is one.</summary>
    private const int MaxFileEvents = 100_000;

    private const int MaxDepth = 16;

    private readonly PlacedText text;
    private readonly ProblemLog problems;
    private readonly int maxEvents;
    private readonly Parser parser;
    private int events;

    private YamlReader(PlacedText text, int maxEvents, ProblemLog problems)
    {
        this.text = text;
        this.problems = problems;
        this.maxEvents = maxEvents;
        parser = new Parser(new StringReader(text.Value));
    }

    /// <returns>
    /// The document's root; null where it is empty or cannot be read.
    /// Problems: <c>yaml-syntax</c>, <c>yaml-limit</c>, <c>yaml-feature</c>, <c>key-duplicate</c>,
    /// <c>invisible-character</c>.
    /// </returns>
    public static YamlNode? Read(PlacedText text, ProblemLog problems) => Read(text, MaxEvents, problems);

    /// <summary>Reads a file that is YAML as a whole.</summary>
    /// <inheritdoc cref="Read(PlacedText, ProblemLog)"/>
    public static YamlNode? ReadFile(SourceText file, ProblemLog problems) => Read(new PlacedText(file.Text, file, 0), MaxFileEvents, problems);

    private static YamlNode? Read(PlacedText text, int maxEvents, ProblemLog problems)
    {
        var reader = new YamlReader(text, maxEvents, problems);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlRefusedException)
        {
            return null;
        }
        catch (YamlException exception)
        {
            problems.Add(YamlFault.Of(exception, text));
            return null;
        }
        catch (ArgumentException)
        {
            // What YamlDotNet throws for an escape of a number that is no character.
            problems.Add(Problems.YamlSyntax(reader.Here, "an escape such as \\U stands for no character; write the character itself"));
            return null;
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet throws for lines that follow a bracket or brace which does not close.
            problems.Add(YamlFault.Unclosed(text, (int)(reader.parser.Current?.Start ?? new Mark()).Index));
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        Next();
        if (Next() is not DocumentStart)
        {
            return null;
        }

        var root = ReadNode(Next(), depth: 1);
        Next();
        return Next() is StreamEnd ? root : throw Refuse(Problems.YamlFeature(Here, "documents after the first"));
    }

    private YamlNode ReadNode(ParsingEvent current, int depth)
    {
        if (depth > MaxDepth)
        {
            throw Refuse(Problems.YamlLimit(At(current.Start), $"{MaxDepth} levels deep", "write it flatter"));
        }

        return current switch
        {
            Scalar scalar => ReadValue(scalar),
            SequenceStart sequence => ReadSequence(sequence, depth),
            MappingStart mapping => ReadMapping(mapping, depth),
            _ => throw Refuse(Problems.YamlSyntax(At(current.Start), "a value is expected here; write one")),
        };
    }

    // A word of YAML for nothing stands for it, as nothing itself does; between quotes it is a word.
    private YamlScalar ReadValue(Scalar scalar)
    {
        var isNothing = StyleOf(scalar) == YamlStyle.Plain && IsNothing(scalar.Value);
        return new YamlScalar(ReadText(scalar, isNothing ? "" : scalar.Value))
        {
            Span = SpanOf(scalar),
            Style = StyleOf(scalar),
            EndOfLines = EndOf(scalar),
        };
    }

    private PlacedText ReadText(Scalar scalar, string value)
    {
        TellInvisible(scalar);
        // The text of a quoted value starts after the quote.
        var start = OffsetOf(scalar.Start) + (StyleOf(scalar) == YamlStyle.Quoted ? 1 : 0);
        return new PlacedText(value, text.File, start) { Words = new WrittenWords(scalar.Style, text.File.Text).Of(value, start) };
    }

    // The characters of the file were looked at; an escape can spell another.
    private void TellInvisible(Scalar scalar)
    {
        if (scalar.Style == ScalarStyle.DoubleQuoted && InvisibleCharacters.FirstMade(scalar.Value, text.Value) is { } rune)
        {
            problems.Add(Problems.InvisibleCharacter(At(scalar.Start), rune.Value, InvisibleCharacters.NameOf(rune), isEscaped: true));
        }
    }

    // A block scalar ends where the next thing begins; blank lines before that are part of it only where a '+' keeps them.
    private int EndOf(Scalar scalar)
    {
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
        {
            return OffsetOf(scalar.End);
        }

        var start = (int)scalar.Start.Index;
        var end = Math.Clamp((int)scalar.End.Index, start, text.Value.Length);
        if (end == start || text.Value[end - 1] != '\n')
        {
            // The mark is a character short where the text ends without a line end.
            end = text.Value.Length;
        }

        var written = text.Value.AsSpan(start, end - start);
        var isKept = written[..Math.Max(0, written.IndexOf('\n'))].Contains('+');
        return text.Offset + start + (isKept ? written : written.TrimEnd()).Length;
    }

    /// <summary>Whether a plain value is a word for nothing.</summary>
    public static bool IsNothing(string value) => value is "~" or "null" or "Null" or "NULL";

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var end = OffsetOf(start.Start);
        var isFlow = start.Style == SequenceStyle.Flow;
        for (var current = Next(); current is not SequenceEnd; current = Next())
        {
            var item = ReadNode(current, depth + 1);
            items.Add(item);
            end = item.EndOfLines;
        }

        return new YamlSequence(items.ToImmutable(), At(start.Start))
        {
            Span = new TextSpan(OffsetOf(start.Start), isFlow ? EndOfFlow : items.LastOrDefault()?.Span.End ?? OffsetOf(start.End)),
            EndOfLines = isFlow ? EndOfFlow : end,
            Style = isFlow ? YamlStyle.Flow : YamlStyle.Block,
        };
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = new OrderedDictionary<string, YamlEntry>(StringComparer.Ordinal);
        var end = OffsetOf(start.Start);
        var isFlow = start.Style == MappingStyle.Flow;
        var isNextEntry = false;
        for (var current = Next(); current is not MappingEnd; current = Next())
        {
            if (current is not Scalar scalar)
            {
                throw Refuse(Problems.YamlFeature(At(current.Start), "lists and mappings as keys"));
            }

            var key = ReadText(scalar, scalar.Value);
            var value = ReadNode(Next(), depth + 1);
            end = value.EndOfLines;
            if (key.Value == "<<")
            {
                throw Refuse(Problems.YamlFeature(key.Location, "merge keys"));
            }

            if (entries.TryGetValue(key.Value, out var earlier))
            {
                // Where the first key of an entry comes again, the dash of the next is missing: all that follows is of that.
                if (!isNextEntry)
                {
                    isNextEntry = !isFlow && earlier.KeySpan.Start == OffsetOf(start.Start) && IsAfterDash(start);
                    problems.Add(Problems.KeyDuplicate(key.Location, key.Value, earlier.Key.Location, isNextEntry));
                }
            }
            else
            {
                entries.Add(key.Value, new YamlEntry(key, SpanOf(scalar), value));
            }
        }

        ImmutableArray<YamlEntry> inOrder = [.. entries.Values];
        return new YamlMapping(inOrder, new PlacedText("", text.File, OffsetOf(start.Start)))
        {
            Span = IsAtBrace ? new TextSpan(OffsetOf(start.Start), EndOfFlow) : SpanOf(inOrder, OffsetOf(start.Start)),
            EndOfLines = isFlow ? EndOfFlow : end,
            Style = isFlow ? YamlStyle.Flow : YamlStyle.Block,
        };
    }

    private bool IsAfterDash(MappingStart start) => text.Value.AsSpan(0, (int)start.Start.Index).TrimEnd(' ') is [.., '-'];

    private ParsingEvent Next()
    {
        if (++events > maxEvents)
        {
            throw Refuse(Problems.YamlLimit(Here, string.Create(CultureInfo.InvariantCulture, $"{maxEvents:N0} keys, values and ends of lists long"), "take out what is not needed"));
        }

        if (!parser.MoveNext())
        {
            throw Refuse(Problems.YamlSyntax(Here, "it ends too early; write the value that is missing"));
        }

        var current = parser.Current!;
        return current switch
        {
            AnchorAlias => throw Refuse(Problems.YamlFeature(At(current.Start), "aliases (*name)", "*")),
            NodeEvent { Anchor.IsEmpty: false } => throw Refuse(Problems.YamlFeature(At(current.Start), "anchors (&name)", "&")),
            NodeEvent { Tag.IsEmpty: false } => throw Refuse(Problems.YamlFeature(At(current.Start), "tags (!name)", "!")),
            _ => current,
        };
    }

    private YamlRefusedException Refuse(Diagnostic problem)
    {
        problems.Add(problem);
        return new YamlRefusedException();
    }

    private SourceLocation Here => At(parser.Current?.Start ?? new Mark());

    // The mark of a closing bracket or brace is the place before it.
    private int EndOfFlow => OffsetOf(parser.Current!.Start) + 1;

    private SourceLocation At(Mark mark) => text.File.At(OffsetOf(mark));

    // Only a mapping between braces ends at one: keys in lines do not, nor does a single pair in a list.
    private bool IsAtBrace => OffsetOf(parser.Current!.Start) is var at && at < text.File.Text.Length && text.File.Text[at] == '}';

    private static TextSpan SpanOf(ImmutableArray<YamlEntry> entries, int otherwise) =>
        entries.Length > 0 ? new TextSpan(entries[0].KeySpan.Start, entries[^1].Value.Span.End) : new TextSpan(otherwise, otherwise);

    private TextSpan SpanOf(Scalar scalar) =>
        StyleOf(scalar) == YamlStyle.Block ? FirstLine(scalar) : new(OffsetOf(scalar.Start), OffsetOf(scalar.End));

    private TextSpan FirstLine(Scalar scalar)
    {
        var start = OffsetOf(scalar.Start);
        return new TextSpan(start, text.File.Text.EndOfLine(start));
    }

    private static YamlStyle StyleOf(Scalar scalar) => scalar.Style switch
    {
        ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => YamlStyle.Quoted,
        ScalarStyle.Literal or ScalarStyle.Folded => YamlStyle.Block,
        _ => YamlStyle.Plain,
    };

    private int OffsetOf(Mark mark) => text.Offset + (int)mark.Index;

    /// <summary>Ends the reading of a document whose problem is already told. Never leaves this class.</summary>
    private sealed class YamlRefusedException : Exception;
}
