using ExpressiFy.Catalogue;
using ExpressiFy.Moods;

namespace ExpressiFy.Ranking;

/// <summary>Says what a title feels like and what that is good for. Speaks of the mood asked for, never of what a person feels.</summary>
internal static class MoodReason
{
    // From here on a tag is more than a touch.
    private const int Clear = 2;

    // A word this welcome is one of those the aim is after.
    private const double Sought = 0.5;

    private const int MostWords = 2;

    /// <summary>Null when no clear mood of the title is one the aim is after.</summary>
    public static Reason? For(Candidate candidate, Occasion occasion)
    {
        if (occasion.Path is not { Goal: { } goal, Meeting: { } meeting } || occasion.Wish.From is not { } from)
            return Sentence(ClearWords(candidate.Title).Select(word => word.Name)) is { Length: > 0 } words ? new("mood", words) : null;

        var start = goal.Expression;
        if (occasion.Wish.Aim == Aim.Match)
            return Say(candidate, word => goal.Welcome(word) >= Sought, Company(start, candidate.Title, goal));

        // The first tracks of a path meet the mood where it is.
        if (candidate.Title.Medium == Medium.Track && candidate.Affect.DistanceTo(meeting.Affect) < candidate.Affect.DistanceTo(goal.Affect)
            && Say(candidate, word => meeting.Welcome(word) >= Sought && goal.Welcome(word) < Sought, $"{Company(start, candidate.Title, meeting)}, to begin with") is { } first)
        {
            return first;
        }

        return occasion.Wish.Aim == Aim.Lift
            ? Say(candidate, word => goal.Welcome(word) >= Sought && word.Affect.Valence > Math.Min(from.Valence, 0.25), Up(start, from, candidate.Affect))
            : Say(candidate, word => goal.Welcome(word) >= Sought && word.Affect.Arousal < Math.Max(from.Arousal, 0.2), Down(start, from));
    }

    /// <summary>"Funny", "Funny and calm", "Funny, calm and dark"; empty for none.</summary>
    public static string Sentence(IEnumerable<string> words)
    {
        var list = words.ToList();
        var text = list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list[..^1])} and {list[^1]}";
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static Reason? Say(Candidate candidate, Func<MoodWord, bool> fits, string use) =>
        Sentence(ClearWords(candidate.Title).Where(fits).Take(MostWords).Select(word => word.Name)) is { Length: > 0 } words ? new("mood", $"{words}: {use}") : null;

    private static IEnumerable<MoodWord> ClearWords(Title title) => title.Moods.Where(tag => tag.Strength >= Clear).Select(tag => tag.Word);

    private static string Company(Expression start, Title title, MoodTarget target) => start switch
    {
        Expression.Happy => "keeps a happy mood going",
        Expression.Surprise => "goes with a sense of surprise",
        Expression.Sad => "company for a sad mood",
        Expression.Angry => "somewhere for anger to go",
        Expression.Fear when ClearWords(title).FirstOrDefault(word => target.Welcome(word) >= Sought) is { Affect.Valence: > 0.3 } => "something to set against fear",
        Expression.Fear => "suspense from a safe seat",
        Expression.Disgust => "an answer to disgust",
        _ => "easy company for an even mood",
    };

    // Quieter titles go up gently; who starts high is kept there.
    private static string Up(Expression start, Affect from, Affect title) =>
        from.Valence > 0.25 ? "keeps spirits high"
        : start == Expression.Neutral ? "a lift from an even mood"
        : $"{(title.Arousal < 0.25 ? "a gentle way up" : "a way up")} from {start.Adjective()}";

    private static string Down(Expression start, Affect from) =>
        start == Expression.Neutral ? "an even mood made quieter"
        : from.Valence > 0 ? "to wind down"
        : from.Arousal > 0.2 ? $"to come down from {start.Adjective()}"
        : $"a quiet turn from {start.Adjective()}";
}
