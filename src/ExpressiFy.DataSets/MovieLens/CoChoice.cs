using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.DataSets.MovieLens;

/// <summary>
/// What the people who like a title like of the judged titles: for each mood word the mean of their profiles, each the
/// mean of the judged titles that one person likes, less that of all people. A title's own moods never count for
/// itself. The rows of one person must come together, as they do in MovieLens' files; memory does not grow with people.
/// </summary>
internal sealed class CoChoice
{
    private const double LikedFrom = 4;

    // As if there were so many more people whose likes are like everybody's: few likes tell little.
    private const double Shrinkage = 5;

    private static readonly int WordCount = MoodVocabulary.All.Count;

    private readonly Dictionary<int, double[]> judged = [];
    private readonly Dictionary<int, Sum> sums = [];
    private readonly Dictionary<int, int> raters = [];
    private readonly double[] total = new double[WordCount];
    private readonly List<int> liked = [];
    private string? person;
    private long profiles;

    public CoChoice(TitleCatalogue catalogue)
    {
        foreach (var title in catalogue.Judged.Where(title => title.Id.ImdbId is not null))
        {
            var strengths = new double[WordCount];
            foreach (var tag in title.Moods)
                strengths[MoodVocabulary.IndexOf(tag.Word)] = tag.Strength / (double)MoodTag.Defining;
            judged[int.Parse(title.Id.Key[2..], System.Globalization.CultureInfo.InvariantCulture)] = strengths;
        }
    }

    /// <summary>How many people rated each title, by the digits of its IMDb id.</summary>
    public IReadOnlyDictionary<int, int> Raters => raters;

    /// <summary>Adds one rating of one person.</summary>
    /// <param name="who">The person; all of their ratings come one after the other.</param>
    /// <param name="title">The digits of an IMDb id.</param>
    /// <param name="stars">0.5…5.</param>
    public void Add(string who, int title, double stars)
    {
        if (who != person)
            EndPerson();
        person = who;
        raters[title] = raters.GetValueOrDefault(title) + 1;
        if (stars >= LikedFrom)
            liked.Add(title);
    }

    /// <summary>For each title that somebody likes the features of its moods, about -1…1.</summary>
    public IEnumerable<(int Title, IEnumerable<(string Name, double Value)> Features)> Features()
    {
        EndPerson();
        foreach (var (title, sum) in sums)
        {
            yield return (title, MoodVocabulary.All.Select((word, index) =>
                ($"choice {word.Name}", (sum.Words[index] - (sum.People * total[index] / profiles))
                    / (sum.People + Shrinkage))));
        }
    }

    private void EndPerson()
    {
        var profile = new double[WordCount];
        var count = 0;
        foreach (var title in liked)
        {
            if (!judged.TryGetValue(title, out var strengths))
                continue;
            count++;
            Add(profile, strengths, 1);
        }

        if (count > 1)
        {
            profiles++;
            Add(total, profile, 1d / count);
            foreach (var title in liked)
                AddProfile(title, profile, count);
        }

        liked.Clear();
    }

    private void AddProfile(int title, double[] profile, int count)
    {
        if (!sums.TryGetValue(title, out var sum))
            sums[title] = sum = new(new double[WordCount]);
        sum.People++;
        var own = judged.GetValueOrDefault(title);
        var others = own is null ? count : count - 1;
        Add(sum.Words, profile, 1d / others);
        if (own is not null)
            Add(sum.Words, own, -1d / others);
    }

    private static void Add(double[] sum, double[] values, double factor)
    {
        for (var word = 0; word < sum.Length; word++)
            sum[word] += factor * values[word];
    }

    private sealed record Sum(double[] Words)
    {
        public int People { get; set; }
    }
}
