using ExpressiFy.Catalogue;
using ExpressiFy.Text;

namespace ExpressiFy.Tests.Text;

public sealed class NameNormalizerTests
{
    [Theory]
    [InlineData("İnce İnce Bir Kar Yağar", "ince ince bir kar yagar")]
    [InlineData("Trần Anh Hùng", "tran anh hung")]
    [InlineData("Amélie", "amelie")]
    [InlineData("Ágætis byrjun", "agaetis byrjun")]
    [InlineData("Don’t Stop ’Til You Get Enough", "dont stop til you get enough")]
    [InlineData("Earth, Wind & Fire", "earth wind and fire")]
    [InlineData("WALL·E", "wall e")]
    [InlineData("Ağır Roman", "agir roman")]
    [InlineData("Ame\u0301lie", "amelie")]
    [InlineData("2001: A Space Odyssey", "2001 a space odyssey")]
    [InlineData("?!", "")]
    public void A_name_is_folded_to_plain_words(string name, string folded) => Assert.Equal(folded, NameNormalizer.Normalize(name));

    [Fact]
    public void No_letter_of_the_catalogue_is_left_with_a_mark()
    {
        var odd = TitleCatalogue.BuiltIn().Titles.SelectMany(title => title.Creators.Append(title.Name))
            .SelectMany(NameNormalizer.Normalize).Distinct().Where(letter => letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or ' '));
        Assert.Empty(odd);
    }
}
