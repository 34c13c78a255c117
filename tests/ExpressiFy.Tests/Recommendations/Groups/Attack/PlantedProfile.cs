using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Recommendations.Groups.Attack;

/// <summary>The profile that an attacker wants to read: eight titles of each of four kinds of feedback.</summary>
internal sealed record PlantedProfile(Profile Profile, IReadOnlySet<TitleId> Titles)
{
    private const int OfEachKind = 8;

    private static readonly FeedbackKind[] Kinds =
        [FeedbackKind.Like, FeedbackKind.Dislike, FeedbackKind.Hide, FeedbackKind.Seen];

    /// <summary>Titles at random, which have little in common.</summary>
    public static PlantedProfile Scattered(IReadOnlyList<Title> titles, Random random) =>
        Of(random.GetItems(titles.ToArray(), titles.Count).DistinctBy(title => title.Id), random);

    /// <summary>
    /// What a person with a clear taste names: likes of one genre, dislikes and hidden titles of another.
    /// </summary>
    public static PlantedProfile Clear(IReadOnlyList<Title> titles, Random random)
    {
        var genres = titles.SelectMany(title => title.Genres).GroupBy(genre => genre)
            .Where(genre => genre.Count() >= 60).Select(genre => genre.Key).ToArray();
        random.Shuffle(genres);
        var mixed = titles.ToArray();
        random.Shuffle(mixed);
        var loved = mixed.Where(title => title.Genres.Contains(genres[0])).ToList();
        var loathed = mixed
            .Where(title => title.Genres.Contains(genres[1]) && !title.Genres.Contains(genres[0])).ToList();
        var rest = mixed.Except(loved.Take(OfEachKind)).Except(loathed.Take(2 * OfEachKind));
        return Of(loved.Take(OfEachKind).Concat(loathed.Take(2 * OfEachKind)).Concat(rest), random);
    }

    private static PlantedProfile Of(IEnumerable<Title> titles, Random random)
    {
        var planted = titles.Take(Kinds.Length * OfEachKind).Select(title => title.Id).ToList();
        var events = planted.Select((id, index) => new FeedbackEvent(
            id, Kinds[index / OfEachKind], On: true, DateTimeOffset.UnixEpoch.AddMinutes(random.Next(100_000))));
        return new(Profile.From(events), planted.ToHashSet());
    }
}
