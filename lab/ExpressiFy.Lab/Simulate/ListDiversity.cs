using System.Text.Json.Serialization;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations;

namespace ExpressiFy.Lab.Simulate;

/// <summary>Diversity and fit of a week of lists.</summary>
/// <param name="Name">How the lists were selected.</param>
/// <param name="Fit">Mean score of the cards, 0…1.</param>
/// <param name="Similarity">
/// Mean cosine similarity of two titles of a list (intra-list similarity), 0…1; lower is more diverse.
/// </param>
/// <param name="Coverage">Fraction of the catalogue's films that were recommended to anybody.</param>
/// <param name="Repeats">Fraction of the cards that the same person had on an earlier day.</param>
/// <param name="Novelty">
/// Mean of -log2 of the fraction of people who were recommended the title (self-information); higher is more personal.
/// </param>
internal sealed record ListDiversity(
    string Name,
    double Fit,
    [property: JsonPropertyName("likeness")] double Similarity,
    double Coverage,
    double Repeats,
    [property: JsonPropertyName("surprise")] double Novelty)
{
    /// <param name="name">How the lists were selected.</param>
    /// <param name="lists">A list for each person and day.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="similarity">Similarity of its titles.</param>
    public static ListDiversity Of(
        string name,
        IReadOnlyList<(SimulatedOffer Offer, IReadOnlyList<Card> List)> lists,
        TitleCatalogue catalogue,
        TitleSimilarity similarity)
    {
        var shown = new HashSet<(int Person, TitleId Title)>();
        var repeats = 0;
        foreach (var (offer, list) in lists.OrderBy(entry => entry.Offer.Day))
            repeats += list.Count(card => !shown.Add((offer.Person, card.Title.Id)));

        Card[] cards = [.. lists.SelectMany(entry => entry.List)];
        double people = lists.Select(entry => entry.Offer.Person).Distinct().Count();
        var peopleByTitle = shown.GroupBy(entry => entry.Title).ToDictionary(
            group => group.Key, group => group.Count());
        var films = catalogue.Titles.Count(title => title.Medium == Medium.Film);
        return new(
            name,
            cards.Average(card => card.Score),
            lists.Average(entry => similarity.MeanOf([.. entry.List.Select(card => card.Title)])),
            peopleByTitle.Count / (double)films,
            repeats / (double)cards.Length,
            cards.Average(card => -Math.Log2(peopleByTitle[card.Title.Id] / people)));
    }
}
