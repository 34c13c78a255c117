using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Providers;

/// <summary>
/// An outside service that adds metadata to titles: poster, plot, ratings, preview. No card needs one.
/// </summary>
public interface IMetadataProvider
{
    /// <summary>The service's name, e.g. "OMDb", and its front page.</summary>
    Attribution Attribution { get; }

    /// <summary>Whether it has titles of a medium.</summary>
    bool Has(Medium medium);

    /// <summary>Whether it is switched on and has what it needs; otherwise no request is sent.</summary>
    bool IsConfigured { get; }

    /// <summary>How long its results may be kept.</summary>
    CacheLifetime Lifetime => CacheLifetime.Usual;

    /// <summary>
    /// The provider (by name) that this one supplements: this one is called only for a title without artwork or preview
    /// there.
    /// </summary>
    string? FallbackFor => null;

    /// <summary>
    /// Finds a title over the network. Failures of the service are a <see cref="MissingReason"/>, never an exception.
    /// </summary>
    Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation);

    /// <summary>
    /// The current address of the preview of metadata that it found; null when there is none. The address may expire
    /// within minutes and must not be kept.
    /// </summary>
    Task<Uri?> FindPreviewAsync(ProviderMetadata metadata, CancellationToken cancellation) =>
        Task.FromResult<Uri?>(null);
}
