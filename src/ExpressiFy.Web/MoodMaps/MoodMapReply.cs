using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.MoodMaps;

/// <summary>The plane of valence and arousal with everything to draw on it, as JSON.</summary>
/// <param name="Mood">The person's mood; null when the request names none.</param>
/// <param name="Aim">"match", "lift", "calm", "surprise", "browse" or "toward".</param>
/// <param name="Target">The place that the aim leads to; null when browsing or for a surprise.</param>
/// <param name="Path">For tracks, the places between the mood and the target; empty otherwise.</param>
/// <param name="Words">The mood words with their places, as landmarks.</param>
/// <param name="Expressions">The seven expressions with their places.</param>
/// <param name="Total">How many titles of the medium there are.</param>
/// <param name="Titles">The best fitting of them, the best first.</param>
public sealed record MoodMapReply(
    RequestedMood? Mood,
    string Aim,
    PlaceReply? Target,
    IReadOnlyList<AffectPoint> Path,
    IReadOnlyList<Landmark> Words,
    IReadOnlyList<Landmark> Expressions,
    int Total,
    IReadOnlyList<TitlePoint> Titles);

/// <summary>A named place of the affect plane.</summary>
public sealed record Landmark(string Name, AffectPoint Affect);

/// <summary>A title as a point of the affect plane.</summary>
/// <param name="Moods">Words of the mood vocabulary, strongest first.</param>
/// <param name="Score">How well it fits the request, 0…1.</param>
public sealed record TitlePoint(
    string Id, string Title, int Year, AffectPoint Affect, IReadOnlyList<string> Moods, double Score)
{
    public static TitlePoint Of(Title title, double score) => new(
        title.Id.ToString(),
        title.Name,
        title.Year,
        title.Affect.Rounded(),
        [.. title.Moods.Select(tag => tag.Word.Name)],
        score.Rounded());
}
