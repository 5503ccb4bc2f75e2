using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Markup;

/// <summary>What is wrong with an address that a text may not name, and what was meant by it.</summary>
internal static partial class AddressSlip
{
    private const string Https = "https://";

    /// <summary>
    /// Why a link or a picture cannot have its address; null where it can. Problems: <c>address-refused</c>, <c>picture-elsewhere</c>.
    /// </summary>
    public static Diagnostic? Of(string address, bool isPicture, SourceLocation at) => (LinkPolicy.Judge(address), isPicture) switch
    {
        (AddressKind.Relative, _) or (not AddressKind.Refused, false) => null,
        (AddressKind.Web, _) when !address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) => Problems.PictureElsewhere(at, address),
        _ => Problems.AddressRefused(at, address, isPicture, MeantBy(address)),
    };

    /// <summary>
    /// The address of another site that was meant by one that lacks its scheme or a sign of it, or has it twice; null where none can be
    /// seen.
    /// </summary>
    public static string? MeantBy(string address)
    {
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return Https + address;
        }

        if (Opening().Match(address) is not { Success: true } opening
            || opening.Groups["scheme"].Captures.Any(scheme => Nearest.To(scheme.Value, ["http", "https"]) is null))
        {
            return null;
        }

        var meant = Https + address[opening.Length..];
        return meant != address && LinkPolicy.Judge(meant) == AddressKind.Web ? meant : null;
    }

    // As far as the host, which has a dot.
    [GeneratedRegex(@"^(?:(?<scheme>[A-Za-z]{3,6})(?:[:;]/*|//+))+(?=[^/:;?#]+\.)")]
    private static partial Regex Opening();
}
