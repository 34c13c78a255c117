using System.Globalization;
using ExpressiFy.Lab.EvaluateTaste.Ratings;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>
/// The learner that serves the page, with other people's ratings for a prior: a title's traits are the first components of who chose it, and
/// what the files tell of it; a little of its popularity is expected from everybody.
/// </summary>
internal static class ServedPreferenceModel
{
    // The same as the page's learner (TasteTraits), found likewise on the earlier ratings of all, their own last fifth set aside: NDCG@10 .141
    // there; .132 with a trait precision of 3, .137 with 30; .130 with component precision 30; .137 with 32 components, .143 with 128.
    private const double ImplicitNegativeWeight = 0.1, TraitPrecision = 10, RarePrecision = 3;

    // What a choice without a like is worth when it says which titles go together.
    private const double ChosenOnly = 0.3;

    // Enough to put titles in an order before the first words. At 1 the list stays with what everybody likes: NDCG@10 .13 falls to .12.
    private const double OfPopularity = 0.2;

    private static readonly string[] Rare = ["creator", "franchise"];

    public static RecommendationMethod With(int components, double precision) => new(
        "taste (ours)", string.Create(CultureInfo.InvariantCulture, $"{components} components, precision {precision}"), training =>
        {
            var prior = Prior(training, components, precision);
            return (known, scores) =>
            {
                BayesianPreferenceModel.Learn(prior, ToObservations(known)).PredictAll(0, scores);
                for (var title = 0; title < scores.Length; title++)
                    scores[title] += prior.Expected[title];
            };
        });

    private static PreferencePrior Prior(TrainingRatings training, int components, double precision)
    {
        var places = ChoiceComponents.Of(training, components, rating => rating.Liked ? 1 : ChosenOnly);
        var columns = Columns(training.Titles, components);
        var common = components + columns.Keys.Count(trait => !Rare.Contains(trait.Kind));
        var features = new FeatureMatrix(components + columns.Count, training.Titles.Select((title, row) =>
            places[row].Index().Select(place => (place.Index, place.Item)).Concat(Entries(title, columns))));
        double[] precisions = [.. Enumerable.Range(0, features.ColumnCount).Select(column => column < components ? precision : column < common ? TraitPrecision : RarePrecision)];
        var likes = Popularity.Likes(training);
        return new(features, precisions, [.. likes.Select(like => (float)(OfPopularity * like / training.People.Count))], PreferencePrior.ImplicitNegativesOf(features, common, ImplicitNegativeWeight));
    }

    /// <summary>A column for each trait, those that many titles share first.</summary>
    public static Dictionary<(string Kind, string Name), int> Columns(IReadOnlyList<RatedTitle> titles, int first) => titles
        .SelectMany(title => title.Traits).Distinct().OrderBy(trait => Rare.Contains(trait.Kind)).Index()
        .ToDictionary(trait => trait.Item, trait => first + trait.Index);

    /// <summary>The traits of a title as entries; those of one kind have length 1 together, however many they are.</summary>
    public static IEnumerable<(int Column, float Value)> Entries(RatedTitle title, Dictionary<(string Kind, string Name), int> columns) =>
        title.Traits.Distinct().GroupBy(trait => trait.Kind).SelectMany(kind => kind.Select(trait => (columns[trait], 1 / MathF.Sqrt(kind.Count()))));

    private static List<Observation> ToObservations(ReadOnlySpan<Rating> known)
    {
        var sum = 0d;
        foreach (var rating in known)
            sum += rating.Stars;
        var mean = FeedbackWeights.MeanStars(sum, known.Length);
        var words = new List<Observation>(known.Length);
        foreach (var rating in known)
            words.Add(new(rating.Title, FeedbackWeights.OfStars(rating.Stars, mean), 1 - ImplicitNegativeWeight));
        return words;
    }
}
