using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Groups;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations.Groups.Attack;

/// <summary>
/// An attacker who knows the catalogue, the program and one code names the 32 titles that they think the member named,
/// of about 1,800. By chance about half a title is right. "Told better than chance" is what is right beyond that, and,
/// for an attacker who may name as many as they like, what is right beyond the share of wrong names.
/// docs/decisions/0016-what-a-group-code-tells.md has the definition and the figures.
/// </summary>
public sealed class CodeAttackTests
{
    private const int Planted = 32;
    private const double MostTold = 3;

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly GroupRecommender Recommender = new(Catalogue, new FakeTimeProvider(SampleRequests.Noon));

    // How much the attacker trusts their estimate of the member's taste beside what is missing. The best of all is
    // taken afterwards, which favours the attacker.
    private static readonly (double Liking, double Direction)[] Trusts =
        [(0, 0), (0.3, 0), (1, 0), (3, 0), (0, 0.3), (0, -0.3), (30, 0), (0, 30)];

    public static TheoryData<Medium, Taste, Plan> All =>
    [
        .. from medium in Enum.GetValues<Medium>()
           from taste in Enum.GetValues<Taste>()
           from plan in Enum.GetValues<Plan>()
           select (medium, taste, plan),
    ];

    /// <summary>What the member named.</summary>
    public enum Taste
    {
        Scattered,
        Clear,
    }

    /// <summary>How the attacker asks.</summary>
    public enum Plan
    {
        BatchesOfFifty,
        SameBatchTwice,
        Moods,
    }

    [Theory]
    [InlineData(Medium.Film, Taste.Scattered, Plan.Moods)]
    [InlineData(Medium.Film, Taste.Clear, Plan.BatchesOfFifty)]
    public void A_code_tells_at_most_three_of_32_titles(Medium medium, Taste taste, Plan plan) =>
        AssertTellsLittle(medium, taste, plan, members: 10, errors: 0);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(All))]
    public void No_attack_tells_more(Medium medium, Taste taste, Plan plan) =>
        AssertTellsLittle(medium, taste, plan, members: 40, errors: 1);

    [Fact]
    public void The_same_attack_without_protection_tells_more_than_twice_as_much()
    {
        var (named, suspected) =
            Told(Medium.Film, Taste.Scattered, Plan.BatchesOfFifty, members: 3, isProtected: false);
        Assert.InRange(named.Average(), 2 * MostTold, Planted);
        Assert.InRange(suspected.Average(), 2 * MostTold, Planted);
    }

    private static void AssertTellsLittle(Medium medium, Taste taste, Plan plan, int members, double errors)
    {
        var (named, suspected) = Told(medium, taste, plan, members, isProtected: true);
        var bounds = (Named: UpperBound(named, errors), Suspected: UpperBound(suspected, errors));
        TestContext.Current.TestOutputHelper!.WriteLine($"{medium} {taste} {plan}: {bounds}");
        Assert.InRange(bounds.Named, -Planted, MostTold);
        Assert.InRange(bounds.Suspected, -Planted, MostTold);
    }

    // The mean and some standard errors: with one, the true mean lies below it with a probability of 84 %.
    private static double UpperBound(IReadOnlyList<double> values, double errors)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return mean + (errors * Math.Sqrt(variance / values.Count));
    }

    // For each member how many titles were told better than chance, in the two senses.
    private static (IReadOnlyList<double> Named, IReadOnlyList<double> Suspected) Told(
        Medium medium, Taste taste, Plan plan, int members, bool isProtected)
    {
        // Each member by themselves, on all cores; the sums are taken in the order of the members.
        var told = Enumerable.Range(0, members).AsParallel().AsOrdered()
            .Select(number => ToldOf(medium, taste, plan, number, isProtected))
            .ToList();
        var named = Trusts.Select((_, trust) => told.ConvertAll(member => member.Named[trust]));
        return (named.MaxBy(values => values.Average())!, told.ConvertAll(member => member.Suspected));
    }

    // Of one member: for each trust, and for an attacker who may name as many as they like.
    private static (IReadOnlyList<double> Named, double Suspected) ToldOf(
        Medium medium, Taste taste, Plan plan, int number, bool isProtected)
    {
        var titles = Catalogue.Titles.Where(title => title.Medium == medium).ToList();
        var byChance = (double)Planted * Planted / titles.Count;
        var random = new Random(number);
        var secret = taste == Taste.Scattered
            ? PlantedProfile.Scattered(titles, random)
            : PlantedProfile.Clear(titles, random);
        var key = new byte[LentTaste.KeyBytes];
        random.NextBytes(key);
        var oracle = new CodeOracle(Recommender, secret.Profile, isProtected ? new(key) : null);
        var attack = new CodeAttack(Catalogue, medium, oracle, random);
        Ask(attack, plan);
        var named = Trusts.Select(trust =>
            attack.Guesses(Planted, trust.Liking, trust.Direction).Count(secret.Titles.Contains) - byChance);
        var rightSuspects = attack.Suspects.Count(secret.Titles.Contains);
        var wrongShare = (attack.Suspects.Count - rightSuspects) / (double)(titles.Count - Planted);
        return (named.ToList(), rightSuspects - (Planted * wrongShare));
    }

    private static void Ask(CodeAttack attack, Plan plan)
    {
        switch (plan)
        {
            case Plan.BatchesOfFifty:
                attack.AskForBatches(50);
                break;
            case Plan.SameBatchTwice:
                attack.AskForBatches(18, listsOfEach: 2);
                break;
            default:
                attack.AskForMoods();
                break;
        }
    }
}
