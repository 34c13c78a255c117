using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Web.TitlePages;

/// <summary>Reads what providers know of a title, but lets no page wait long for them.</summary>
public sealed class TitlePageReader(MetadataReader metadata, WhereToWatch whereToWatch, TimeProvider time)
{
    // Most providers answer within half a second. What comes later is kept for the next visit, and the page's script
    // adds the picture and the plot.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1.5);

    /// <summary>What is known of the title itself within a moment.</summary>
    public async Task<TitleMetadata> ReadAsync(Title title, CancellationToken cancellation)
    {
        var reading = metadata.ReadAsync(title, CancellationToken.None);
        try
        {
            return await reading.WaitAsync(LongestWait, time, cancellation);
        }
        catch (TimeoutException)
        {
            return (await metadata.ReadKnownAsync([title], cancellation))[title.Id];
        }
    }

    /// <summary>Where a film can be watched, as far as that is known within a moment.</summary>
    public async Task<ProviderResult<FilmOffers>> FindOffersAsync(Title title, CancellationToken cancellation)
    {
        var finding = whereToWatch.FindAsync(title, CancellationToken.None);
        try
        {
            return await finding.WaitAsync(LongestWait, time, cancellation);
        }
        catch (TimeoutException)
        {
            return ProviderResult<FilmOffers>.Missing(MissingReason.Unreachable);
        }
    }
}
