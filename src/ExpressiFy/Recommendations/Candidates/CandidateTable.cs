using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>
/// The judged or the estimated titles of one medium as columns with one entry a title, so that a signal scores all
/// titles by vector arithmetic. Immutable, safe to share, and built once for a catalogue. About 350 bytes a title
/// beside the titles themselves.
/// </summary>
public sealed class CandidateTable
{
    private readonly Candidate[] candidates;
    private readonly Dictionary<TitleId, int> indexesById;
    private readonly Lazy<ILookup<string, int>> indexesByCreator;
    private readonly Dictionary<string, int> languageNumbers = [];
    private readonly float[] valence;
    private readonly float[] arousal;
    private readonly float[] acclaim;
    private readonly float[] popularity;
    private readonly float[] tempoArousal;
    private readonly float[] rarity;
    private readonly float[] moodShares;
    private readonly float[] moodNorms;
    private readonly float[] expectedMoodShares;
    private readonly uint[] clearMoods;
    private readonly uint[] genreBits;
    private readonly uint[] idHashes;
    private readonly ulong[] themeBits;
    private readonly bool[] harsh;
    private readonly int[] years;
    private readonly int[] runtimes;
    private readonly int[] languages;

    /// <summary>A table of judged titles.</summary>
    public CandidateTable(Medium medium, IReadOnlyCollection<Title> titles)
        : this(medium, titles, new MoodStrengths(titles).Of)
    {
    }

    private CandidateTable(
        Medium medium, IEnumerable<Title> titles, Func<Title, IReadOnlyList<double>> strengthsOf)
    {
        Medium = medium;
        candidates = [.. titles.Select((title, index) => new Candidate(title, index, strengthsOf(title)))];
        indexesById = candidates.ToDictionary(candidate => candidate.Title.Id, candidate => candidate.Index);
        indexesByCreator = new(IndexesByCreator);

        valence = ColumnOf(candidate => (float)candidate.Affect.Valence);
        arousal = ColumnOf(candidate => (float)candidate.Affect.Arousal);
        acclaim = ColumnOf(candidate => (float)candidate.Acclaim);
        popularity = ColumnOf(candidate => (float)candidate.Popularity);
        tempoArousal = ColumnOf(candidate => TempoArousalOf(candidate.Title));
        clearMoods = ColumnOf(candidate => candidate.ClearMoods);
        genreBits = ColumnOf(candidate => candidate.GenreBits);
        harsh = ColumnOf(candidate => candidate.IsHarsh);
        themeBits = ColumnOf(candidate => candidate.ThemeBits);
        idHashes = ColumnOf(candidate => candidate.IdHash);
        years = ColumnOf(candidate => candidate.Title.Year);
        runtimes = ColumnOf(candidate => candidate.Title.RuntimeMinutes ?? 0);
        languages = ColumnOf(candidate => AddLanguage(candidate.Title.Languages[0]));

        moodShares = new float[candidates.Length * MoodVocabulary.All.Count];
        moodNorms = new float[candidates.Length];
        expectedMoodShares = new float[moodShares.Length];
        foreach (var candidate in candidates)
        {
            FillMoods(candidate);
            FillExpectedMoods(candidate);
        }

        rarity = Rarity.Of(candidates);
        foreach (var candidate in candidates)
            candidate.Rarity = rarity[candidate.Index];
    }

    public Medium Medium { get; }

    /// <summary>Whether these are the estimated titles of the medium.</summary>
    public bool IsEstimated { get; private init; }

    /// <summary>A table of estimated titles.</summary>
    internal static CandidateTable OfEstimated(
        Medium medium, IEnumerable<Title> titles, Func<Title, IReadOnlyList<double>> strengthsOf) =>
        new(medium, titles, strengthsOf) { IsEstimated = true };

    /// <summary>The number of titles.</summary>
    public int Count => candidates.Length;

    /// <summary>All titles by their index.</summary>
    public IReadOnlyList<Candidate> Candidates => candidates;

    /// <summary>Valence, -1…1.</summary>
    public ReadOnlySpan<float> Valence => valence;

    /// <summary>Arousal, -1…1.</summary>
    public ReadOnlySpan<float> Arousal => arousal;

    /// <summary><see cref="Candidate.Acclaim"/>: 0, 0.5 or 1.</summary>
    public ReadOnlySpan<float> Acclaim => acclaim;

    /// <summary><see cref="Candidate.Popularity"/>, 0…1.</summary>
    public ReadOnlySpan<float> Popularity => popularity;

    /// <summary>The arousal that a track's tempo suggests, -1…1; NaN for a title without a tempo.</summary>
    public ReadOnlySpan<float> TempoArousal => tempoArousal;

