using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Imports;

/// <summary>
/// Decides which titles of lists are the person's own: new ones, known ones, and those that turn out to be another
/// title, because a list has the IMDb id that an earlier one did not have, or because the catalogue has the title.
/// </summary>
/// <param name="Titles">All titles of the lists, those of the catalogue first, each once.</param>
/// <param name="New">The estimated titles that the person does not have yet.</param>
/// <param name="Moves">Which titles of the person's own are others.</param>
public sealed record OwnTitlePlan(
    IReadOnlyList<MatchedTitle> Titles,
    IReadOnlyList<Title> New,
    IReadOnlyList<(TitleId From, TitleId To)> Moves)
{
    /// <summary>Under which id a title of the lists is kept, where that is not its own.</summary>
    public IReadOnlyDictionary<TitleId, TitleId> KeptAs { get; private init; } = new Dictionary<TitleId, TitleId>();

    /// <summary>The plan for lists.</summary>
    /// <param name="matched">What the lists have.</param>
    /// <param name="known">The person's own titles.</param>
    public static OwnTitlePlan For(MatchedLists matched, IReadOnlyList<Title> known)
    {
        var own = matched.Own.ToList();
        // The lists of one import may name a title with its id and without.
        var withId = own.Select(listed => listed.Title).Where(title => title.Id.ImdbId is not null);
        var matcher = new TitleMatcher(new(known.Concat(withId).DistinctBy(title => title.Id)));
        var moves = new Dictionary<TitleId, TitleId>();
        foreach (var title in matched.Matched)
        {
            foreach (var same in title.Entries.SelectMany(entry => SameAs(entry, title.Title.Id, matcher)))
                moves.TryAdd(same.Id, title.Title.Id);
        }

        foreach (var (title, entries) in own)
        {
            foreach (var same in entries.SelectMany(entry => SameAs(entry, title.Id, matcher)))
            {
                if (title.Id.ImdbId is not null)
                    moves.TryAdd(same.Id, title.Id);
                else if (same.Id.ImdbId is not null)
                    moves.TryAdd(title.Id, same.Id);
            }
        }

        var knownIds = known.Select(title => title.Id).ToHashSet();
        var byId = own.Select(listed => listed.Title).Concat(known).DistinctBy(title => title.Id)
            .ToDictionary(title => title.Id);
        List<MatchedTitle> titles =
        [
            .. matched.Matched.Concat(own.Select(Settled))
                .GroupBy(title => title.Title.Id)
                .Select(same => new MatchedTitle(same.First().Title, [.. same.SelectMany(title => title.Entries)])),
        ];
        return new(
            titles,
            [.. titles.Select(title => title.Title).Where(title => title.IsEstimated && !knownIds.Contains(title.Id))],
            [.. moves.Where(move => knownIds.Contains(move.Key)).Select(move => (move.Key, move.Value))])
        {
            KeptAs = moves,
        };

        MatchedTitle Settled(MatchedTitle title)
        {
            var id = moves.GetValueOrDefault(title.Title.Id, title.Title.Id);
            return title with { Title = byId.GetValueOrDefault(id, title.Title) };
        }
    }

    // The own titles that a row names too, under another id than its own. Two IMDb ids are two titles; of several
    // titles with one, none can be told to be the same.
    private static IEnumerable<Title> SameAs(ListEntry entry, TitleId id, TitleMatcher matcher)
    {
        var match = matcher.Match(entry with { Choice = null, ImdbId = null });
        if (!match.IsSure)
            return [];
        var others = match.Titles.Where(title => title.Id != id).ToList();
        if (id.ImdbId is not null)
            return others.Where(title => title.Id.ImdbId is null || title.Id.ImdbId == id.ImdbId);
        var withId = others.FindAll(title => title.Id.ImdbId is not null);
        return withId.Count > 1 ? others.Except(withId) : others;
    }
}
