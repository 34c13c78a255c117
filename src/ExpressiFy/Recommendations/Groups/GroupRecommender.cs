using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>
/// One list for several people: request → each member's scores → <see cref="LeastMisery"/> → re-ranking → cards.
/// docs/decisions/0014-fair-to-the-one-it-suits-least.md has the reasons.
/// </summary>
public sealed class GroupRecommender(TitleCatalogue catalogue, TimeProvider time)
{
    // Of a member's normalised scores (0 their mean title, 1 their best).
    private const float MinGreatScore = 0.7f;
    private const float MinGoodScore = 0.4f;

    // Few titles suit everybody, so fewer take turns than in a list for one person.
    private const double RotationShare = 0.04;

    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>
    /// At most <see cref="GroupRecommendationRequest.Count"/> cards, the fairest first. Titles that any member hid,
    /// disliked or has seen are left out. <see cref="InvalidRequestException"/> for a request that breaks a rule.
    /// </summary>
    public IReadOnlyList<GroupCard> Recommend(GroupRecommendationRequest group)
    {
        GroupValidation.Validate(group);
        var contexts = group.Members.Select(member => ContextFor(group, member)).ToList();
        var table = tables[group.Medium];
        using var scores = new GroupScores(table, contexts, new(table, group, contexts));

        var moods = contexts.SelectMany(context => context.Path.GuardedExpressions).Distinct().ToList();
        var shortlist = new Shortlist(table, scores.Fair);
        new Rotation(FirstOf(contexts), RotationShare).ApplyTo(shortlist);
        var picks = new Diversity().Pick(
            shortlist, group.CardCount, pick => !moods.Exists(mood => Harms(mood, pick)));
        var reasons = Explainer.Describe([.. picks.Select(pick => pick.Title)]);
        return [.. picks.Zip(reasons, (pick, reason) => CardOf(group, pick, reason, scores))];
    }

    // The same whatever order the members come in.
    private static RankingContext FirstOf(IEnumerable<RankingContext> contexts) => contexts
        .OrderBy(context => context.Request.Aim)
        .ThenBy(context => context.Request.Expression)
        .ThenBy(context => context.Preferences.Confidence)
        .First();

    private RankingContext ContextFor(GroupRecommendationRequest group, GroupMember member) =>
        RankingContext.For(group.RequestOf(member), PreferencesOf(member), time);

    private Preferences PreferencesOf(GroupMember member)
    {
        var preferences = Preferences.Of(member.Profile, catalogue);
        return member.Lent is null ? preferences : preferences.Coarse(member.Lent.Seed);
    }

    // Whether a title is wrong for someone in a mood: it intensifies a mood that no title may intensify, or is bleak
    // for someone sad.
    private static bool Harms(Expression mood, Candidate candidate)
    {
        if (AimMoodWeights.MostFeeding(mood) == 0)
            return candidate.Feeds(mood);
        return mood == Expression.Sad && Consolations.Of(candidate.Title) == Consolation.Bleak;
    }

    private static GroupCard CardOf(
        GroupRecommendationRequest group, Candidate pick, Reason reason, GroupScores scores)
    {
        var fits = group.Members
            .Select((member, number) => new MemberFit(member.Name, FitOf(scores.OfMember(number)[pick.Index])));
        return new(pick.Title, [.. fits], reason);
    }

    private static Fit FitOf(float score) => score switch
    {
        >= MinGreatScore => Fit.Great,
        >= MinGoodScore => Fit.Good,
        _ => Fit.Compromise,
    };
}
