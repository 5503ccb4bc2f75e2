using System.Text;

namespace EuNatoSite.Output;

/// <summary>A file to be written: its path in the output folder, with '/', and its bytes.</summary>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A text file, in UTF-8 without a byte order mark.</summary>
    public static OutputFile OfText(string path, string text) => new(path, Utf8.GetBytes(text));
}
