using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Titles;

/// <summary>What a title feels like, as JSON.</summary>
/// <param name="Id">The title's id.</param>
/// <param name="Affect">Its place in the plane of valence and arousal.</param>
/// <param name="Tags">Its tags: 1 a touch, 2 clear, 3 defining.</param>
/// <param name="Strengths">All 24 words, 0…1: what its tags say, and of the rest what is expected beside them.</param>
public sealed record MoodsReply(string Id, AffectPoint Affect, IReadOnlyDictionary<string, int> Tags, IReadOnlyDictionary<string, double> Strengths)
{
    public static MoodsReply Of(Title title, MoodStrengths strengths)
    {
        var all = strengths.Of(title);
        return new(
            title.Id.ToString(),
            new(Math.Round(title.Affect.Valence, 4), Math.Round(title.Affect.Arousal, 4)),
            title.Moods.ToDictionary(tag => tag.Word.Name, tag => tag.Strength),
            MoodVocabulary.All.Index().ToDictionary(word => word.Item.Name, word => Math.Round(all[word.Index], 4)));
    }
}
