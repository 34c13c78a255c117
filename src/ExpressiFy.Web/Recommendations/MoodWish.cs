using ExpressiFy.Moods;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Recommendations;

/// <summary>The part of a wish that speaks of the mood: where the person is and what to do about it.</summary>
/// <param name="Expression">The mood's name, if it has one.</param>
/// <param name="From">Its place in the affect plane; null when nothing is known, which only <see cref="Aim.Browse"/> allows.</param>
/// <param name="Aim">What to do with it.</param>
public sealed record MoodWish(Expression? Expression, Affect? From, Aim Aim)
{
    private static readonly (string, Expression)[] Names = [.. Moods.Expressions.All.Select(expression => (expression.Name(), expression))];

    private static readonly (string, Aim)[] Aims = [.. Enum.GetValues<Aim>().Select(aim => (aim.Name(), aim))];

    /// <summary>Reads expression (or valence and arousal) and aim; what cannot be taken is told to <paramref name="asked"/>.</summary>
    public static MoodWish Read(QueryReader asked, string? expression, string? aim, string? valence = null, string? arousal = null)
    {
        var named = asked.Choice("expression", expression, Names);
        var wanted = asked.Choice("aim", aim, Aims);
        var from = named?.Affect();
        if (asked.Share("valence", valence) is { } v && asked.Share("arousal", arousal) is { } a)
            from = new(v, a);
        else if (string.IsNullOrEmpty(valence) != string.IsNullOrEmpty(arousal))
            asked.Refuse(string.IsNullOrEmpty(valence) ? "valence" : "arousal", "valence and arousal belong together.");

        if (named is not null && !string.IsNullOrEmpty(valence))
            asked.Refuse("expression", "Give either expression or valence and arousal.");
        if (from is null && wanted is not null and not Aim.Browse)
            asked.Refuse("expression", $"The aim {wanted.Value.Name()} needs a mood: an expression ({string.Join(", ", Names.Select(name => name.Item1))}), or valence and arousal.");
        return new(named, from, wanted ?? (from is null ? Aim.Browse : Aim.Match));
    }
}

/// <summary>The aims as JSON and forms write them, and as people read them.</summary>
public static class AimNames
{
    /// <summary>"match", "lift", "calm" or "browse".</summary>
    public static string Name(this Aim aim) => aim.ToString().ToLowerInvariant();

    /// <summary>Completes "Find something that …".</summary>
    public static string Label(this Aim aim) => aim switch
    {
        Aim.Match => "Match",
        Aim.Lift => "Lift",
        Aim.Calm => "Calm",
        _ => "Browse",
    };

    /// <summary>What the aim does, in a few words.</summary>
    public static string Explained(this Aim aim) => aim switch
    {
        Aim.Match => "fits the mood",
        Aim.Lift => "brightens it",
        Aim.Calm => "settles it",
        _ => "never mind the mood",
    };
}
