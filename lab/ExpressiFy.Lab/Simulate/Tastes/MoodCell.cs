using ExpressiFy.Affect;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>A request for one list: an expression and what to do with it.</summary>
internal readonly record struct MoodCell(Expression Expression, Aim Aim)
{
    private static readonly Aim[] Aims = [Aim.Match, Aim.Lift, Aim.Calm];

    /// <summary>Every expression with match, lift and calm: 21 cells.</summary>
    public static IReadOnlyList<MoodCell> All { get; } =
        [.. Aims.SelectMany(aim => ExpressionLabels.All.Select(expression => new MoodCell(expression, aim)))];

    /// <summary>E.g. "sad/lift".</summary>
    public override string ToString() => $"{Expression.Name()}/{Aim.ToString().ToLowerInvariant()}";
}
