using System.Security.Cryptography;
using EuNatoSite.Output;

namespace EuNatoSite.Exports;

/// <summary>Names that change with what a file holds, so that a server may let readers keep the file for ever.</summary>
public static class Fingerprint
{
    private const int Digits = 10;

    /// <summary>The file under a name with the first ten hexadecimal digits of its SHA-256: <c>site.1f2e3d4c5b.css</c>.</summary>
    public static OutputFile Of(OutputFile file)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in file.Pieces)
        {
            sum.AppendData(piece.Span);
        }

        var hash = Convert.ToHexStringLower(sum.GetHashAndReset())[..Digits];
        var dot = file.Path.LastIndexOf('.');
        return file with { Path = $"{file.Path[..dot]}.{hash}{file.Path[dot..]}" };
    }
}
