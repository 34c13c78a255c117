using System.ComponentModel;

namespace ExpressiFy.Metadata.Caching;

/// <summary>
/// A cached value with its own expiry, because some results are kept for days and a failure for a minute. Kept as JSON
/// in a shared cache: the names of its properties must not change.
/// </summary>
[ImmutableObject(true)]
internal sealed record CacheEntry<T>(T Value, DateTimeOffset Until);
