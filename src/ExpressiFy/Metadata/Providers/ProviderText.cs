namespace ExpressiFy.Metadata.Providers;

/// <summary>Texts in providers' replies.</summary>
internal static class ProviderText
{
    /// <summary>The text without surrounding white space; null when nothing else is in it.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
