using ExpressiFy.Catalogue;

namespace ExpressiFy.Profiles;

/// <summary>Takes traits that the person said are not so out of learned weights.</summary>
internal static class ForgottenTraits
{
    // The weights of forgotten traits depend on each other a little; a few rounds settle them.
    private const int Rounds = 3;

    /// <summary>
    /// A copy of the weights in which titles with a forgotten trait are on average predicted like all titles. Setting
    /// its weight to 0 would not do: what goes along with it (the decade of westerns) would still favour these titles.
    /// </summary>
    public static float[] WithoutThem(
        TitleFeatures features, ReadOnlySpan<float> learned, IEnumerable<string> forgotten)
    {
        var weights = learned.ToArray();
        List<int> columns = [.. forgotten.Select(features.ColumnOf).OfType<int>().Order()];
        for (var round = 0; round < Rounds && columns.Count > 0; round++)
        {
            foreach (var column in columns)
            {
                foreach (var medium in MediaOf(features.NameOf(column)))
                {
                    var means = new ColumnMeans(features, medium, weights);
                    if (means.ValueOf(column) > 0)
                        weights[column] -= (float)((means.Of(column) - means.OfAll) / means.ValueOf(column));
                }
            }
        }

        return weights;
    }

    // Genres are of what is watched or of what is heard, and films stand for series too, whose weights they share. The
    // other traits have one weight for all; films have the last word.
    private static Medium[] MediaOf(string feature)
    {
        if (feature.StartsWith(TitleFeature.WatchedGenres, StringComparison.Ordinal))
            return [Medium.Film];
        return feature.StartsWith(TitleFeature.TrackGenres, StringComparison.Ordinal)
            ? [Medium.Track]
            : [Medium.Track, Medium.Film];
    }
}
