using ExpressiFy.Catalogue;

namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>The titles that a ratings file and the catalogue both have.</summary>
internal static class KnownTitles
{
    /// <summary>
    /// The ratings of these titles alone, and the title of each index. People without any such rating keep an empty
    /// history, so that the numbers of people stay.
    /// </summary>
    public static (RatingSet Ratings, IReadOnlyList<Title> Titles) Of(RatingSet all, TitleCatalogue catalogue)
    {
        var titles = new List<Title>();
        var rated = new List<RatedTitle>();
        var numbers = new Dictionary<int, int>();
        foreach (var (index, candidate) in all.Titles.Index())
        {
            if (Find(candidate, catalogue) is not { } title)
                continue;
            numbers.Add(index, titles.Count);
            titles.Add(title);
            rated.Add(candidate);
        }

        Rating[][] people = [.. all.People.Select(RatingsOf)];
        return (new(rated, people, all.Moods), titles);

        Rating[] RatingsOf(Rating[] person) =>
        [
            .. person.Where(rating => numbers.ContainsKey(rating.Title))
                .Select(rating => rating with { Title = numbers[rating.Title] }),
        ];
    }

    private static Title? Find(RatedTitle title, TitleCatalogue catalogue) =>
        TitleId.TryParse($"film:{title.ImdbId}", out var id) ? catalogue.Find(id) : null;
}
