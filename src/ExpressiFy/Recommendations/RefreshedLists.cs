using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Recommendations;

/// <summary>
/// Lists for a person who asks for others: the titles of the lists before are left out. Nothing is remembered of what
/// was shown; the lists before are made again. Because feedback may have come between two of them, they are made for
/// the person as they were at the start of the day and after each of the day's last statements.
/// </summary>
public sealed class RefreshedLists(Recommender recommender, TimeProvider time)
{
    /// <summary>The last refresh. After that a person begins anew.</summary>
    public const int MaxRefresh = 31;

    // Of the day's statements. Who says more between two lists may see a title again.
    private const int MaxEarlierProfiles = 4;

    // The lists of all media of one page learn from the same states once.
    private static readonly ConditionalWeakTable<Profile, DayStates> Cache = [];

    /// <summary>
    /// The list of a refresh: 0 the first of the day. <see cref="InvalidRequestException"/> for a request that breaks
    /// a rule.
    /// </summary>
    public RecommendationResult Recommend(RecommendationRequest request, Profile profile, int refresh)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)refresh, (uint)MaxRefresh);
        if (refresh == 0)
            return recommender.Recommend(request, profile);

        // What may have been shown before: of each earlier refresh, for the person as they may have been then. A list
        // never has titles of an earlier refresh for an earlier state of the profile.
        Profile[] states = [.. EarlierStates(profile), profile];
        var shown = Array.ConvertAll(states, _ => new HashSet<TitleId>(request.Except));
        for (var earlier = 0; earlier < refresh; earlier++)
        {
            var lists = states.Index().Select(state => ListOf(earlier, state.Item, shown[state.Index])).ToList();
            for (var state = 0; state < states.Length; state++)
            {
                foreach (var list in lists.Take(state + 1))
                    shown[state].UnionWith(list);
            }
        }

        return recommender.Recommend(RequestOf(refresh, shown[^1]), profile);

        List<TitleId> ListOf(int number, Profile state, HashSet<TitleId> except) =>
            [.. recommender.TitlesOf(RequestOf(number, except), state)];

        RecommendationRequest RequestOf(int number, HashSet<TitleId> except) =>
            request with { Seed = unchecked(request.Seed + number), Except = except };
    }

    private IReadOnlyList<Profile> EarlierStates(Profile profile)
    {
        var today = time.GetUtcNow().UtcDateTime.Date;
        if (Cache.TryGetValue(profile, out var cached) && cached.Day == today)
            return cached.States;
        var states = new DayStates(today, [.. StatesBefore(profile, today)]);
        Cache.AddOrUpdate(profile, states);
        return states.States;
    }

    private static IEnumerable<Profile> StatesBefore(Profile profile, DateTime today)
    {
        var events = profile.Events;
        var firstToday = events.FindIndex(feedback => feedback.At.UtcDateTime.Date == today);
        if (firstToday < 0)
            return [];

        // A list brought from elsewhere is one statement: its events have one time. So are several "Not this one" in a
        // row: each moves a list so little that it would only take the place of statements that do.
        var starts = Enumerable.Range(firstToday + 1, events.Count - firstToday - 1)
            .Where(index => events[index].At != events[index - 1].At && !(IsPass(index) && IsPass(index - 1)))
            .TakeLast(MaxEarlierProfiles);
        return starts.Prepend(firstToday).Select(count => Profile.From(events.Take(count)));

        bool IsPass(int index) => events[index].Kind == FeedbackKind.Passed;
    }

    private sealed record DayStates(DateTime Day, IReadOnlyList<Profile> States);
}
