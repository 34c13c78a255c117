using ExpressiFy.Affect;

namespace ExpressiFy.Web.Ui;

/// <summary>
/// The three strokes of each mood's sign, as SVG paths in a square of 64: left brow, right brow, mouth. Every brow is
/// one cubic curve and every mouth six, so that each sign can turn into every other.
/// </summary>
public static class SignStrokes
{
    /// <summary>The strokes of a mood's sign.</summary>
    public static IReadOnlyList<string> Of(Expression mood) => mood switch
    {
        Expression.Angry => Angry,
        Expression.Disgust => Disgust,
        Expression.Fear => Fear,
        Expression.Happy => Happy,
        Expression.Sad => Sad,
        Expression.Surprise => Surprise,
        _ => Neutral,
    };

    private static IReadOnlyList<string> Angry { get; } =
    [
        "M9 13C15 15 21 19 26 25",
        "M38 25C43 19 49 15 55 13",
        "M17 49C18.2 48 19.6 47.2 21.2 46.5C22.8 45.8 24.5 45.3 26.3 45C28.2 44.7 30.1 44.5 32 44.5"
        + "C33.9 44.5 35.8 44.7 37.7 45C39.5 45.3 41.3 45.8 42.8 46.5C44.4 47.2 45.8 48 47 49",
    ];

    private static IReadOnlyList<string> Disgust { get; } =
    [
        "M10 15C15 15 21 17 26 23",
        "M39 14C43 10 49 11 54 15",
        "M15 45C18 43 20.7 43.1 23.2 43.9C25.7 44.7 28.1 46.3 30.5 47.1C32.9 47.9 35.3 48 38 46"
        + "C39.3 45 40.6 44.2 41.7 43.8C42.9 43.4 44.1 43.4 45.3 43.9C46.4 44.3 47.7 45.3 49 47",
    ];

    private static IReadOnlyList<string> Fear { get; } =
    [
        "M9 20C14 18 19 14 24 10",
        "M40 10C45 14 50 18 55 20",
        "M13 46C15.7 42.3 18 42.3 20.1 43.6C22.3 44.8 24.3 47.2 26.2 48.4C28.1 49.7 30 49.7 32 46"
        + "C34 42.3 35.9 42.3 37.8 43.6C39.7 44.8 41.7 47.2 43.9 48.4C46 49.7 48.3 49.7 51 46",
    ];

    private static IReadOnlyList<string> Happy { get; } =
    [
        "M11 22C14 15 22 15 25 22",
        "M39 22C42 15 50 15 53 22",
        "M13 37C14.2 39.8 15.8 42.2 17.8 44.1C19.7 46 22 47.4 24.4 48.3C26.8 49.3 29.4 49.8 32 49.8"
        + "C34.6 49.8 37.2 49.3 39.6 48.3C42 47.4 44.3 46 46.2 44.1C48.2 42.2 49.8 39.8 51 37",
    ];

    private static IReadOnlyList<string> Sad { get; } =
    [
        "M9 25C14 22 20 18 24 13",
        "M40 13C44 18 50 22 55 25",
        "M17 51C18 49.2 19.3 47.6 20.9 46.4C22.4 45.2 24.2 44.3 26.1 43.7C28 43.1 30 42.8 32 42.8"
        + "C34 42.8 36 43.1 37.9 43.7C39.8 44.3 41.6 45.2 43.1 46.4C44.7 47.6 46 49.2 47 51",
    ];

    private static IReadOnlyList<string> Surprise { get; } =
    [
        "M10 17C13 8 23 8 26 17",
        "M38 17C41 8 51 8 54 17",
        "M25.5 46C25.5 42.2 26.9 39.6 28.9 38.3C30.8 37.1 33.2 37.1 35.1 38.3C37.1 39.6 38.5 42.2 38.5 46"
        + "C38.5 49.8 37.1 52.4 35.1 53.7C33.2 54.9 30.8 54.9 28.9 53.7C26.9 52.4 25.5 49.8 25.5 46",
    ];

    private static IReadOnlyList<string> Neutral { get; } =
    [
        "M11 20C16 20 20 20 25 20",
        "M39 20C44 20 48 20 53 20",
        "M17 45C18.5 45 20.1 45 21.7 45C23.4 45 25.1 45 26.8 45C28.5 45 30.3 45 32 45"
        + "C33.8 45 35.5 45 37.2 45C38.9 45 40.6 45 42.3 45C43.9 45 45.5 45 47 45",
    ];
}
