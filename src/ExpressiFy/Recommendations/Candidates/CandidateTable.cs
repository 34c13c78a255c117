using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>
/// The titles of one medium laid out in columns, one entry a title, so that a signal scores all of them with few instructions each.
/// Built once for a catalogue; immutable and safe to share. About 150 bytes a title beside the candidates themselves.
/// </summary>
public sealed class CandidateTable
{
    private readonly Candidate[] candidates;
    private readonly Dictionary<TitleId, int> byId;
    private readonly float[] valence, arousal, acclaim, tempoArousal, moodShares, moodNorm, rarity;
    private readonly uint[] clearMoods, genres, idHashes;
    private readonly int[] years, runtimes, languages;
    private readonly Dictionary<string, int> languageNumbers = [];
    private readonly Lazy<ILookup<string, int>> indexesByCreator;

    public CandidateTable(Medium medium, IEnumerable<Title> titles)
    {
        Medium = medium;
        candidates = [.. titles.Select((title, row) => new Candidate(title, row))];
        byId = new(candidates.Length);
        (valence, arousal, acclaim, tempoArousal) = (Column<float>(), Column<float>(), Column<float>(), Column<float>());
        (clearMoods, genres, idHashes) = (Column<uint>(), Column<uint>(), Column<uint>());
        (years, runtimes, languages, moodNorm) = (Column<int>(), Column<int>(), Column<int>(), Column<float>());
        moodShares = new float[candidates.Length * MoodVocabulary.All.Count];
        for (var row = 0; row < candidates.Length; row++)
            Fill(candidates[row]);
        rarity = Rarity.Of(candidates);
        foreach (var candidate in candidates)
            candidate.Rarity = rarity[candidate.Index];
        indexesByCreator = new(() => candidates.SelectMany(row => row.Title.Creators.Select(creator => (creator, row.Index))).ToLookup(entry => entry.creator, entry => entry.Index));
    }

    public Medium Medium { get; }

    /// <summary>How many titles there are.</summary>
    public int Count => candidates.Length;

    /// <summary>All rows in order; a candidate knows its row.</summary>
    public IReadOnlyList<Candidate> Candidates => candidates;

    /// <summary>Valence of each title, -1…1.</summary>
    public ReadOnlySpan<float> Valence => valence;

    /// <summary>Arousal of each title, -1…1.</summary>
    public ReadOnlySpan<float> Arousal => arousal;

    /// <summary>Acclaim on a scale of 0, 0.5, 1.</summary>
    public ReadOnlySpan<float> Acclaim => acclaim;

    /// <summary>The arousal that a track's tempo suggests; NaN where there is no tempo.</summary>
    public ReadOnlySpan<float> TempoArousal => tempoArousal;

    /// <summary>How rare a title's genres, decade and language are among these titles, 0 the most common … 1 the rarest.</summary>
    public ReadOnlySpan<float> Rarities => rarity;

    /// <summary>A bit for each mood word that a title clearly has, by its index in <see cref="MoodVocabulary.All"/>.</summary>
    public ReadOnlySpan<uint> ClearMoods => clearMoods;

    /// <summary>A bit for each genre of a title, by its index in <see cref="Genres.Of"/>.</summary>
    public ReadOnlySpan<uint> GenreBits => genres;

    /// <summary>A well mixed number for each title, from its id alone.</summary>
    public ReadOnlySpan<uint> IdHashes => idHashes;

    /// <summary>Year of first release.</summary>
    public ReadOnlySpan<int> Years => years;

    /// <summary>Minutes; 0 where a length says nothing.</summary>
    public ReadOnlySpan<int> Runtimes => runtimes;

    /// <summary>A title's first language, as <see cref="LanguageNumber"/> counts them.</summary>
    public ReadOnlySpan<int> Languages => languages;

    /// <summary>Length of a title's vector of mood shares (its Euclidean norm).</summary>
    public ReadOnlySpan<float> MoodNorm => moodNorm;

    /// <summary>For one word, the share of each title's mood strength that it holds: 0…1, all words of a title sum to 1.</summary>
    public ReadOnlySpan<float> MoodShare(int word) => moodShares.AsSpan(word * candidates.Length, candidates.Length);

    /// <summary>The number of a language; -1 for one that no title of the table begins with.</summary>
    public int LanguageNumber(string code) => languageNumbers.GetValueOrDefault(code, -1);

    /// <summary>The rows of the titles a person made; none for an unknown one.</summary>
    public IEnumerable<int> IndexesOf(string creator) => indexesByCreator.Value[creator];

    /// <summary>The row of a title; null when it is not here.</summary>
    public int? Find(TitleId id) => byId.TryGetValue(id, out var row) ? row : null;

    private T[] Column<T>() => new T[candidates.Length];

    private void Fill(Candidate candidate)
    {
        var (title, row) = (candidate.Title, candidate.Index);
        byId.Add(title.Id, row);
        (valence[row], arousal[row]) = ((float)candidate.Affect.Valence, (float)candidate.Affect.Arousal);
        acclaim[row] = (title.Acclaim - 1) / 2f;
        tempoArousal[row] = title.Tempo is { } tempo ? (float)ExpressiFy.Recommendations.Signals.TempoFit.ArousalOf(tempo) : float.NaN;
        (years[row], runtimes[row]) = (title.Year, title.RuntimeMinutes ?? 0);
        idHashes[row] = candidate.IdHash;
        languageNumbers.TryAdd(title.Languages[0], languageNumbers.Count);
        languages[row] = languageNumbers[title.Languages[0]];
        clearMoods[row] = candidate.ClearMoods;
        foreach (var genre in candidate.GenreNumbers)
            genres[row] |= 1u << genre;
        var total = title.Moods.Sum(tag => tag.Strength);
        foreach (var tag in title.Moods)
        {
            var share = (float)tag.Strength / total;
            moodShares[(MoodVocabulary.IndexOf(tag.Word) * candidates.Length) + row] = share;
            moodNorm[row] += share * share;
        }

        moodNorm[row] = MathF.Sqrt(moodNorm[row]);
    }
}
