namespace ExpressiFy.Metadata.Http;

/// <summary>Checks of addresses in settings and replies.</summary>
internal static class WebAddress
{
    /// <summary>Whether the address is absolute and its scheme http or https.</summary>
    public static bool IsWeb(Uri? address) =>
        address is { IsAbsoluteUri: true } && address.Scheme.StartsWith("http", StringComparison.Ordinal);

    /// <summary>The address with a closing slash, so that relative addresses resolve below it.</summary>
    public static Uri AsFolder(Uri address)
    {
        var path = address.AbsolutePath;
        return path.EndsWith('/') ? address : new UriBuilder(address) { Path = path + "/" }.Uri;
    }

    /// <summary>The text as an http or https address; null when it is none.</summary>
    public static Uri? Read(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && IsWeb(address) ? address : null;
}
