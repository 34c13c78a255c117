namespace ExpressiFy.Content;

/// <summary>From which hosts one provider's artwork may be fetched: nothing an answer says can send us anywhere else.</summary>
/// <param name="Names">Host names; one that begins with a dot stands for every host below it.</param>
internal sealed record ArtworkHosts(IReadOnlyList<string> Names)
{
    /// <summary>Whether the address is at one of the hosts, over https; http is for this very machine, which only tests use.</summary>
    public bool Allow(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && Names.Any(name => name.StartsWith('.')
            ? address.IdnHost.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            : address.IdnHost.Equals(name, StringComparison.OrdinalIgnoreCase));
}