    /// <summary>
    /// How rare a title's genres, decade and languages are in this table: 0 the most common … 1 the rarest.
    /// </summary>
    public ReadOnlySpan<float> Rarities => rarity;

    /// <summary><see cref="Candidate.ClearMoods"/>.</summary>
    public ReadOnlySpan<uint> ClearMoods => clearMoods;

    /// <summary><see cref="Candidate.GenreBits"/>.</summary>
    public ReadOnlySpan<uint> GenreBits => genreBits;

    /// <summary><see cref="Candidate.ThemeBits"/>.</summary>
    public ReadOnlySpan<ulong> ThemeBits => themeBits;

    /// <summary><see cref="Candidate.IsHarsh"/>.</summary>
    public ReadOnlySpan<bool> Harsh => harsh;

    /// <summary><see cref="Candidate.IdHash"/>.</summary>
    public ReadOnlySpan<uint> IdHashes => idHashes;

    /// <summary>Year of first release.</summary>
    public ReadOnlySpan<int> Years => years;

    /// <summary>Minutes; 0 for a title without a runtime.</summary>
    public ReadOnlySpan<int> Runtimes => runtimes;

    /// <summary>A title's first language, numbered by <see cref="LanguageNumber"/>.</summary>
    public ReadOnlySpan<int> Languages => languages;

    /// <summary>The Euclidean norm of a title's mood shares.</summary>
    public ReadOnlySpan<float> MoodNorms => moodNorms;

    /// <summary>
    /// The share of one mood word in each title's mood strength, 0…1; the shares of a title sum to 1.
    /// </summary>
    /// <param name="word">The word's index in <see cref="MoodVocabulary.All"/>.</param>
    public ReadOnlySpan<float> MoodShare(int word) => moodShares.AsSpan(word * candidates.Length, candidates.Length);

    /// <summary>
    /// The same of <see cref="Candidate.MoodStrengths"/>, in which moods without a tag have their expected strength.
    /// </summary>
    /// <param name="word">The word's index in <see cref="MoodVocabulary.All"/>.</param>
    public ReadOnlySpan<float> ExpectedMoodShare(int word) =>
        expectedMoodShares.AsSpan(word * candidates.Length, candidates.Length);

    /// <summary>The number of a language; -1 for one that is no title's first language.</summary>
    public int LanguageNumber(string code) => languageNumbers.GetValueOrDefault(code, -1);

    /// <summary>The indexes of a creator's titles; none for an unknown creator.</summary>
    public IEnumerable<int> IndexesOf(string creator) => indexesByCreator.Value[creator];

    /// <summary>The index of a title; null when the table does not have it.</summary>
    public int? Find(TitleId id) => indexesById.TryGetValue(id, out var index) ? index : null;

    /// <summary>The indexes of titles, without those that the table does not have.</summary>
    public IEnumerable<int> FindAll(IEnumerable<TitleId> ids) => ids.Select(Find).OfType<int>();

    private static float TempoArousalOf(Title title) =>
        title.Tempo is { } tempo ? (float)Catalogue.TempoArousal.Of(tempo) : float.NaN;

    private T[] ColumnOf<T>(Func<Candidate, T> value) => Array.ConvertAll(candidates, candidate => value(candidate));

    private int AddLanguage(string code)
    {
        languageNumbers.TryAdd(code, languageNumbers.Count);
        return languageNumbers[code];
    }

    private void FillMoods(Candidate candidate)
    {
        var moods = candidate.Title.Moods;
        var totalStrength = moods.Sum(tag => tag.Strength);
        var sumOfSquares = 0f;
        foreach (var tag in moods)
        {
            var share = (float)tag.Strength / totalStrength;
            moodShares[(MoodVocabulary.IndexOf(tag.Word) * candidates.Length) + candidate.Index] = share;
            sumOfSquares += share * share;
        }

        moodNorms[candidate.Index] = moods.Count == 0 ? 1 : MathF.Sqrt(sumOfSquares);
    }

    private void FillExpectedMoods(Candidate candidate)
    {
        var total = candidate.MoodStrengths.Sum();
        for (var word = 0; word < MoodVocabulary.All.Count; word++)
        {
            var share = total == 0 ? 0 : candidate.MoodStrengths[word] / total;
            expectedMoodShares[(word * candidates.Length) + candidate.Index] = (float)share;
        }
    }

    private ILookup<string, int> IndexesByCreator() => candidates
        .SelectMany(candidate => candidate.Title.Creators.Select(creator => (Creator: creator, candidate.Index)))
        .ToLookup(entry => entry.Creator, entry => entry.Index);
}
