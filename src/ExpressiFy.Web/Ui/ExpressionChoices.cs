using ExpressiFy.Affect;

namespace ExpressiFy.Web.Ui;

/// <summary>The expressions as choices of a form.</summary>
public static class ExpressionChoices
{
    /// <summary>All seven: the pleasant first, and those of one kind beside each other.</summary>
    public static IReadOnlyList<Expression> InOrder { get; } =
    [
        Expression.Happy,
        Expression.Surprise,
        Expression.Neutral,
        Expression.Sad,
        Expression.Fear,
        Expression.Angry,
        Expression.Disgust,
    ];
}
