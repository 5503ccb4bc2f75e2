using System.Net;
using System.Net.Sockets;

namespace EuNatoSite.Network;

/// <summary>
/// How the names of hosts are looked up, and which of the addresses found may be connected to. The check is made on the very
/// address that is connected to, at that moment, so that no name can point elsewhere after it was checked.
/// </summary>
internal sealed record Reach(Func<string, CancellationToken, Task<IPAddress[]>> Resolve, Func<IPAddress, bool> IsAllowed)
{
    /// <summary>Hosts that everybody can reach: what strangers write must not have this program knock at inner doors.</summary>
    public static Reach PublicHosts { get; } = new(Dns.GetHostAddressesAsync, PublicAddress.Includes);

    /// <exception cref="PrivateHostException">The name has addresses, and none of them is allowed.</exception>
    /// <exception cref="SocketException">The name has no address, or no connection comes about.</exception>
    public async Task<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellation)
    {
        var found = await Resolve(host.Host, cancellation);
        var allowed = found.Where(IsAllowed).OrderBy(address => address.AddressFamily == AddressFamily.InterNetworkV6).ToList();
        if (found.Length > 0 && allowed.Count == 0)
        {
            throw new PrivateHostException();
        }

        var failure = new SocketException((int)SocketError.HostNotFound);
        foreach (var address in allowed)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(address, host.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException exception)
            {
                socket.Dispose();
                failure = exception;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw failure;
    }
}

/// <summary>A host has only addresses that may not be connected to.</summary>
internal sealed class PrivateHostException : Exception;
