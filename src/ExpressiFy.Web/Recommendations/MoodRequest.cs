using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Recommendations;

/// <summary>The parameters that speak of the mood, as they arrive in addresses and forms.</summary>
public sealed record MoodQuery(
    string? Expression = null, string? Aim = null, string? Valence = null, string? Arousal = null,
    string? ToValence = null, string? ToArousal = null, string? Feed = null);

/// <summary>The part of a wish that speaks of the mood: where the person is and what to do about it.</summary>
/// <param name="Expression">The mood's name, if it has one.</param>
/// <param name="From">Its place in the affect plane; null when nothing is known.</param>
/// <param name="Aim">What to do with it.</param>
public sealed record MoodRequest(Expression? Expression, AffectPoint? From, Aim Aim)
{
    private static readonly (string, Expression)[] Names = [.. ExpressiFy.Affect.ExpressionLabels.All.Select(expression => (expression.Name(), expression))];

    private static readonly (string, Aim)[] Aims = [.. Enum.GetValues<Aim>().Select(aim => (aim.Name(), aim))];

    private static readonly (string, bool)[] Answers = [("true", true), ("false", false)];

    /// <summary>The point to lead to, with the aim toward.</summary>
    public AffectPoint? TargetPoint { get; init; }

    /// <summary>Whether an unpleasant mood may be matched with more of itself.</summary>
    public bool Feed { get; init; }

    /// <summary>
    /// Reads expression (or valence and arousal), aim, the point to lead to, and feed; what cannot be taken is told to <paramref name="asked"/>.
    /// </summary>
    public static MoodRequest Read(QueryReader asked, MoodQuery query)
    {
        var named = asked.Choice("expression", query.Expression, Names);
        var wanted = asked.Choice("aim", query.Aim, Aims);
        var from = Point(asked, ("valence", query.Valence), ("arousal", query.Arousal)) ?? named?.Affect();
        var toward = Point(asked, ("toValence", query.ToValence), ("toArousal", query.ToArousal));
        var feed = asked.Choice("feed", query.Feed, Answers) ?? false;

        if (named is not null && !string.IsNullOrEmpty(query.Valence))
            asked.Refuse("expression", "Give either expression or valence and arousal.");
        var aim = wanted ?? (toward is not null ? Aim.Toward : from is null ? Aim.Browse : Aim.Match);
        if (from is null && aim is (Aim.Match or Aim.Lift or Aim.Calm))
            asked.Refuse("expression", $"The aim {aim.Name()} needs a mood: an expression ({string.Join(", ", Names.Select(name => name.Item1))}), or valence and arousal.");
        if (aim == Aim.Toward && toward is null)
            asked.Refuse("toValence", "The aim toward needs the point to lead to: toValence and toArousal.");
        return new(named, from, aim) { TargetPoint = aim == Aim.Toward ? toward : null, Feed = feed };
    }

    /// <summary>The whole wish for one medium.</summary>
    public RecommendationRequest RequestFor(Medium medium, int count, int seed) =>
        new(medium, Aim, From, count) { Expression = Expression, TargetPoint = TargetPoint, Feed = Feed, Seed = seed };

    /// <summary>The same wish as a query, e.g. "expression=sad&amp;aim=lift"; reads back to itself.</summary>
    public string Query => string.Join('&', new[]
    {
        Expression is { } expression ? $"expression={expression.Name()}"
            : From is { } from ? string.Create(CultureInfo.InvariantCulture, $"valence={from.Valence:0.####}&arousal={from.Arousal:0.####}") : null,
        $"aim={Aim.Name()}",
        TargetPoint is { } point ? string.Create(CultureInfo.InvariantCulture, $"toValence={point.Valence:0.####}&toArousal={point.Arousal:0.####}") : null,
        Feed ? "feed=true" : null,
    }.OfType<string>());

    private static AffectPoint? Point(QueryReader asked, (string Name, string? Text) valence, (string Name, string? Text) arousal)
    {
        var place = (asked.Coordinate(valence.Name, valence.Text), asked.Coordinate(arousal.Name, arousal.Text));
        if (string.IsNullOrEmpty(valence.Text) != string.IsNullOrEmpty(arousal.Text))
            asked.Refuse(string.IsNullOrEmpty(valence.Text) ? valence.Name : arousal.Name, $"{valence.Name} and {arousal.Name} belong together.");
        return place is ({ } v, { } a) ? new AffectPoint(v, a) : null;
    }
}
