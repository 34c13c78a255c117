using ExpressiFy.Storage;
using ExpressiFy.Storage.Files;
using ExpressiFy.Web.Account;

namespace ExpressiFy.Web.Streaming;

/// <summary>The services that a visitor has, stored with their profile.</summary>
public sealed class VisitorServices(Visitors visitors, ProfileStore store)
{
    /// <summary>
    /// The services of this request's visitor; none without a profile, or when the database cannot be read just now.
    /// </summary>
    public async Task<IReadOnlyList<StreamingService>> FindAsync(HttpContext http)
    {
        var visitor = await visitors.FindIfReadableAsync(http);
        if (visitor is null)
            return [];
        try
        {
            return StreamingServices.Find(await store.ServicesOfAsync(visitor.Id, http.RequestAborted));
        }
        catch (Exception failure) when (DatabaseFailures.Of(failure) is not null)
        {
            return [];
        }
    }

    /// <summary>Stores the services of a visitor. False when the profile was erased meanwhile.</summary>
    public Task<bool> StoreAsync(
        Visitor visitor, IReadOnlyList<StreamingService> services, CancellationToken cancellation) =>
        store.SetServicesAsync(visitor.Id, [.. services.Select(service => service.Id)], cancellation);
}
