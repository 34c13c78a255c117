using ExpressiFy.Affect;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>Everything a signal may look at besides the title.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Target">What the list, or this step of its path, should feel like; null when just browsing.</param>
/// <param name="Path">The way the whole list goes.</param>
/// <param name="Preferences">What the person likes.</param>
/// <param name="Day">Today, in UTC.</param>
public sealed record RankingContext(RecommendationRequest Request, MoodTarget? Target, MoodPath Path, Preferences Preferences, DateOnly Day)
{
    /// <summary>What was worked out for whole tables on this occasion; null where titles are looked at one by one.</summary>
    internal MoodAffinity? MoodAffinity { get; init; }
}
