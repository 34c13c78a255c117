using ExpressiFy.Catalogue;
using ExpressiFy.Text;

namespace ExpressiFy.Tests.Text;

public sealed class NameNormalizerTests
{
    [Theory]
    [InlineData("İnce İnce Bir Kar Yağar", "ince ince bir kar yagar")]
    [InlineData("Trần Anh Hùng", "tran anh hung")]
    [InlineData("Amélie", "amelie")]
    [InlineData("Ame\u0301lie", "amelie")]
    [InlineData("Ágætis byrjun", "agaetis byrjun")]
    [InlineData("  Björk   Guðmundsdóttir ", "bjork gudmundsdottir")]
    [InlineData("Ŋajjö", "najjo")]
    [InlineData("久石譲", "久石譲")]
    public void Letters_lose_case_and_marks(string name, string normalized) =>
        Assert.Equal(normalized, NameNormalizer.Normalize(name));

    [Theory]
    [InlineData("Don’t Stop ’Til You Get Enough", "dont stop til you get enough")]
    [InlineData("Don't Don`t Don´t Donʼt Donʻt", "dont dont dont dont dont")]
    public void Apostrophes_are_left_out(string name, string normalized) =>
        Assert.Equal(normalized, NameNormalizer.Normalize(name));

    [Theory]
    [InlineData("Earth, Wind & Fire", "earth wind and fire")]
    [InlineData("R&B", "r and b")]
    [InlineData("& & ", "and and")]
    public void An_ampersand_is_the_word_and(string name, string normalized) =>
        Assert.Equal(normalized, NameNormalizer.Normalize(name));

    [Theory]
    [InlineData("WALL·E", "wall e")]
    [InlineData("AC/DC", "ac dc")]
    [InlineData("2001: A Space Odyssey", "2001 a space odyssey")]
    [InlineData("?!", "")]
    public void Other_signs_separate_words(string name, string normalized) =>
        Assert.Equal(normalized, NameNormalizer.Normalize(name));

    [Fact]
    public void Names_of_the_catalogue_become_plain_letters_and_digits()
    {
        var names = TitleCatalogue.BuiltIn().Titles.SelectMany(title => title.Creators.Append(title.Name));
        var characters = names.SelectMany(NameNormalizer.Normalize).ToHashSet();
        Assert.NotEmpty(characters);
        characters.ExceptWith("abcdefghijklmnopqrstuvwxyz0123456789 ");
        Assert.Empty(characters);
    }
}
