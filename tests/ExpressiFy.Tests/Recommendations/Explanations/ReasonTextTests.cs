using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Tests.Recommendations.Explanations;

public sealed class ReasonTextTests
{
    private static readonly LikedTitle Ponyo = new("film:tt0876563", "Ponyo");

    public static TheoryData<string, ReasonKind, Medium, ReasonArguments> Sentences => new()
    {
        { "Funny and calm", ReasonKind.Mood, Medium.Film, new() { Moods = ["funny", "calm"] } },
        {
            "Funny and calm, about food and family", ReasonKind.Mood, Medium.Film,
            new() { Moods = ["funny", "calm"], Themes = ["food", "family-bonds"] }
        },
        {
            "An uplifting, romantic western from the 1950s", ReasonKind.Mood, Medium.Film,
            new() { Moods = ["uplifting", "romantic"], Genre = "Western", Decade = 1950 }
        },
        {
            "A gentle, funny comedy about growing up", ReasonKind.Theme, Medium.Film,
            new() { Moods = ["funny"], Genre = "Comedy", Themes = ["gentle", "coming-of-age"] }
        },
        { "Calm, with nothing harsh", ReasonKind.Mood, Medium.Film, new() { Moods = ["calm"], Themes = ["gentle"] } },
        {
            "A tragic love story in French", ReasonKind.Mood, Medium.Film,
            new() { Moods = ["tragic"], Themes = ["love-story"], Language = "fr" }
        },
        {
            "Dreamy, without spoken words", ReasonKind.Mood, Medium.Film,
            new() { Moods = ["dreamy"], Language = "zxx" }
        },
        { "Under 90 minutes tonight", ReasonKind.Fact, Medium.Film, new() { UnderMinutes = 90 } },
        {
            "Playful, in under an hour", ReasonKind.Mood, Medium.Film,
            new() { Moods = ["playful"], UnderMinutes = 60 }
        },
        {
            "Exciting, from the James Bond series", ReasonKind.Mood, Medium.Film,
            new() { Moods = ["exciting"], Series = "James Bond" }
        },
        {
            "Slow, melancholic jazz from the 1950s", ReasonKind.Mood, Medium.Track,
            new() { Moods = ["melancholic"], Genre = "Jazz", Tempo = "slow", Decade = 1950 }
        },
        {
            "Calm, sung in Portuguese", ReasonKind.Mood, Medium.Track,
            new() { Moods = ["calm"], Language = "pt" }
        },
        { "Comedy, as you asked", ReasonKind.Genre, Medium.Film, new() { Genre = "Comedy" } },
        { "Counted among the best of its kind", ReasonKind.Quality, Medium.Film, new() { Acclaim = 3 } },
        { "You liked it", ReasonKind.Taste, Medium.Track, new() { Said = "like" } },
        { "You gave it 4.5 stars", ReasonKind.Taste, Medium.Track, new() { Said = "rating", Stars = 4.5 } },
        { "You saved it for later", ReasonKind.Taste, Medium.Film, new() { Said = "save" } },
        { "Like Ponyo, which you liked", ReasonKind.Taste, Medium.Film, new() { Like = Ponyo } },
        {
            "Directed by Hayao Miyazaki, like Ponyo", ReasonKind.Taste, Medium.Film,
            new() { Like = Ponyo, Maker = "Hayao Miyazaki" }
        },
        {
            "You liked Ponyo, also about the sea", ReasonKind.Taste, Medium.Film,
            new() { Like = Ponyo, Themes = ["sea"] }
        },
        {
            "A dreamy fantasy, like Ponyo", ReasonKind.Taste, Medium.Film,
            new() { Like = Ponyo, Moods = ["dreamy"], Genre = "Fantasy" }
        },
        {
            "Dreamy, like Star Wars", ReasonKind.Taste, Medium.Film,
            new() { Like = new("film:tt0076759", "Star Wars: Episode IV - A New Hope"), Moods = ["dreamy"] }
        },
        {
            "Also directed by Agnès Varda", ReasonKind.Likeness, Medium.Film,
            new() { Maker = "Agnès Varda" }
        },
        {
            "Also a bittersweet drama about loss", ReasonKind.Likeness, Medium.Film,
            new() { Moods = ["bittersweet"], Genre = "Drama", Themes = ["loss"] }
        },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_reason_is_a_sentence(string expected, ReasonKind kind, Medium medium, ReasonArguments arguments) =>
        Assert.Equal(expected, ReasonText.Of(new(kind, medium, arguments)));

    [Fact]
    public void There_is_English_for_every_theme() => Assert.True(ThemePhrases.KnowAll());

    [Fact]
    public void There_is_a_name_for_every_language_of_the_catalogue() =>
        Assert.DoesNotContain(
            TitleCatalogue.BuiltIn().Titles.SelectMany(title => title.Languages),
            code => code != LanguageNames.WithoutWords && LanguageNames.Of(code) is null);
}
