namespace ExpressiFy.Metadata.Http;

/// <summary>From which hosts one provider's images and sound may come: nothing an answer says can send us anywhere else.</summary>
/// <param name="Names">Host names; one that begins with a dot stands for every host below it.</param>
internal sealed record MediaHosts(IReadOnlyList<string> Names)
{
    /// <summary>Those of them from which previews play.</summary>
    public IReadOnlyList<string> Sounds { get; init; } = [];

    /// <summary>Whether the address is at one of the hosts, over https; http is for this very machine, which only tests use.</summary>
    public bool Allow(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0
        && (address.IsLoopback ? address.Scheme == Uri.UriSchemeHttp : address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort)
        && Names.Any(name => name.StartsWith('.')
            ? address.IdnHost.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            : address.IdnHost.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The hosts from which a browser may play previews, for the page's content security policy.</summary>
/// <param name="Names">Host names; one that begins with a dot stands for every host below it.</param>
public sealed record PreviewHosts(IReadOnlyList<string> Names);
