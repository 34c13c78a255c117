using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>How well one person's last ratings were foretold; NaN where the measure needs what this person's ratings do not hold.</summary>
/// <param name="NdcgOfAll">NDCG@10 of what was liked, among all titles the person had not rated before.</param>
/// <param name="AucOfAll">How often a title that was liked stands before another one of those.</param>
/// <param name="NdcgOfRated">NDCG@10 among the person's last titles only.</param>
/// <param name="AucOfRated">How often a liked one of these stands before one that was not.</param>
internal readonly record struct RankingMetrics(double NdcgOfAll, double AucOfAll, double NdcgOfRated, double AucOfRated)
{
    private const int Top = 10;

    /// <summary>Judges scores of all titles. Ties are broken by a toss that knows neither title nor rating.</summary>
    public static RankingMetrics Of(ReadOnlySpan<float> scores, ReadOnlySpan<Rating> known, ReadOnlySpan<Rating> last)
    {
        var open = new bool[scores.Length];
        Array.Fill(open, true);
        foreach (var rating in known)
            open[rating.Title] = false;
        HashSet<int> liked = [];
        foreach (var rating in last)
        {
            if (rating.Liked)
                liked.Add(rating.Title);
        }

        var all = new List<int>(scores.Length);
        for (var title = 0; title < scores.Length; title++)
        {
            if (open[title])
                all.Add(title);
        }

        var rated = new List<int>();
        foreach (var rating in last)
            rated.Add(rating.Title);
        return new(Ndcg(scores, all, liked), Auc(scores, all, liked), Ndcg(scores, rated, liked), Auc(scores, rated, liked));
    }

    /// <summary>Discounted cumulative gain of the first ten, one for each liked title, over that of the best order (Järvelin &amp; Kekäläinen 2002).</summary>
    public static double Ndcg(ReadOnlySpan<float> scores, List<int> titles, HashSet<int> liked)
    {
        var best = new PriorityQueue<int, (float, uint)>();
        foreach (var title in titles)
        {
            var place = (scores[title], TieBreak(title));
            if (best.Count < Top)
                best.Enqueue(title, place);
            else
                best.EnqueueDequeue(title, place);
        }

        double gain = 0, ideal = 0;
        for (var rank = best.Count; rank > 0; rank--)
            gain += liked.Contains(best.Dequeue()) ? 1 / Math.Log2(rank + 1) : 0;
        for (var rank = 1; rank <= Math.Min(Top, liked.Count); rank++)
            ideal += 1 / Math.Log2(rank + 1);
        return ideal == 0 ? double.NaN : gain / ideal;
    }

    /// <summary>The area under the ROC curve; equal scores count half.</summary>
    public static double Auc(ReadOnlySpan<float> scores, List<int> titles, HashSet<int> liked)
    {
        var of = new float[liked.Count];
        var next = 0;
        foreach (var title in liked)
            of[next++] = scores[title];
        Array.Sort(of);
        double won = 0;
        var others = 0;
        foreach (var title in titles)
        {
            if (liked.Contains(title))
                continue;
            others++;
            var (below, through) = Between(of, scores[title]);
            won += of.Length - through + ((through - below) / 2d);
        }

        return of.Length == 0 || others == 0 ? double.NaN : won / ((double)of.Length * others);
    }

    /// <summary>How many of the ascending numbers are below a value, and how many at most it.</summary>
    private static (int Below, int Through) Between(float[] ascending, float value)
    {
        return (Count(ascending, value, orEqual: false), Count(ascending, value, orEqual: true));
    }

    private static int Count(float[] ascending, float value, bool orEqual)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ascending[middle] < value || (orEqual && ascending[middle] == value) ? (middle + 1, high) : (low, middle);
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
