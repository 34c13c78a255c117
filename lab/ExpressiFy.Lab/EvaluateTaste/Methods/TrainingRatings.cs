using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>The titles, and the ratings of each person, that a method learns from.</summary>
internal sealed record TrainingRatings(IReadOnlyList<RatedTitle> Titles, IReadOnlyList<Rating[]> People)
{
    /// <summary>The mean of all ratings; 0 without any.</summary>
    public double MeanStars() =>
        People.SelectMany(person => person).Select(rating => (double)rating.Stars).DefaultIfEmpty().Average();
}
