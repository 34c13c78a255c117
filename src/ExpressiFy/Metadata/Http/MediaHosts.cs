namespace ExpressiFy.Metadata.Http;

/// <summary>
/// The hosts from which one provider's images and sound may be fetched. Addresses in replies that lead elsewhere are
/// ignored.
/// </summary>
/// <param name="Names">Host names; one that begins with a dot stands for every host below it.</param>
internal sealed record MediaHosts(IReadOnlyList<string> Names)
{
    /// <summary>The hosts of <see cref="Names"/> from which previews play.</summary>
    public IReadOnlyList<string> Sounds { get; init; } = [];

    /// <summary>
    /// Whether the address is at one of the hosts, over https on the default port, or over http on the loopback
    /// interface.
    /// </summary>
    public bool Allow(Uri address)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0)
            return false;
        // Http is for tests, which run their servers on this machine.
        var schemeIsAllowed = address.IsLoopback
            ? address.Scheme == Uri.UriSchemeHttp
            : address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort;
        return schemeIsAllowed && Names.Any(name => Matches(name, address.IdnHost));
    }

    private static bool Matches(string name, string host) => name.StartsWith('.')
        ? host.EndsWith(name, StringComparison.OrdinalIgnoreCase)
        : host.Equals(name, StringComparison.OrdinalIgnoreCase);
}
