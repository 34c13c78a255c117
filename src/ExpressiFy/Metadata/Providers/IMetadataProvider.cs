using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Providers;

/// <summary>An outside service that knows more about a title: poster, plot, ratings, preview. Never needed, always optional.</summary>
public interface IMetadataProvider
{
    /// <summary>The service's own name and address, shown where its terms ask for it, e.g. "OMDb".</summary>
    Attribution Attribution { get; }

    /// <summary>Which titles it knows.</summary>
    Medium Medium { get; }

    /// <summary>Whether it is switched on and has what it needs; if not, it is never asked.</summary>
    bool IsConfigured { get; }

    /// <summary>How long its answers may be kept.</summary>
    CacheLifetime Lifetime => CacheLifetime.Usual;

    /// <summary>The provider (by name) after which it is asked, and only for a title of which that one has no picture or no preview.</summary>
    string? FallbackFor => null;

    /// <summary>What it knows of a title, asked over the network. Says why there is nothing instead of throwing for what the service does.</summary>
    Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation);

    /// <summary>Where the preview of content it found can be played now; null when there is none. The address soon dies: never keep it.</summary>
    Task<Uri?> FindPreviewAsync(ProviderMetadata metadata, CancellationToken cancellation) => Task.FromResult<Uri?>(null);
}
