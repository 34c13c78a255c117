using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>Finds the reasons of the titles of one list.</summary>
/// <param name="context">The context of the whole list.</param>
public sealed class Explainer(RankingContext context)
{
    private const int MaxReasons = 3;

    // Picking asks for the moods of many titles, and the reply for those picked: each is found once.
    private readonly Dictionary<Candidate, bool> hasMoodReason = [];

    /// <summary>Whether a clear mood of the title is one that the request aims at.</summary>
    public bool HasMoodReason(Candidate candidate)
    {
        if (!hasMoodReason.TryGetValue(candidate, out var isSought))
        {
            isSought = SoughtMoods.Of(candidate, context).Count > 0;
            hasMoodReason.Add(candidate, isSought);
        }

        return isSought;
    }

    /// <summary>
    /// For each title of a list one to three reasons. The first is the line of its card, different from that of every
    /// other title; the others have other kinds, the weightiest first.
    /// </summary>
    /// <param name="titles">
    /// The titles in the order of the list, with their signals as <see cref="Ranker.Evaluate"/> gives them.
    /// </param>
    public IReadOnlyList<IReadOnlyList<Reason>> ExplainAll(
        IReadOnlyList<(Candidate Candidate, IReadOnlyList<SignalScore> Signals)> titles)
    {
        var options = titles.Select(title => CardOptions.Of(title.Candidate, title.Signals, context)).ToList();
        var lines = DistinctReasons.Choose([.. options.Select(ofTitle => ofTitle.Lines)]);
        return [.. lines.Zip(options, (line, ofTitle) => WithOthers(line, ofTitle.Others))];
    }

    /// <summary>
    /// For each title a reason from its facts alone, different from that of every other title. For lists that were not
    /// ranked for one person.
    /// </summary>
    public static IReadOnlyList<Reason> Describe(IReadOnlyList<Title> titles) =>
        DistinctReasons.Choose([.. titles.Select(CardOptions.OfFacts)]);

    private static Reason[] WithOthers(Reason line, IEnumerable<ReasonOption> options)
    {
        var others = options
            .OrderByDescending(option => option.Value)
            .Select(option => option.Make())
            .Where(reason => IsNews(reason, line))
            .Where(reason => ReasonText.WordCount(ReasonText.Of(reason)) <= ReasonText.MaxWords)
            .DistinctBy(reason => reason.Kind)
            .OrderByDescending(reason => reason.Contribution ?? 0)
            .ThenBy(reason => reason.Kind);
        return [.. others.Take(MaxReasons - 1).Prepend(line)];
    }

    // Whether a reason says something of another kind than the line, in facts of its own.
    private static bool IsNews(Reason reason, Reason line)
    {
        var said = line.Arguments;
        return reason.Kind != line.Kind && reason.Kind switch
        {
            ReasonKind.Mood => said.Moods is null || said.Like is not null,
            ReasonKind.Theme => said.Themes is null,
            _ => true,
        };
    }
}
