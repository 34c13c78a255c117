namespace ExpressiFy.Imports.Reading;

/// <summary>
/// Derives the best possible rating of a list from its ratings: the smallest usual one that none exceeds, not counting
/// one or two ratings that disagree with all others, which are slips of the hand.
/// </summary>
internal static class RatingScale
{
    private const int MostSlips = 2;
    private const int OutOfFive = 5;
    private const int OutOfTen = 10;

    // Half of the ratings of ten are above five, so that four that are not all tell. Of ratings of a hundred nearly all
    // are above ten; one more than there are slips is enough.
    private const int OthersOfFive = 4;
    private const int OthersOfFiveWithHalves = 3;

    /// <summary>The best possible rating of a list with these ratings.</summary>
    public static int Of(IEnumerable<double> ratings)
    {
        var rising = ratings.Where(rating => rating <= ListOptions.Scales[^1]).Order().ToList();
        var slips = 0;
        if (IsSlip(rising, OutOfTen, slips, count => count + 1))
            slips = CountAbove(rising, OutOfTen);
        if (IsSlip(rising, OutOfFive, slips, count => count * OthersOfFiveNeeded(rising)))
            slips = CountAbove(rising, OutOfFive);
        var highest = rising.Count > slips ? rising[^(slips + 1)] : 0;
        return ListOptions.Scales.FirstOrDefault(scale => highest <= scale, ListOptions.Scales[^1]);
    }

    // Whether the ratings above a scale are few, and more than those that were found to be slips already.
    private static bool IsSlip(List<double> rising, int scale, int slips, Func<int, int> othersNeeded)
    {
        var above = CountAbove(rising, scale);
        return above > slips && above <= MostSlips && rising.Count - above >= othersNeeded(above - slips);
    }

    private static int OthersOfFiveNeeded(List<double> rising) =>
        rising.Exists(rating => rating <= OutOfFive && !double.IsInteger(rating))
            ? OthersOfFiveWithHalves
            : OthersOfFive;

    private static int CountAbove(List<double> rising, int scale) => rising.Count(rating => rating > scale);
}
