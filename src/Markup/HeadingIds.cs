using System.Globalization;
using Markdig.Helpers;

namespace EuNatoSite.Markup;

/// <summary>Gives the headings of a body their ids: those that GitHub makes of the words, numbered where another has them.</summary>
internal sealed class HeadingIds
{
    private const string OfNoWords = "section";

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <param name="words">What is shown of the next heading.</param>
    public string Next(string words)
    {
        var own = Of(words) is { Length: > 0 } made ? made : OfNoWords;
        var id = own;
        for (var number = 1; !taken.Add(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{own}-{number}");
        }

        return id;
    }

    /// <summary>The id of words that no other heading has; empty where they have no letter or digit.</summary>
    public static string Of(string words) => LinkHelper.UrilizeAsGfm(words);
}
