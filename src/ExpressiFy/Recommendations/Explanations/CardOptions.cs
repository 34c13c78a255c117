using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>The reasons that a card could name.</summary>
/// <param name="Lines">Those for its line; never empty.</param>
/// <param name="Others">Those to name beside it: each from one signal, with the share that this had.</param>
internal sealed record CardOptions(IEnumerable<ReasonOption> Lines, IReadOnlyList<ReasonOption> Others)
{
    // Where the person's taste was one of the two weightiest signals, the card names it rather than something else.
    private const int LeadingSignals = 2;
    private const double LeadingTaste = 0.9;

    private const double AmongTheBest = 0.4;
    private const double RequestedGenre = 0.1;

    // Moods, themes or origin alone, beside a line.
    private const double Plain = 0.2;

    // That a title is of this decade or the ones before surprises nobody.
    private const int RecentDecade = 1990;

    // Words that the request does not seek are named only where nothing else can be said.
    private const double Unsought = -1;

    private const int MaxPlain = 2;

    /// <summary>For a title of a list.</summary>
    public static CardOptions Of(Candidate candidate, IReadOnlyList<SignalScore> signals, RankingContext context)
    {
        var title = candidate.Title;
        var shares = new SignalShares(signals);
        var sought = SoughtMoods.Of(candidate, context);
        var facts = DescribableFacts.Of(
            title, sought, SayableThemes.Of(title, context), context.Request.MaxRuntime);
        List<ReasonOption> whole =
        [
            .. TasteOf(title, sought, shares, context),
            .. QualityOf(title, shares),
            .. RequestedGenreOf(title, context),
        ];
        return new(
            [.. Descriptions(facts, shares), .. whole, .. AnyMoods(title)],
            [.. whole, .. PlainOf(facts, shares)]);
    }

    /// <summary>For a title alone.</summary>
    public static IEnumerable<ReasonOption> OfFacts(Title title)
    {
        var facts = DescribableFacts.Of(title, title.ClearMoods, SayableThemes.KindlyOf(title));
        return [.. Descriptions(facts, new([])), .. AnyMoods(title)];
    }

    // A description belongs to the weightiest of the signals that its facts come from.
    private static IEnumerable<ReasonOption> Descriptions(DescribableFacts facts, SignalShares shares)
    {
        foreach (var option in DescriptionOptions.Of(facts))
            yield return new(option, ReasonOf);

        Reason ReasonOf(ReasonArguments arguments)
        {
            var isRare = arguments.Language is not null || arguments.Decade < RecentDecade;
            (ReasonKind Kind, double? Share)[] sources =
            [
                (ReasonKind.Mood, arguments.Moods is null ? null : shares.Of<MoodFit>()),
                (ReasonKind.Theme, arguments.Themes is null ? null : shares.Of<ThemeFit>()),
                (ReasonKind.Surprise, isRare ? shares.Of<Novelty>() : null),
            ];
            var (kind, share) = sources.MaxBy(source => source.Share ?? 0);
            if (share is null)
                kind = arguments.Moods is null ? ReasonKind.Fact : ReasonKind.Mood;
            return new(kind, facts.Medium, arguments) { Contribution = share };
        }
    }

    private static IEnumerable<ReasonOption> PlainOf(DescribableFacts facts, SignalShares shares)
    {
        if (shares.Of<MoodFit>() is { } ofMoods && facts.Moods.Count > 0)
            yield return Plainly(ReasonKind.Mood, new() { Moods = [.. facts.Moods.Take(MaxPlain)] }, ofMoods);
        if (shares.Of<ThemeFit>() is { } ofThemes && facts.Themes.Count > 0)
            yield return Plainly(ReasonKind.Theme, new() { Themes = [.. facts.Themes.Take(MaxPlain)] }, ofThemes);
        if (shares.Of<Novelty>() is { } ofRarity && (facts.Language is not null || facts.Decade < RecentDecade))
        {
            var decade = facts.Decade < RecentDecade ? facts.Decade : null;
            var origin = new ReasonArguments { Language = facts.Language, Decade = decade };
            yield return Plainly(ReasonKind.Surprise, origin, ofRarity);
        }

        ReasonOption Plainly(ReasonKind kind, ReasonArguments arguments, double share) =>
            new(new(kind, facts.Medium, arguments) { Contribution = share }, Plain);
    }

    private static IEnumerable<ReasonOption> TasteOf(
        Title title, IReadOnlyList<MoodWord> sought, SignalShares shares, RankingContext context)
    {
        var share = shares.Of<PreferenceFit>();
        if (share is null)
            return [];
        var bonus = shares.RankOf(share.Value) <= LeadingSignals ? LeadingTaste : 0;
        return TasteOptions.Of(title, sought, context).Select(option => new ReasonOption(
            option.Reason with { Contribution = share }, option.Value + bonus));
    }

    private static IEnumerable<ReasonOption> QualityOf(Title title, SignalShares shares)
    {
        const int best = 3;
        var share = shares.Of<Acclaim>();
        if (share is not null && title.Acclaim == best)
        {
            var reason = new Reason(ReasonKind.Quality, title.Medium, new() { Acclaim = best });
            yield return new(reason with { Contribution = share }, AmongTheBest);
        }
    }

    // Only that the genre was requested. That a genre lifts or calms is our judgement and not a fact of the title.
    private static IEnumerable<ReasonOption> RequestedGenreOf(Title title, RankingContext context)
    {
        var requested = context.Request.Genre;
        var genre = title.Genres.FirstOrDefault(genre => genre.Equals(requested, StringComparison.OrdinalIgnoreCase));
        if (genre is not null)
            yield return new(new(ReasonKind.Genre, title.Medium, new() { Genre = genre }), RequestedGenre);
    }

    // Two of the title's own words, whether they are sought or not; an estimated title has none.
    private static IEnumerable<ReasonOption> AnyMoods(Title title)
    {
        if (title.IsEstimated)
            yield return new(new(ReasonKind.Fact, title.Medium, new() { Estimated = true }), Unsought);
        string[] moods = [.. title.Moods.Take(MaxPlain).Select(tag => tag.Word.Name)];
        if (moods.Length > 0)
            yield return new(new(ReasonKind.Mood, title.Medium, new() { Moods = moods }), Unsought);
    }
}
