namespace ExpressiFy.Metadata.Http;

/// <summary>Addresses as configuration and answers write them.</summary>
internal static class WebAddress
{
    /// <summary>Whether it can be called at all: absolute, http or https.</summary>
    public static bool IsWeb(Uri? address) => address is { IsAbsoluteUri: true } && address.Scheme.StartsWith("http", StringComparison.Ordinal);

    /// <summary>The address with a closing slash, so that what is asked of it stands below it.</summary>
    public static Uri AsFolder(Uri address) =>
        address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;

    /// <summary>An address an answer gave; null for anything that is none.</summary>
    public static Uri? Read(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && IsWeb(address) ? address : null;
}
