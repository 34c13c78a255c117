using System.Globalization;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Tests.Imports.Reading;

/// <summary>One or two slips of the hand do not set the scale of a list.</summary>
public sealed class RatingScaleTests
{
    [Theory]
    [InlineData(5, "5, 4.5, 4, 45")]
    [InlineData(5, "3, 4, 5, 4, 8")]
    [InlineData(5, "3, 4, 5, 50, 4, 40")]
    [InlineData(5, "1, 2, 3, 4, 5, 1, 2, 3, 9, 8")]
    [InlineData(10, "9, 8, 7, 3")]
    [InlineData(10, "6, 4, 3")]
    [InlineData(10, "8, 9, 7, 85")]
    [InlineData(10, "8, 9, 7, 85, 90")]
    [InlineData(100, "8, 85, 90")]
    [InlineData(100, "85, 40, 90, 5")]
    [InlineData(5, "4")]
    [InlineData(10, "8")]
    [InlineData(100, "85")]
    [InlineData(10, "3, 4, 5, 4, 3, 2, 8, 9, 10")]
    [InlineData(10, "9, 8, 850, 7")]
    [InlineData(20, "14, 8, 12")]
    [InlineData(20, "14")]
    [InlineData(5, "")]
    public void The_scale_is_the_smallest_that_no_rating_exceeds_but_for_slips(int outOf, string ratings)
    {
        var numbers = ratings
            .Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(number => double.Parse(number, CultureInfo.InvariantCulture));
        Assert.Equal(outOf, RatingScale.Of(numbers));
    }

    [Fact]
    public void A_slip_is_named_and_left_out_and_the_person_can_choose_the_scale()
    {
        var file = ListFiles.File(
            "list.csv", "Title,Year,My Rating", "The Matrix,1999,5", "Heat,1995,4.5", "Drive,2011,4", "Psycho,1960,45");
        var lists = ListFiles.Read(file);
        Assert.Equal(5, lists.Files[0].OutOf);
        Assert.Equal(["The Matrix", "Heat", "Drive"], lists.Entries.Select(entry => entry.Name));
        var slip = Assert.Single(lists.Unreadable);
        Assert.Equal((5, "the rating 45 is more than 5, the scale of the other ratings"), (slip.Line, slip.Why));

        var chosen = PersonalLists.Read([file], new(OutOf: 100));
        Assert.Empty(chosen.Unreadable);
        Assert.Equal([100, 100, 100, 100], chosen.Entries.Select(entry => entry.Rating!.OutOf));
    }
}
