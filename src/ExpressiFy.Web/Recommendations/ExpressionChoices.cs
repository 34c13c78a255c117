using ExpressiFy.Affect;

namespace ExpressiFy.Web.Recommendations;

/// <summary>The expressions as choices of a form.</summary>
public static class ExpressionChoices
{
    /// <summary>All seven, the pleasant first.</summary>
    public static IReadOnlyList<Expression> InOrder { get; } =
    [
        Expression.Happy,
        Expression.Neutral,
        Expression.Surprise,
        Expression.Sad,
        Expression.Angry,
        Expression.Fear,
        Expression.Disgust,
    ];
}
