using ExpressiFy.Affect;

namespace ExpressiFy.Web.Ui;

/// <summary>What colours a page.</summary>
/// <param name="Mood">The mood whose colours it has; null for neutral.</param>
/// <param name="Aim">The name of the aim, which moves the ground; null for none.</param>
public sealed record PageMood(Expression? Mood, string? Aim)
{
    private static readonly object Key = new();

    /// <summary>Notes the colours on a request, before its page is rendered.</summary>
    public static void Note(HttpContext http, PageMood mood) => http.Items[Key] = mood;

    /// <summary>What was noted; neutral when nothing was.</summary>
    public static PageMood Of(HttpContext? http) =>
        http?.Items[Key] as PageMood ?? new PageMood(Mood: null, Aim: null);
}
