using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Titles;

/// <summary>A title's moods as JSON.</summary>
/// <param name="Id">The title's id.</param>
/// <param name="Affect">Valence and arousal, each -1…1.</param>
/// <param name="Tags">The mood words it is tagged with: 1 slight, 2 clear, 3 defining.</param>
/// <param name="Strengths">
/// All 24 mood words, 0…1: from its tags, and for other words what is expected beside them.
/// </param>
public sealed record MoodsReply(
    string Id,
    AffectPoint Affect,
    IReadOnlyDictionary<string, int> Tags,
    IReadOnlyDictionary<string, double> Strengths)
{
    public static MoodsReply Of(Candidate candidate)
    {
        var title = candidate.Title;
        var byWord = new Dictionary<string, double>();
        foreach (var (index, word) in MoodVocabulary.All.Index())
            byWord.Add(word.Name, candidate.MoodStrengths[index].Rounded());
        var tags = title.Moods.ToDictionary(tag => tag.Word.Name, tag => tag.Strength);
        return new(title.Id.ToString(), title.Affect.Rounded(), tags, byWord);
    }
}
