using System.Globalization;
using System.IO.Hashing;
using System.Text;
using EuNatoSite.Pages;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary>
/// All that a site is made from, in one line: the program, what it was told, every file of the input and its past. Two builds of one
/// origin write the same bytes.
/// </summary>
internal static class BuildOrigin
{
    /// <returns>An XXH128 in hexadecimal: enough to tell a change, and no guard against who makes two alike on purpose.</returns>
    public static string Of(SourceTree tree, InputHistory history, BuildOptions options)
    {
        var hash = new XxHash128();
        Add(hash, typeof(BuildOrigin).Module.ModuleVersionId.ToString());
        Add(hash, string.Create(CultureInfo.InvariantCulture, $"{options.BaseUrl} {options.Date:O} {options.IsIndexed} {options.WithDrafts} {options.InputPath} {history.Gap}"));
        foreach (var file in tree.Files)
        {
            Add(hash, file.Path);
            Add(hash, file.Bytes.Span);
            Add(hash, history.Files.TryGetValue(file.RelativePath, out var past) ? $"{past.LastChanged:O} {string.Join('\n', past.Authors)}" : "");
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static void Add(XxHash128 hash, string text) => Add(hash, Encoding.UTF8.GetBytes(text));

    // With its length, so that no two lists of parts run together alike.
    private static void Add(XxHash128 hash, ReadOnlySpan<byte> bytes)
    {
        hash.Append(BitConverter.GetBytes(bytes.Length));
        hash.Append(bytes);
    }
}
