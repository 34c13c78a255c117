using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Tests.Recommendations.Groups.Attack;

/// <summary>
/// What an attacker can ask: lists of a group with the member's code, as many as the code answers; and the lists of
/// the same group for a member who named nothing, as often as they like, for they can run the program themselves.
/// </summary>
/// <param name="recommender">The program.</param>
/// <param name="secret">The member's feedback.</param>
/// <param name="lent">The member's chance; null for a program without protection.</param>
internal sealed class CodeOracle(GroupRecommender recommender, Profile secret, LentTaste? lent)
{
    private const string Guest = "guest";
    private const string Member = "member";

    /// <summary>As many as a code answers: GroupCodes.Lists in the web program.</summary>
    public int ListsLeft { get; private set; } = 20;

    /// <summary>The share of titles that the attacker has to expect to be left out by chance.</summary>
    public double OmittedShare => lent is null ? 0 : LentTaste.OmittedShare;

    /// <summary>A list with the member's code; counts.</summary>
    public IReadOnlyList<GroupCard> Ask(GroupQuestion question)
    {
        if (ListsLeft == 0)
            throw new InvalidOperationException("The code is used up.");
        ListsLeft--;
        return Answer(question, secret, lent);
    }

    /// <summary>The list that somebody who named nothing could have caused, with a chance of the attacker's.</summary>
    public IReadOnlyList<GroupCard> Simulate(GroupQuestion question, Random random)
    {
        var key = new byte[LentTaste.KeyBytes];
        random.NextBytes(key);
        return Answer(question, Profile.Empty, lent is null ? null : new(key));
    }

    /// <summary>How well a title fits the member, as a card says.</summary>
    public static Fit FitOfMember(GroupCard card) => card.Fits.Single(fit => fit.Name == Member).Fit;

    private IReadOnlyList<GroupCard> Answer(GroupQuestion question, Profile profile, LentTaste? taste)
    {
        GroupMember[] members =
        [
            new(Guest, question.Aim, question.Mood, question.GuestProfile),
            new(Member, question.Aim, question.Mood, profile) { Lent = taste },
        ];
        return recommender.Recommend(new(question.Medium, members, RecommendationRequest.MaxCount)
        {
            Seed = question.Seed,
            MaxRuntime = question.MaxRuntime,
        });
    }
}

/// <summary>One list that the attacker asks for: everything in it is theirs to choose.</summary>
internal sealed record GroupQuestion(Medium Medium, Profile GuestProfile)
{
    public Aim Aim { get; init; } = Aim.Browse;

    public AffectPoint? Mood { get; init; }

    public int Seed { get; init; }

    public int? MaxRuntime { get; init; }
}
