using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ExpressiFy.Storage;

/// <summary>A moment as 100-nanosecond ticks of UTC: a plain number sorts and compares alike in every database.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

internal sealed class ProfileIdText() : ValueConverter<ProfileId, string>(id => id.ToString(), text => ProfileId.Parse(text));

internal sealed class TitleIdText() : ValueConverter<TitleId, string>(id => id.ToString(), text => TitleId.Parse(text));

internal sealed class StarsNumber() : ValueConverter<Stars, double>(stars => stars.Count, count => Stars.Of(count));

internal sealed class MoodAfterText() : ValueConverter<MoodAfter, string>(mood => mood.Name, text => MoodAfter.Parse(text));
