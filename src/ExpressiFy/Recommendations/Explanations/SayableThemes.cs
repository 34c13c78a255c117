using System.Collections.Frozen;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>Which themes of a title a reason may name: none that speaks against the title.</summary>
internal static class SayableThemes
{
    // What a film has to be watched in spite of.
    private static readonly FrozenSet<string> Never = Set("cruelty", "illness");

    // Not for someone who asked for kindness.
    private static readonly FrozenSet<string> Hurting =
        Set("war", "revenge", "survival", "crime", "politics", "justice");

    private const string Loss = "loss";

    /// <summary>For a list.</summary>
    public static IEnumerable<string> Of(Title title, RankingContext context)
    {
        var request = context.Request;
        var isKind = request.Aim is Aim.Lift or Aim.Calm || context.Path.GuardedExpressions.Count > 0;
        if (!isKind)
            return Of(title);
        var kindly = KindlyOf(title);
        return context.Path.Consoles ? kindly.Concat(title.Themes.Where(theme => theme == Loss)) : kindly;
    }

    /// <summary>For readers of whom one may have asked for kindness.</summary>
    public static IEnumerable<string> KindlyOf(Title title) =>
        Of(title).Where(theme => !Hurting.Contains(theme) && theme != Loss);

    /// <summary>For any reader.</summary>
    public static IEnumerable<string> Of(Title title) => title.Themes.Where(theme => !Never.Contains(theme));

    private static FrozenSet<string> Set(params string[] themes) => themes.ToFrozenSet(StringComparer.Ordinal);
}
