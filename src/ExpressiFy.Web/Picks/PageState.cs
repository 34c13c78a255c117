using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Picks;

/// <summary>
/// What a page is for, as its address says it: mood, aim, time, seed, and what was passed over or taken. A mood that
/// was read is not part of the address: it is posted beside it.
/// </summary>
/// <param name="Request">What the page is for.</param>
public sealed record PageState(RecommendationRequest Request)
{
    /// <summary>The path that a form with a mood that was read is posted to.</summary>
    public const string ReadingPath = "/reading";

    /// <summary>Which of many fitting pages this is.</summary>
    public int Seed { get; init; }

    /// <summary>The minutes that the visitor has; null for an evening.</summary>
    public int? MaxRuntime
    {
        get => Request.MaxRuntime;
        init => Request = Request with { MaxRuntime = value };
    }

    /// <summary>What was passed over and is not stored.</summary>
    public IReadOnlyList<TitleId> Passed { get; init; } = [];

    /// <summary>The alternative that was taken as the pick; null for none.</summary>
    public TitleId? Taken { get; init; }

    /// <summary>The query of the address.</summary>
    public string Query
    {
        get
        {
            var query = MoodAddress.Of(Request);
            // 0 is the default of the seed.
            if (Seed != 0)
                query += string.Create(CultureInfo.InvariantCulture, $"&seed={Seed}");
            query += PassedTitles.Parameter(Passed);
            return Taken is null ? query : $"{query}&pick={Taken}";
        }
    }

    /// <summary>
    /// The fields that a form needs to come back to this state with another mood or aim: what stays whatever they are.
    /// </summary>
    /// <param name="withMood">Whether the mood stays.</param>
    /// <param name="withAim">Whether the aim stays.</param>
    public IEnumerable<(string Name, string Value)> Fields(bool withMood, bool withAim)
    {
        if (withMood)
        {
            foreach (var field in MoodFields())
                yield return field;
        }

        if (withAim)
            yield return ("aim", Request.Aim.Name());
        if (Request.MaxRuntime is { } minutes)
            yield return ("maxRuntime", minutes.ToString(CultureInfo.InvariantCulture));
        // Whoever asked for more of an unpleasant mood still does when they come back to it.
        if (Request.Feed)
            yield return ("feed", "true");
        if (Passed.Count > 0)
            yield return ("passed", PassedTitles.Write(Passed));
    }

    private IEnumerable<(string Name, string Value)> MoodFields()
    {
        if (Request.Expression is { } expression)
            yield return ("expression", expression.Name());
        if (Request.Shares is not null)
        {
            yield return (SharesBody.Name, SharesBody.Write(Request.Shares));
        }
        else if (Request.Expression is null && Request.From is { } from)
        {
            yield return ("valence", MoodAddress.Number(from.Valence));
            yield return ("arousal", MoodAddress.Number(from.Arousal));
        }
    }
}
