using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>Ranking metrics of one person, 0…1; NaN where a metric is undefined for the person's ratings.</summary>
/// <param name="NdcgOfAll">NDCG@10 of the liked titles among all titles that the person had not rated before.</param>
/// <param name="AucOfAll">AUC of the same.</param>
/// <param name="NdcgOfRated">NDCG@10 of the liked titles among the person's last titles.</param>
/// <param name="AucOfRated">AUC of the same.</param>
internal readonly record struct RankingMetrics(
    double NdcgOfAll, double AucOfAll, double NdcgOfRated, double AucOfRated)
{
    private const int Top = 10;

    /// <param name="scores">A score for each title. Ties are broken by a hash of the title.</param>
    /// <param name="known">The ratings that the scores were computed from.</param>
    /// <param name="last">The ratings that were predicted.</param>
    public static RankingMetrics Of(ReadOnlySpan<float> scores, ReadOnlySpan<Rating> known, ReadOnlySpan<Rating> last)
    {
        HashSet<int> liked = [];
        var rated = new List<int>(last.Length);
        foreach (var rating in last)
        {
            rated.Add(rating.Title);
            if (rating.Liked)
                liked.Add(rating.Title);
        }

        var candidates = TitlesWithout(known, scores.Length);
        return new(
            Ndcg(scores, candidates, liked),
            Auc(scores, candidates, liked),
            Ndcg(scores, rated, liked),
            Auc(scores, rated, liked));
    }

    /// <summary>
    /// Normalised discounted cumulative gain of the first ten, with gain 1 for a liked title (Järvelin &amp; Kekäläinen
    /// 2002).
    /// </summary>
    public static double Ndcg(ReadOnlySpan<float> scores, List<int> titles, HashSet<int> liked)
    {
        var top = new PriorityQueue<int, (float, uint)>();
        foreach (var title in titles)
        {
            var priority = (scores[title], TieBreak(title));
            if (top.Count < Top)
                top.Enqueue(title, priority);
            else
                top.EnqueueDequeue(title, priority);
        }

        double gain = 0, idealGain = 0;
        for (var rank = top.Count; rank > 0; rank--)
        {
            if (liked.Contains(top.Dequeue()))
                gain += 1 / Math.Log2(rank + 1);
        }

        for (var rank = 1; rank <= Math.Min(Top, liked.Count); rank++)
            idealGain += 1 / Math.Log2(rank + 1);
        return idealGain == 0 ? double.NaN : gain / idealGain;
    }

    /// <summary>The area under the ROC curve; equal scores count half.</summary>
    public static double Auc(ReadOnlySpan<float> scores, List<int> titles, HashSet<int> liked)
    {
        var likedScores = new float[liked.Count];
        var next = 0;
        foreach (var title in liked)
            likedScores[next++] = scores[title];
        Array.Sort(likedScores);

        double correctPairs = 0;
        var others = 0;
        foreach (var title in titles)
        {
            if (liked.Contains(title))
                continue;
            others++;
            var lower = CountBelow(likedScores, scores[title], orEqual: false);
            var lowerOrEqual = CountBelow(likedScores, scores[title], orEqual: true);
            correctPairs += likedScores.Length - lowerOrEqual + ((lowerOrEqual - lower) / 2d);
        }

        if (likedScores.Length == 0 || others == 0)
            return double.NaN;
        return correctPairs / ((double)likedScores.Length * others);
    }

    private static List<int> TitlesWithout(ReadOnlySpan<Rating> known, int titleCount)
    {
        var isKnown = new bool[titleCount];
        foreach (var rating in known)
            isKnown[rating.Title] = true;
        var titles = new List<int>(titleCount);
        for (var title = 0; title < titleCount; title++)
        {
            if (!isKnown[title])
                titles.Add(title);
        }

        return titles;
    }

    /// <summary>How many ascending numbers are below a value, or equal to it; by binary search.</summary>
    private static int CountBelow(float[] ascending, float value, bool orEqual)
    {
        var low = 0;
        var high = ascending.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isBelow = ascending[middle] < value || (orEqual && ascending[middle] == value);
            if (isBelow)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static uint TieBreak(int title)
    {
        var mixed = unchecked((uint)title * 0x9E3779B9u);
        mixed = unchecked((mixed ^ (mixed >> 16)) * 0x85EBCA6Bu);
        return mixed ^ (mixed >> 13);
    }
}
