using System.Collections.Concurrent;
using System.Diagnostics;

namespace EuNatoSite.Network;

/// <summary>
/// Finds out what an address leads to: HEAD first, GET where that says nothing, again where a failure may pass, redirects by hand. What
/// many lead to is asked for the first of them, and the others take the same reply.
/// </summary>
internal sealed class Inquiry(Requests requests, HostTurns turns, Manners manners)
{
    private readonly ConcurrentDictionary<Uri, Lazy<Task<Reply>>> replies = new();

    public async Task<Verdict> AskAsync(Uri address)
    {
        var seen = new HashSet<Uri>();
        var here = address;
        var isPermanent = true;
        Uri? movedTo = null;
        while (seen.Add(here))
        {
            if (seen.Count > manners.MaxRedirects + 1)
            {
                return new Unreachable($"it redirects more than {manners.MaxRedirects} times");
            }

            var reply = await ReplyOf(here);
            if (reply is not Answer { Location: { } next } answer)
            {
                return Judge(reply, movedTo);
            }

            if (next.Scheme != Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttp)
            {
                return new Unreachable($"it redirects to '{next.Scheme}:', which is no address of the web");
            }

            // Only as far as every step is for good: what comes after a temporary one may lead elsewhere tomorrow.
            isPermanent &= answer.IsPermanentMove;
            here = new Uri(next.GetLeftPart(UriPartial.Query));
            movedTo = isPermanent ? here : movedTo;
        }

        return new Unreachable("it redirects in a circle");
    }

    private Task<Reply> ReplyOf(Uri address) => replies.GetOrAdd(address, new Lazy<Task<Reply>>(() => AskOnceMoreAsync(address))).Value;

    private async Task<Reply> AskOnceMoreAsync(Uri address)
    {
        var method = HttpMethod.Head;
        var tries = 0;
        while (true)
        {
            var reply = await turns.TakeAsync(address.IdnHost, () => requests.SendAsync(method, address));
            if (reply is not (NoAnswer or Answer { IsSuccess: false }))
            {
                return reply;
            }

            // Not every server knows HEAD: it is taken at its word only where the answer is good or asks for patience.
            var asksForPause = reply is Answer { AsksForPause: true };
            var isSecondOpinion = method == HttpMethod.Head && !asksForPause;
            method = isSecondOpinion ? HttpMethod.Get : method;
            var mayPass = reply is NoAnswer or Answer { MayPass: true };
            tries += mayPass ? 1 : 0;
            if (tries >= manners.Tries || (!mayPass && !isSecondOpinion))
            {
                return reply;
            }
        }
    }

    private static Verdict Judge(Reply reply, Uri? movedTo) => reply switch
    {
        Answer { IsSuccess: true } => new Open(movedTo),
        Answer { Status: 404 or 410 } gone => new Gone(gone.Status),
        Answer { Status: >= 500 and < 600 } broken => new Unreachable($"its host answers {broken.Status}"),
        Answer refusal => new Refused(refusal.Status),
        NoAnswer none => new Unreachable(none.Why),
        NotAllowed inside => new Private(inside.Host),
        NotSent later => new Unasked(later.Why),
        _ => throw new UnreachableException(),
    };
}
