using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Recommendations.Explanations;

/// <summary>Checks the sentences of reasons of the kind "taste" against the profile.</summary>
internal static class TasteReasonFacts
{
    public static bool IsTrue(string text, Title title, Profile profile, TitleCatalogue catalogue)
    {
        if (text == "You liked it")
            return profile.Has(FeedbackKind.Like, title.Id);
        if (text == "You saved it for later")
            return profile.Has(FeedbackKind.Save, title.Id);

        return profile.Titles(FeedbackKind.Like)
            .Where(id => id != title.Id)
            .Select(catalogue.Find)
            .OfType<Title>()
            .Any(liked => IsSharedTrait(text, title, liked));
    }

    private static bool IsSharedTrait(string text, Title title, Title liked)
    {
        var end = $" like {liked.Name}, which you liked";
        if (!text.EndsWith(end, StringComparison.Ordinal))
            return false;

        var trait = text[..^end.Length];
        return IsSharedCreator(trait, title, liked)
            || title.Genres.Intersect(liked.Genres).Contains(trait)
            || trait.ToLowerInvariant().Split(" and ").All(mood => HasClear(title, mood) && HasClear(liked, mood));
    }

    private static bool IsSharedCreator(string trait, Title title, Title liked) => title.Creators
        .Intersect(liked.Creators)
        .Any(creator => trait == $"Directed by {creator}," || trait == $"By {creator},");

    private static bool HasClear(Title title, string mood) => title.ClearMoods.Any(word => word.Name == mood);
}
