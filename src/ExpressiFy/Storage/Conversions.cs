using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ExpressiFy.Storage;

/// <summary>
/// Stores a time as 100-nanosecond ticks of UTC: numbers sort and compare alike in every database. The offset is not
/// stored.
/// </summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

internal sealed class ProfileIdText() : ValueConverter<ProfileId, string>(
    id => id.ToString(),
    text => ProfileId.Parse(text));

internal sealed class TitleIdText() : ValueConverter<TitleId, string>(
    id => id.ToString(),
    text => TitleId.Parse(text));

internal sealed class StarsNumber() : ValueConverter<Stars, double>(
    stars => stars.Count,
    count => Stars.Of(count));
