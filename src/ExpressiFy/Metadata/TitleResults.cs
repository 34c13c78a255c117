using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Providers;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata;

/// <summary>
/// The results for one title that are known so far, and what follows from them: needed fallbacks and the card's
/// metadata.
/// </summary>
/// <param name="title">The title.</param>
/// <param name="providers">The providers of its medium, in the order of preference.</param>
internal sealed class TitleResults(Title title, IReadOnlyList<IMetadataProvider> providers)
{
    private readonly Dictionary<string, ProviderResult<ProviderMetadata>> results = [];

    public void Add(IMetadataProvider provider, ProviderResult<ProviderMetadata> result) =>
        results[provider.Attribution.Name] = result;

    /// <summary>Whether the provider (by name) is known to have a preview.</summary>
    public bool HasPreview(string provider) => results.GetValueOrDefault(provider)?.Found is { HasPreview: true };

    /// <summary>
    /// Whether the provider's metadata are of use. Those of a fallback are once the provider that it supplements is
    /// known to lack the artwork or the preview, or where that provider is not configured.
    /// </summary>
    public bool IsNeeded(IMetadataProvider provider)
    {
        var supplemented = provider.FallbackFor;
        if (supplemented is null || !IsConfigured(supplemented))
            return true;
        var result = results.GetValueOrDefault(supplemented);
        return result is not null && result.Found is not { Artwork: not null, HasPreview: true };
    }

    public TitleMetadata Combine()
    {
        var found = new List<ProviderMetadata>();
        var missing = new Dictionary<string, MissingReason>();
        var pending = false;
        foreach (var provider in providers)
        {
            var name = provider.Attribution.Name;
            var result = results.GetValueOrDefault(name);
            if (!provider.IsConfigured)
                missing[name] = MissingReason.NotConfigured;
            else if (result is null)
                pending |= IsNeeded(provider);
            else if (result.Found is null)
                missing[name] = result.MissingReason;
            else if (IsNeeded(provider) || !results.ContainsKey(provider.FallbackFor!))
                found.Add(result.Found);
        }

        return new(title.Id, found, missing, pending);
    }

    private bool IsConfigured(string name) =>
        providers.Any(provider => provider.IsConfigured && provider.Attribution.Name == name);
}
