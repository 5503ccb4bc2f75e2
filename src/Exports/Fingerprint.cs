using System.IO.Hashing;
using EuNatoSite.Output;

namespace EuNatoSite.Exports;

/// <summary>Names that change with what a file holds, so that a server may let readers keep the file for ever.</summary>
public static class Fingerprint
{
    private const int Digits = 10;

    /// <summary>The file under a name with the first ten hexadecimal digits of its XXH128: <c>site.1f2e3d4c5b.css</c>.</summary>
    public static OutputFile Of(OutputFile file)
    {
        var hash = new XxHash128();
        file.AddTo(hash);
        var fingerprint = Convert.ToHexStringLower(hash.GetCurrentHash())[..Digits];
        var dot = file.Path.LastIndexOf('.');
        return file with { Path = $"{file.Path[..dot]}.{fingerprint}{file.Path[dot..]}" };
    }
}
