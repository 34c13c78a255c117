using ExpressiFy.Text;

namespace ExpressiFy.Tests.Text;

public sealed class FilmKeysTests
{
    [Theory]
    [InlineData("8½", "8 1/2")]
    [InlineData("9½ Weeks", "Nine 1/2 Weeks")]
    [InlineData("Alien³", "Alien 3")]
    [InlineData("Three Colors: Blue", "Three Colours: Blue")]
    [InlineData("Three Colors: Blue", "3 Colours - Blue")]
    [InlineData("The Godfather: Part II", "The Godfather 2")]
    [InlineData("The Godfather Part II", "Godfather, Part Two, The")]
    [InlineData("Dune: Part Two", "Dune - Part 2")]
    [InlineData("Kill Bill: Vol. 1", "Kill Bill Volume One")]
    [InlineData("Rocky IV", "Rocky 4")]
    [InlineData("Rocky Ⅳ", "Rocky 4")]
    [InlineData("Ocean's Eleven", "Ocean’s 11")]
    [InlineData("12 Monkeys", "Twelve Monkeys")]
    [InlineData("Romeo + Juliet", "Romeo & Juliet")]
    [InlineData("Scott Pilgrim vs. the World", "Scott Pilgrim Versus the World")]
    [InlineData("Dr. Strangelove", "Doctor Strangelove")]
    [InlineData("π", "Pi")]
    [InlineData("Ｈｅａｔ", "Heat")]
    [InlineData("Psycho\u200B", "Psycho")]
    [InlineData("The\u00A0Shining", "Shining")]
    [InlineData("Ame\u0301lie", "Amélie")]
    public void Names_of_one_film_have_one_key(string first, string second) =>
        Assert.Equal(FilmKeys.Of(first), FilmKeys.Of(second));

    [Theory]
    [InlineData("Alien", "Aliens")]
    [InlineData("Alien", "Alien 3")]
    [InlineData("Rocky", "Rocky II")]
    [InlineData("Dune: Part One", "Dune: Part Two")]
    [InlineData("I, Tonya", "1, Tonya")]
    [InlineData("8½", "8")]
    public void Names_of_different_films_have_different_keys(string first, string second) =>
        Assert.NotEqual(FilmKeys.Of(first), FilmKeys.Of(second));
}
