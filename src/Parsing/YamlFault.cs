using System.Buffers;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;
using YamlDotNet.Core;

namespace EuNatoSite.Parsing;

/// <summary>
/// What is wrong where YamlDotNet gives up, in words for somebody who never heard of scalars: the line says more than the parser, which
/// notices late.
/// </summary>
internal static partial class YamlFault
{
    private const string DoesNotClose = "a bracket or brace does not close; close it, or put a text that opens with one in \"double quotes\"";

    private const string Unindented = "indent it further than the key whose text it goes on with";

    private const string QuoteText = "text with ': ', '#' or a leading quote, bracket or '@' must stand in \"double quotes\"";

    private const string NoKey = $"this line has no key; write the line '---' above it if the text of the page begins here, or {Unindented}";

    private static readonly SearchValues<char> KeySigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    /// <summary>Problem: <c>yaml-syntax</c>.</summary>
    public static Diagnostic Of(YamlException exception, PlacedText text)
    {
        var at = Math.Clamp((int)exception.Start.Index, 0, text.Value.Length);
        var (place, reason) = Read(MessageOf(exception), text.Value, at, text.Offset > 0);
        return Problems.YamlSyntax(text.File.At(text.Offset + place), reason);
    }

    /// <summary>Of a bracket or brace that does not close: the last that is open at an index. Problem: <c>yaml-syntax</c>.</summary>
    public static Diagnostic Unclosed(PlacedText text, int at) =>
        Problems.YamlSyntax(text.File.At(text.Offset + (OpenBefore(text.Value, at + 1) ?? at)), DoesNotClose);

    private static (int At, string Reason) Read(string message, string yaml, int at, bool isFrontMatter)
    {
        var start = yaml.StartOfLine(at);
        var line = yaml.AsSpan()[start..yaml.EndOfLine(start)];
        if (message.Contains("tab ", StringComparison.Ordinal) && IndentingTab().Match(yaml, start) is { Success: true } tab)
        {
            return (tab.Index + tab.Length - 1, "a tab indents this line; indent it with spaces");
        }

        if (message.Contains("escape", StringComparison.Ordinal))
        {
            return (at, "in \"double quotes\" a backslash begins an escape, and there is none of that name; write two backslashes for one");
        }

        if (message.Contains("quoted scalar", StringComparison.Ordinal))
        {
            return (at, "a quotation mark opens here and does not close; close it at the end of the text, in lines that are indented");
        }

        if (message.Contains("did not find expected key", StringComparison.Ordinal) && line[..(at - start)].TrimEnd(' ') is [.., '"' or '\'' or ']' or '}'] before)
        {
            return (before[^1], at < yaml.Length ? yaml[at] : '\n') switch
            {
                ('"' or '\'', _) => (at, "text follows a quotation mark that closes; put the whole text in quotes, and write \\\" for a mark inside \"double quotes\""),
                (']', '(') => (at, "a link in Markdown stands here; write its address alone where one is asked for, or put a whole text in \"double quotes\""),
                _ => (at, "text follows a bracket that closes; put the whole text in \"double quotes\", or take out what follows"),
            };
        }

        return YamlSlip.Find(yaml, at) is { } slip ? (slip.At, slip.Reason) : ReadMessage(message, yaml, at, isFrontMatter);
    }

    private static (int At, string Reason) ReadMessage(string message, string yaml, int at, bool isFrontMatter)
    {
        var start = yaml.StartOfLine(at);
        var line = yaml.AsSpan()[start..yaml.EndOfLine(start)];
        if (LineOfText(yaml, start) is var (place, column))
        {
            return (place, isFrontMatter && column == 0 ? NoKey : $"this line has no key; {Unindented}");
        }

        if (message.Contains("invalid mapping", StringComparison.Ordinal))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            return indent > 0 && IsKey(line[indent..(at - start)])
                ? (start + indent, "this key is indented further than those above it; indent keys of one place alike, or put a text with ': ' in \"double quotes\"")
                : (at, QuoteText);
        }

        if (message.Contains("expected '-' indicator", StringComparison.Ordinal))
        {
            return (at, "this line neither opens an entry nor goes on with the one above; put '- ' before it, or indent it as the keys above it");
        }

        if (message.Contains("block scalar", StringComparison.Ordinal) && at < yaml.Length)
        {
            return (at, $"behind '{yaml[at]}' a text begins on the next line, indented; write it there, or put a text that begins with the sign in \"double quotes\"");
        }

