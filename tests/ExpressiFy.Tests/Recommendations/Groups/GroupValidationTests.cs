using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Tests.Recommendations.Groups;

public sealed class GroupValidationTests
{
    [Theory]
    [InlineData("Ana", "A group has 2 to 8 people, not 1.")]
    [InlineData("a|b|c|d|e|f|g|h|i", "A group has 2 to 8 people, not 9.")]
    [InlineData("Ana|ana", "Two people are called Ana.")]
    [InlineData("Ana|", "Everyone needs a name of at most 40 characters.")]
    [InlineData("Ana|Line\nbreak", "Everyone needs a name of at most 40 characters.")]
    public void Wrong_members_are_a_violation(string names, string message)
    {
        var violation = Assert.Single(GroupValidation.Violations(GroupOf(names)));
        Assert.StartsWith(message, violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_41_characters_is_a_violation()
    {
        var violation = Assert.Single(GroupValidation.Violations(GroupOf($"Ana|{new string('a', 41)}")));
        Assert.Equal("name", violation.Parameter);
    }

    [Fact]
    public void A_count_that_is_too_high_is_one_violation_for_all_members()
    {
        var violation = Assert.Single(GroupValidation.Violations(GroupOf("Ana|Ben") with { Count = 51 }));
        Assert.Equal("count", violation.Parameter);
    }

    [Fact]
    public void A_violation_of_a_member_begins_with_their_name()
    {
        var group = GroupOf("Ana|Ben");
        var withoutMood = group.Members[1] with { Expression = null, From = null };
        var changed = group with { Members = [group.Members[0], withoutMood] };
        var violation = Assert.Single(GroupValidation.Violations(changed));
        Assert.Equal("expression", violation.Parameter);
        Assert.StartsWith("Ben: The aim lift needs a mood", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_recommender_refuses_a_group_with_every_violation()
    {
        var recommender = new GroupRecommender(TitleCatalogue.BuiltIn(), TimeProvider.System);
        var group = GroupOf("Ana|ana") with { Count = 0 };
        var exception = Assert.Throws<InvalidRequestException>(() => recommender.Recommend(group));
        Assert.Equal(["name", "count"], exception.Violations.Select(violation => violation.Parameter));
    }

    private static GroupRecommendationRequest GroupOf(string names)
    {
        var members = names.Split('|')
            .Select(name => new GroupMember(name, Aim.Lift, null, Profile.Empty) { Expression = Expression.Sad });
        return new(Medium.Film, [.. members], 12);
    }
}
