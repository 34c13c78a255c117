using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

public sealed class ProfileIdTests
{
    [Fact]
    public void An_id_reads_back_from_its_text()
    {
        var id = ProfileId.New();
        Assert.Equal(id, ProfileId.Parse(id.ToString()));
        Assert.NotEqual(id, ProfileId.New());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("'; DROP TABLE profiles; --")]
    public void Anything_else_is_no_id(string? text)
    {
        Assert.False(ProfileId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ProfileId.Parse(text!));
    }
}
