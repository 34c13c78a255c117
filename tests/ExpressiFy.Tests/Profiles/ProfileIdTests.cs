using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

public sealed class ProfileIdTests
{
    [Fact]
    public void An_id_is_parsed_from_its_text()
    {
        var id = ProfileId.New();
        Assert.Equal(id, ProfileId.Parse(id.ToString()));
    }

    [Fact]
    public void New_ids_differ() => Assert.NotEqual(ProfileId.New(), ProfileId.New());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("'; DROP TABLE profiles; --")]
    public void Any_other_text_is_refused(string? text)
    {
        Assert.False(ProfileId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ProfileId.Parse(text!));
    }
}
