namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>
/// The AUC of each person's last titles, liked before not liked: with the mood before each title, without it, and with
/// shuffled moods.
/// </summary>
/// <param name="Moods">The moods in the file.</param>
/// <param name="Ratings">Number of ratings with a mood.</param>
/// <param name="Without">AUC of each person without moods.</param>
/// <param name="With">The same with moods.</param>
/// <param name="Shuffled">The same with the moods of each person's ratings shuffled.</param>
internal sealed record MoodResult(
    IReadOnlyList<string> Moods,
    int Ratings,
    IReadOnlyList<double> Without,
    IReadOnlyList<double> With,
    IReadOnlyList<double> Shuffled)
{
    /// <summary>Difference between with and without moods for each person.</summary>
    public IEnumerable<double> Gain => With.Zip(Without, (with, without) => with - without);
}
