using ExpressiFy.Affect;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Tests.Hosting.Queries;

public sealed class QueryValueTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("-3", -3)]
    [InlineData("+3", 3)]
    [InlineData(" 2", null)]
    [InlineData("1,000", null)]
    [InlineData("1.5", null)]
    [InlineData("2147483648", null)]
    [InlineData("many", null)]
    public void A_whole_number_has_digits_and_at_most_a_sign(string text, int? value) => Check(text, value);

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("-1e-1", -0.1)]
    [InlineData("0,5", null)]
    public void A_number_has_a_point_and_no_comma(string text, double? value) => Check(text, value);

    [Theory]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("1", null)]
    [InlineData("yes", null)]
    public void A_boolean_is_true_or_false_in_any_case(string text, bool? value) => Check(text, value);

    [Theory]
    [InlineData("lift", Aim.Lift)]
    [InlineData("Lift", Aim.Lift)]
    [InlineData("1", null)]
    [InlineData("lift,calm", null)]
    public void An_enum_value_is_its_name_in_any_case_and_no_number(string text, Aim? value) => Check(text, value);

    [Fact]
    public void Empty_text_is_an_absent_parameter()
    {
        Assert.True(QueryValue<int>.TryParse("", null, out var parameter));
        Assert.False(parameter.IsGiven);
        Assert.False(parameter.IsUnreadable);
        Assert.Equal(7, ((QueryValue<int>?)parameter).Or(7));
    }

    private static void Check<T>(string text, T? value)
        where T : struct
    {
        Assert.True(QueryValue<T>.TryParse(text, null, out var parameter));
        Assert.Equal(value, parameter.Value);
        Assert.Equal(value is null, parameter.IsUnreadable);
    }
}
