using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Profiles.Learning;
using ExpressiFy.Recommendations.Groups;

namespace ExpressiFy.Tests.Recommendations.Groups.Attack;

/// <summary>
/// Reads a lent taste out of the lists of one code. The attacker knows the catalogue and the program, simulates each
/// list for a member who named nothing, and compares. A title that was likely and never came is suspected; places and
/// words of the titles that came tell what the member likes, and a title like these is suspected more.
/// </summary>
internal sealed class CodeAttack(TitleCatalogue catalogue, Medium medium, CodeOracle oracle, Random random)
{
    private const int Simulations = 12;
    private const double LeastProbability = 1e-3;

    private readonly TitleFeatures features = TitleFeatures.Of(catalogue);
    private readonly Title[] titles = [.. catalogue.Titles.Where(title => title.Medium == medium)];

    // How probable it was that a title never came although it is not left out by chance.
    private readonly Dictionary<TitleId, double> unshownByRank = [];
    private readonly HashSet<TitleId> shown = [];
    private readonly Dictionary<TitleId, (double Sum, int Count)> liking = [];

    /// <summary>The titles that were likely and never came.</summary>
    public IReadOnlyList<TitleId> Suspects =>
        [.. unshownByRank.Where(entry => entry.Value < 0.5 && !shown.Contains(entry.Key)).Select(entry => entry.Key)];

    /// <summary>Leaves only a batch of titles to be shown: the guest knows all others.</summary>
    public void AskForBatches(int batchSize, int listsOfEach = 1)
    {
        random.Shuffle(titles);
        foreach (var batch in titles.Chunk(batchSize))
        {
            var guest = Knowing(titles.Except(batch).Select(title => title.Id));
            for (var number = 0; number < listsOfEach && oracle.ListsLeft > 0; number++)
                Ask(listsOfEach == 1 ? new(medium, guest) : Varied(guest, number));
        }
    }

    /// <summary>
    /// Every mood, aim, filter and seed; the guest likes something else each time and knows what was shown before.
    /// </summary>
    public void AskForMoods()
    {
        for (var number = 0; oracle.ListsLeft > 0; number++)
        {
            var saved = random.GetItems(titles, 30).Select(title => Event(title.Id, FeedbackKind.Save));
            Ask(Varied(Profile.From(saved.Concat(Knowing(shown).Events)), number));
        }
    }

    /// <summary>The titles that the member most probably named, the best guess first.</summary>
    /// <param name="count">How many.</param>
    /// <param name="likingWeight">What it adds that a title is like those that fit the member better or worse.</param>
    /// <param name="direction">What it adds that it is like those that fit better.</param>
    public IReadOnlyList<TitleId> Guesses(int count, double likingWeight, double direction)
    {
        var predicted = PredictedLiking();
        var usual = Math.Sqrt(predicted.Values.Average(value => value * value)) + 1e-9;
        return
        [
            .. titles
                .OrderByDescending(title => Evidence(title.Id)
                    + (likingWeight * Math.Abs(predicted[title.Id]) / usual)
                    + (direction * predicted[title.Id] / usual))
                .Take(count)
                .Select(title => title.Id),
        ];
    }

    /// <summary>The logarithm of how much more probable the lists are if the member named the title.</summary>
    private double Evidence(TitleId id)
    {
        if (shown.Contains(id))
            return medium == Medium.Film ? double.NegativeInfinity : -3;
        var byRank = (1 - oracle.OmittedShare) * unshownByRank.GetValueOrDefault(id, 1);
        return -Math.Log(Math.Max(LeastProbability, oracle.OmittedShare + byRank));
    }

    private Dictionary<TitleId, double> PredictedLiking()
    {
        var mean = liking.Values.Select(value => value.Sum / value.Count).DefaultIfEmpty().Average();
        var observations = liking.Select(entry => new Observation(
            features.RowOf(entry.Key)!.Value, (entry.Value.Sum / entry.Value.Count) - mean, entry.Value.Count));
        var model = BayesianPreferenceModel.Learn(features.Prior, observations);
        return titles.ToDictionary(title => title.Id, title => (double)model.Predict(features.RowOf(title.Id)!.Value));
    }

    private void Ask(GroupQuestion question)
    {
        var answer = oracle.Ask(question);
        var simulated = Enumerable.Range(0, Simulations).Select(_ => oracle.Simulate(question, random)).ToList();
        shown.UnionWith(answer.Select(card => card.Title.Id));
        var expected = simulated.SelectMany(list => list.Index()).GroupBy(card => card.Item.Title.Id)
            .ToDictionary(cards => cards.Key, cards => cards.ToList());
        foreach (var (id, cards) in expected)
        {
            var isShown = Math.Min(1, cards.Count / (Simulations * (1 - oracle.OmittedShare)));
            unshownByRank[id] = unshownByRank.GetValueOrDefault(id, 1) * (1 - isShown);
        }

        foreach (var (place, card) in answer.Index())
        {
            // Not expected at all: liked more. Else earlier and with a better word than expected.
            var usual = expected.GetValueOrDefault(card.Title.Id);
            var places = usual is null ? 1 : (usual.Average(other => other.Index) - place) / answer.Count;
            var words = usual is null ? 0 : usual.Average(other => (double)CodeOracle.FitOfMember(other.Item))
                - (double)CodeOracle.FitOfMember(card);
            var (sum, count) = liking.GetValueOrDefault(card.Title.Id);
            liking[card.Title.Id] = (sum + places + words, count + 1);
        }
    }

    private GroupQuestion Varied(Profile guest, int number)
    {
        Aim[] aims = [Aim.Match, Aim.Lift, Aim.Calm, Aim.Browse, Aim.Surprise];
        var aim = aims[number % aims.Length];
        var needsMood = aim is Aim.Match or Aim.Lift or Aim.Calm;
        return new(medium, guest)
        {
            Aim = aim,
            Mood = needsMood ? new((random.NextDouble() * 2) - 1, (random.NextDouble() * 2) - 1) : null,
            Seed = number,
            MaxRuntime = medium == Medium.Film && number % 7 == 6 ? 110 : null,
        };
    }

    private static Profile Knowing(IEnumerable<TitleId> known) =>
        Profile.From(known.Select(id => Event(id, FeedbackKind.Hide)));

    private static FeedbackEvent Event(TitleId id, FeedbackKind kind) => new(id, kind, On: true, default);
}
