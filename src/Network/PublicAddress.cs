using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace EuNatoSite.Network;

/// <summary>Which internet addresses are those of hosts that everybody can reach.</summary>
internal static class PublicAddress
{
    // https://www.iana.org/assignments/iana-ipv4-special-registry: what is not globally reachable, multicast and reserved.
    private static readonly ImmutableArray<IPNetwork> NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    // https://www.iana.org/assignments/ipv6-address-space: all that is given out as global unicast ...
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    // ... but for protocols, documentation, and Teredo and 6to4, which lead to an IPv4 address of the writer's choice.
    private static readonly ImmutableArray<IPNetwork> NotPublicUnicast =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(range => IPNetwork.Parse(range))];

    public static bool Includes(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !NotPublic.Any(range => range.Contains(plain))
            : GlobalUnicast.Contains(plain) && !NotPublicUnicast.Any(range => range.Contains(plain));
    }
}
