using System.Text;
using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Editing;

/// <summary>The promise that an edit keeps: what is read afterwards is what was there, and the new entry as it was given.</summary>
internal static class ReadBack
{
    /// <param name="after">What is read from the new text.</param>
    /// <param name="expected">The <see cref="YamlShape"/> it must have.</param>
    /// <returns>Null where it has not. Problems: <c>entry-misread</c>, <c>file-too-large</c>.</returns>
    public static Outcome<Insertion?> Check(Insertion insertion, YamlNode? after, string expected)
    {
        var bytes = Encoding.UTF8.GetByteCount(insertion.New.Text);
        var limit = SourceReader.LimitOf(insertion.Old.Path);
        if (bytes > limit)
        {
            return new(null, [Problems.FileTooLarge(SourceLocation.StartOf(insertion.Old.Path), bytes, limit)]);
        }

        return YamlShape.Of(after) == expected
            ? new(insertion, [])
            : new(null, [Problems.EntryMisread(insertion.Old.At(insertion.Offset))]);
    }
}
