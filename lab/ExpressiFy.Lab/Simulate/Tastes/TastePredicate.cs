using ExpressiFy.Catalogue;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>
/// A taste that a made-up person has: which titles of one medium they like. A title is in the taste when it has all
/// that is given here.
/// </summary>
/// <param name="Name">The name in reports.</param>
/// <param name="Medium">The medium.</param>
/// <param name="Genre">A genre of the medium; null for any.</param>
/// <param name="Languages">One of these languages; null for any.</param>
/// <param name="NotLanguages">None of these languages; null for any.</param>
/// <param name="Acclaim">At least this acclaim, 1…3.</param>
internal sealed record TastePredicate(
    string Name,
    Medium Medium,
    string? Genre = null,
    IReadOnlyList<string>? Languages = null,
    IReadOnlyList<string>? NotLanguages = null,
    int Acclaim = 1)
{
    /// <summary>Whether the title is in the taste.</summary>
    public bool Holds(Title title)
    {
        if (title.Medium != Medium || title.Acclaim < Acclaim)
            return false;
        if (Genre is not null && !title.Genres.Contains(Genre))
            return false;
        if (Languages is not null && !title.Languages.Any(Languages.Contains))
            return false;
        return NotLanguages is null || !title.Languages.Any(NotLanguages.Contains);
    }

    /// <summary>The titles in the taste, in the order of a shuffle by seed.</summary>
    public IReadOnlyList<Title> Shuffled(TitleCatalogue catalogue, int seed)
    {
        Title[] titles =
            [.. catalogue.Titles.Where(Holds).OrderBy(title => title.Id.ToString(), StringComparer.Ordinal)];
        new Random(seed).Shuffle(titles);
        return titles;
    }
}
