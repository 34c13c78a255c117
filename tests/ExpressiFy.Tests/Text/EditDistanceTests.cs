using ExpressiFy.Text;

namespace ExpressiFy.Tests.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("inception", "inception", 0)]
    [InlineData("inceptoin", "inception", 1)]
    [InlineData("inceptin", "inception", 1)]
    [InlineData("incepttion", "inception", 1)]
    [InlineData("incapsion", "inception", 2)]
    [InlineData("", "up", 2)]
    [InlineData("up", "", 2)]
    [InlineData("ab", "ba", 1)]
    [InlineData("nicepiton", "inception", 2)]
    public void Each_letter_left_out_added_replaced_or_swapped_is_one_edit(string typed, string word, int edits) =>
        Assert.Equal(edits, EditDistance.Between(typed, word, most: 3));

    [Theory]
    [InlineData("incpet", "inception", 1)]
    [InlineData("incep", "inception", 0)]
    [InlineData("inceptions", "inception", 1)]
    public void A_beginning_is_compared_with_beginnings(string typed, string word, int edits) =>
        Assert.Equal(edits, EditDistance.Between(typed, word, most: 2, isBeginning: true));

    [Theory]
    [InlineData("abcdef", "uvwxyz")]
    [InlineData("abc", "abcdefgh")]
    [InlineData("abcdefgh", "abc")]
    public void More_edits_than_asked_for_are_more(string typed, string word) =>
        Assert.True(EditDistance.Between(typed, word, most: 2) > 2);

    [Fact]
    public void The_early_end_changes_no_distance_within_the_bound()
    {
        var random = new Random(1);
        for (var round = 0; round < 5_000; round++)
        {
            var (first, second) = (Word(random), Word(random));
            var unbounded = EditDistance.Between(first, second, most: 20);
            var bounded = EditDistance.Between(first, second, most: 2);
            Assert.Equal(Math.Min(unbounded, 3), Math.Min(bounded, 3));
        }
    }

    [Fact]
    public void Long_words_are_compared_by_their_beginnings()
    {
        var word = new string('a', 5_000);
        Assert.Equal(0, EditDistance.Between(word, word + "b", most: 1));
    }

    private static string Word(Random random) => new([.. random.GetItems("abc".AsSpan(), random.Next(1, 9))]);
}
