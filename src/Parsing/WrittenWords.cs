using System.Collections.Immutable;
using System.Globalization;
using EuNatoSite.Diagnostics;
using YamlDotNet.Core;

namespace EuNatoSite.Parsing;

/// <summary>
/// Finds in the file the words of a value that it does not say to the letter: YAML folds lines, takes indents away and reads escapes. It
/// may change the white space between words, and leaves each word whole.
/// </summary>
/// <param name="style">How the value is written.</param>
internal readonly struct WrittenWords(ScalarStyle style, string file)
{
    /// <summary>The words that stand elsewhere than right after those before them; none of a value that stands there to the letter.</summary>
    /// <param name="start">Where it begins: behind its quotation mark, or at the sign that opens a block.</param>
    public ImmutableArray<WordPlace> Of(string value, int start)
    {
        if (file.AsSpan(Math.Min(start, file.Length)).StartsWith(value, StringComparison.Ordinal))
        {
            return [];
        }

        var places = ImmutableArray.CreateBuilder<WordPlace>(1);
        var at = style is ScalarStyle.Literal or ScalarStyle.Folded ? file.EndOfLine(Math.Min(start, file.Length)) : start;
        for (var index = 0; index < value.Length; index++)
        {
            if (char.IsWhiteSpace(value[index]) || IsSecondOfEscape(value[index], at))
            {
                continue;
            }

            while (at < file.Length && IsBlank(at))
            {
                at += LengthAt(at);
            }

            if (places.Count == 0 || places[^1].Offset + index - places[^1].Index != at)
            {
                places.Add(new WordPlace(index, at));
            }

            at += LengthAt(at);
        }

        return places.DrainToImmutable();
    }

    // A character that takes two (a surrogate pair), of which an escape spelled both.
    private bool IsSecondOfEscape(char c, int at) => char.IsLowSurrogate(c) && (at >= file.Length || !char.IsLowSurrogate(file[at]));

    private bool IsBlank(int at) => char.IsWhiteSpace(file[at]) || (file[at] == '\\' && IsEscape(at) && file[at + 1] switch
    {
        'x' or 'u' or 'U' => int.TryParse(file.AsSpan(at + 2, LengthAt(at) - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code <= char.MaxValue && char.IsWhiteSpace((char)code),
        var sign => sign is ' ' or '\t' or '\n' or 't' or 'n' or 'v' or 'f' or 'r' or 'N' or '_' or 'L' or 'P',
    });

    // Of what stands for one character of the value.
    private int LengthAt(int at)
    {
        var length = !IsEscape(at) ? 1 : (style, file[at + 1]) switch
        {
            (ScalarStyle.DoubleQuoted, 'x') => 4,
            (ScalarStyle.DoubleQuoted, 'u') => 6,
            (ScalarStyle.DoubleQuoted, 'U') => 10,
            _ => 2,
        };
        return Math.Min(length, Math.Max(1, file.Length - at));
    }

    // Between single quotes, a quotation mark is written twice.
    private bool IsEscape(int at) => at + 1 < file.Length && (style, file[at]) is (ScalarStyle.DoubleQuoted, '\\') or (ScalarStyle.SingleQuoted, '\'');
}
