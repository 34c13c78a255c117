using ExpressiFy.Profiles;
using Microsoft.Extensions.Caching.Memory;

namespace ExpressiFy.Storage;

/// <summary>
/// Profiles in memory with the revision that they show. What is computed from a profile (its preferences) is kept with
/// it, so that a request does not take longer for somebody who said much.
/// </summary>
internal sealed class ProfileCache : IDisposable
{
    // Of all profiles together: about 100 MB.
    private const long MostEvents = 500_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly MemoryCache profiles = new(new MemoryCacheOptions { SizeLimit = MostEvents });

    /// <summary>The profile if it is kept as of this revision, else null.</summary>
    public Profile? Find(ProfileId id, long revision) =>
        profiles.TryGetValue(id, out Entry? entry) && entry!.Revision == revision ? entry.Profile : null;

    public void Keep(ProfileId id, long revision, Profile profile) => profiles.Set(
        id, new Entry(revision, profile), new MemoryCacheEntryOptions
        {
            Size = profile.Events.Count + 1,
            SlidingExpiration = Lifetime,
        });

    /// <summary>Forgets an erased profile.</summary>
    public void Remove(ProfileId id) => profiles.Remove(id);

    public void Dispose() => profiles.Dispose();

    private sealed record Entry(long Revision, Profile Profile);
}