        if (message.Contains("block sequence entries", StringComparison.Ordinal))
        {
            return (at, "a list begins on the line beneath its key; write it there, or put a text that begins with '- ' in \"double quotes\"");
        }

        if (message.Contains("parsing a flow", StringComparison.Ordinal))
        {
            return BracketBefore(yaml, at);
        }

        if (message.Contains("did not find expected key", StringComparison.Ordinal) || message.Contains("expected <document end>", StringComparison.Ordinal))
        {
            return (at, isFrontMatter && at == start && !line.Contains(':')
                ? NoKey
                : "this line does not go on as those above it do; indent keys and dashes of one list alike, with spaces");
        }

        if (at < yaml.Length && yaml[at] == ',' && yaml.AsSpan(0, at).TrimEnd() is [.., ',' or '[' or '{'])
        {
            return (at, "a comma too many stands here; take it out");
        }

        if (BeginsNoText(message) && at < yaml.Length && yaml[at] == '@')
        {
            return (at, "no text begins with '@' unless it is quoted; write the id of a source without it, or put a text in \"double quotes\"");
        }

        return BeginsNoText(message) && at < yaml.Length
            ? (at, $"no text begins with '{yaml[at]}' unless it is quoted; put it in \"double quotes\"")
            : (at, $"it cannot be read from here on; {QuoteText}");
    }

    // A line that the text of a key goes on in, indented no further than the key. The parser gives up there or in the next.
    private static (int At, int KeyColumn)? LineOfText(string yaml, int start)
    {
        var last = start > 0 && !TextAlone().IsMatch(yaml, start) ? yaml.StartOfLine(start - 1) : start;
        var first = last;
        while (first > 0 && TextAlone().IsMatch(yaml, first))
        {
            first = yaml.StartOfLine(first - 1);
        }

        if (KeyWithText().Match(yaml, first) is not { Success: true } opening)
        {
            return null;
        }

        var column = opening.Groups["key"].Index - first;
        for (var at = yaml.NextLine(first); at <= last && at < yaml.Length; at = yaml.NextLine(at))
        {
            var margin = yaml.AsSpan(at).IndexOfAnyExcept(' ');
            if (margin <= column)
            {
                return (at + margin, column);
            }
        }

        return null;
    }

    // A sign that means something to YAML where a text begins: '@', '%', '*' before a blank, '?'.
    private static bool BeginsNoText(string message) =>
        message.Contains("cannot start any token", StringComparison.Ordinal)
        || message.Contains("anchor or alias", StringComparison.Ordinal)
        || message.Contains("mapping keys are not allowed", StringComparison.Ordinal);

    // The last that is open where the parser gave up; one that closes further on in its line lacks a comma in it.
    private static (int At, string Reason) BracketBefore(string yaml, int at)
    {
        var rest = yaml.AsSpan()[at..yaml.EndOfLine(at)];
        if (rest.ContainsAny(']', '}'))
        {
            return (at, "a comma is missing before this, or quotes around the text that it is part of; write ',' between two entries, or put the whole text in \"double quotes\"");
        }

        return (OpenBefore(yaml, at) ?? at, DoesNotClose);
    }

    private static int? OpenBefore(string yaml, int end)
    {
        var closed = 0;
        for (var i = Math.Min(end, yaml.Length) - 1; i >= 0; i--)
        {
            closed += yaml[i] is ']' or '}' ? 1 : yaml[i] is '[' or '{' ? -1 : 0;
            if (closed < 0)
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsKey(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept(KeySigns);

    // YamlDotNet's messages open with the place, which is told already.
    private static string MessageOf(YamlException exception)
    {
        var message = (exception.InnerException ?? exception).Message;
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        var reason = colon < 0 ? message : message[(colon + 3)..];
        return reason.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(reason[0]) + reason[1..].TrimEnd('.');
    }

    // A line that is neither a key, an entry nor a comment.
    [GeneratedRegex(@"\G *(?![a-z][a-z-]*:(?: |$)|- |#)[^\s]", RegexOptions.Multiline)]
    private static partial Regex TextAlone();

    // In quotes and brackets a text may go on at any margin.
    [GeneratedRegex(@"\G *(?:- +)?(?<key>[a-z][a-z-]*): +[^\s""'[{#]")]
    private static partial Regex KeyWithText();

    [GeneratedRegex("^ *\t", RegexOptions.Multiline)]
    private static partial Regex IndentingTab();
}
