using System.Diagnostics;
using CsCheck;
using ExpressiFy.Catalogue;
using ExpressiFy.Moods;
using ExpressiFy.Profiles;
using ExpressiFy.Ranking;
using ExpressiFy.Recommendations;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations;

public sealed class RecommenderTests(ITestOutputHelper output)
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Recommender Recommender = new(Catalogue, new FakeTimeProvider(Noon));

    public static TheoryData<Expression, Aim, Medium> EveryWish
    {
        get
        {
            var wishes = new TheoryData<Expression, Aim, Medium>();
            foreach (var expression in Expressions.All)
            {
                foreach (var aim in Enum.GetValues<Aim>())
                {
                    foreach (var medium in Enum.GetValues<Medium>())
                        wishes.Add(expression, aim, medium);
                }
            }

            return wishes;
        }
    }

    [Theory]
    [MemberData(nameof(EveryWish))]
    public void Every_mood_and_aim_gets_twelve_different_cards_with_reasons(Expression expression, Aim aim, Medium medium)
    {
        var cards = Recommend(expression, aim, medium);
        Assert.Equal(12, cards.Select(card => card.Title.Id).Distinct().Count());
        Assert.All(cards, card =>
        {
            Assert.Equal(medium, card.Title.Medium);
            Assert.InRange(card.Score, 0, 1);
            Assert.InRange(card.Reasons.Count, 1, 3);
            Assert.Equal(aim == Aim.Browse, !card.Reasons.Any(reason => reason.Text.Contains(':', StringComparison.Ordinal)));
        });
    }

    [Theory]
    [MemberData(nameof(EveryWish))]
    public void No_row_is_all_one_series_or_one_person(Expression expression, Aim aim, Medium medium)
    {
        var titles = Recommend(expression, aim, medium).Select(card => card.Title).ToList();
        Assert.All(titles.Where(title => title.Franchise is not null).GroupBy(title => title.Franchise), group => Assert.Single(group));
        Assert.All(titles.SelectMany(title => title.Creators).GroupBy(name => name), group => Assert.True(group.Count() <= 2, group.Key));
        Assert.True(titles.Select(title => title.Year / 10).Distinct().Count() >= 3);
        Assert.True(titles.SelectMany(title => title.Genres).Distinct().Count() >= 4);
    }

    [Theory]
    [InlineData(Expression.Sad)]
    [InlineData(Expression.Angry)]
    [InlineData(Expression.Fear)]
    [InlineData(Expression.Disgust)]
    [InlineData(Expression.Neutral)]
    public void Lift_leads_from_an_unpleasant_mood_to_pleasant_and_active(Expression expression)
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var (from, mean) = (expression.Affect(), Mean(Recommend(expression, Aim.Lift, medium)));
            Assert.True(mean.Valence > from.Valence + 0.25, $"{medium} {mean}");

            // Anger and fear are more active than any pleasant title; there active must do.
            Assert.True(mean.Arousal > Math.Min(from.Arousal, 0.2), $"{medium} {mean}");
        }
    }

    [Theory]
    [MemberData(nameof(EveryWish))]
    public void Calm_leads_to_pleasant_and_quiet(Expression expression, Aim aim, Medium medium)
    {
        if (aim != Aim.Calm)
            return;

        var (from, mean) = (expression.Affect(), Mean(Recommend(expression, Aim.Calm, medium)));
        Assert.True(mean.Valence > 0.1, $"{mean}");
        Assert.True(mean.Arousal < Math.Max(from.Arousal - 0.2, 0), $"{mean}");
    }

    [Fact]
    public void Match_for_happy_stays_pleasant_and_active()
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var mean = Mean(Recommend(Expression.Happy, Aim.Match, medium));
            Assert.True(mean is { Valence: > 0.35, Arousal: > 0.2 }, $"{medium} {mean}");
        }
    }

    [Fact]
    public void Match_for_sad_warms_and_lets_cry_at_every_glance_and_is_never_bleak()
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            for (var seed = 0; seed < 10; seed++)
            {
                var wish = Wish(Expression.Sad, Aim.Match, medium) with { Seed = seed };
                Assert.All(Recommender.Recommend(wish, Profile.Empty).Select(card => Consolations.Of(card.Title)).Chunk(4), glance =>
                {
                    Assert.Contains(Consolation.Comfort, glance);
                    Assert.Contains(Consolation.Catharsis, glance);
                    Assert.DoesNotContain(Consolation.Bleak, glance);
                });
            }
        }
    }

    [Fact]
    public void A_taste_for_tragedies_does_not_make_a_sad_list_bleak()
    {
        var profile = Feedback.Of(FeedbackKind.Like, Catalogue.Titles.Where(title => Consolations.Of(title) == Consolation.Bleak).Take(40));
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var kinds = Recommender.Recommend(Wish(Expression.Sad, Aim.Match, medium), profile).Select(card => Consolations.Of(card.Title)).ToList();
            Assert.DoesNotContain(Consolation.Bleak, kinds);
            Assert.True(kinds.Count(kind => kind == Consolation.Comfort) >= 3);
        }
    }

    [Theory]
    [InlineData(Expression.Angry)]
    [InlineData(Expression.Fear)]
    public void Nothing_offered_to_anger_or_fear_feeds_it(Expression expression)
    {
        foreach (var (aim, medium) in from aim in Enum.GetValues<Aim>().Except([Aim.Browse, Aim.Toward]) from medium in Enum.GetValues<Medium>() select (aim, medium))
        {
            for (var seed = 0; seed < 6; seed++)
            {
                var titles = Recommender.Recommend(Wish(expression, aim, medium) with { Seed = seed, Count = 24 }, Profile.Empty).Select(card => card.Title).ToList();
                Assert.DoesNotContain(titles, title => new Candidate(title).Feeds(expression));
                Assert.DoesNotContain(titles, title => title.Moods.Any(tag => tag.Strength >= 2 && tag.Word.Name == (expression == Expression.Angry ? "angry" : "scary")));
            }
        }
    }

    [Theory]
    [InlineData(Expression.Angry, "angry")]
    [InlineData(Expression.Fear, "scary", "tense")]
    [InlineData(Expression.Sad, "tragic", "melancholic")]
    public void Who_asks_for_it_gets_more_of_the_mood(Expression expression, params string[] words)
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var cards = Recommender.Recommend(Wish(expression, Aim.Match, medium) with { Feed = true }, Profile.Empty);
            var count = cards.Count(card => Has(card.Title, words));
            Assert.True(count >= 10, $"{medium}: {count}");
            Assert.Contains(cards, card => card.Reasons.Any(reason => reason.Text.EndsWith("as you asked", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Other_unpleasant_moods_are_not_only_fed()
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            foreach (var expression in new[] { Expression.Sad, Expression.Disgust })
                Assert.True(Recommend(expression, Aim.Match, medium).Count(card => new Candidate(card.Title).Feeds(expression)) <= 4);
        }
    }

    [Fact]
    public void A_surprise_comes_from_rarer_corners_and_is_another_each_time()
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var wish = new Wish(medium, Aim.Surprise, null, 12);
            var (surprises, usual) = (Recommender.Recommend(wish, Profile.Empty), Recommender.Recommend(wish with { Aim = Aim.Browse }, Profile.Empty));
            var rarity = CandidateTables.Of(Catalogue)[medium].Rows.ToDictionary(row => row.Title.Id, row => row.Rarity!.Value);
            Assert.True(surprises.Average(card => rarity[card.Title.Id]) > usual.Average(card => rarity[card.Title.Id]) + 0.1);
            Assert.True(Ids(surprises).Intersect(Ids(Recommender.Recommend(wish with { Seed = 1 }, Profile.Empty))).Count() < 6);
            Assert.All(surprises, card => Assert.Contains(card.Reasons, reason => reason.Kind == "surprise"));
        }
    }

    [Theory]
    [InlineData(0.6, 0.5)]
    [InlineData(0.4, -0.6)]
    [InlineData(-0.5, 0.4)]
    [InlineData(-0.3, -0.1)]
    public void A_chosen_point_draws_titles_near_it(double valence, double arousal)
    {
        var point = new Affect(valence, arousal);
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var titles = Recommender.Recommend(new Wish(medium, Aim.Toward, null, 12) { Toward = point }, Profile.Empty).Select(card => card.Title).ToList();
            Assert.True(titles.Average(title => title.Affect.DistanceTo(point)) < 0.7 * Catalogue.Titles.Where(title => title.Medium == medium).Average(title => title.Affect.DistanceTo(point)));
        }
    }

    [Fact]
    public void A_way_to_a_chosen_point_begins_where_the_person_is()
    {
        var wish = Wish(Expression.Sad, Aim.Toward, Medium.Track) with { Toward = new(0.6, 0.5) };
        var tracks = Recommender.Recommend(wish, Profile.Empty).Select(card => card.Title.Affect).ToList();
        Assert.True(tracks[0].DistanceTo(wish.Toward.Value) > tracks[^1].DistanceTo(wish.Toward.Value) + 0.3);
    }

    [Theory]
    [InlineData(Expression.Sad, Aim.Lift)]
    [InlineData(Expression.Angry, Aim.Calm)]
    [InlineData(Expression.Fear, Aim.Calm)]
    public void Tracks_go_step_by_step_from_the_mood_to_the_aim(Expression expression, Aim aim)
    {
        var wish = Wish(expression, aim, Medium.Track);
        var path = MoodPath.Of(wish);
        var tracks = Recommender.Recommend(wish, Profile.Empty).Select(card => card.Title.Affect).ToList();

        Assert.Equal(tracks.Select(path.Along).Order(), tracks.Select(path.Along));
        Assert.True(tracks[0].DistanceTo(expression.Affect()) < tracks[^1].DistanceTo(expression.Affect()));
        Assert.True(Toward(tracks[..4]) > Toward(tracks[^4..]) + 0.15);

        double Toward(List<Affect> some) => some.Average(affect => affect.DistanceTo(path.Goal!.Affect));
    }

    [Fact]
    public void Equal_wishes_on_one_day_give_equal_cards_and_the_next_day_others() =>
        Gen.Int[0, 1000].Sample(seed =>
        {
            var wish = Wish(Expression.Sad, Aim.Lift, Medium.Film) with { Seed = seed };
            var today = Ids(Recommender.Recommend(wish, Profile.Empty));
            var laterToday = Ids(new Recommender(Catalogue, new FakeTimeProvider(Noon.AddHours(8))).Recommend(wish, Profile.Empty));
            var tomorrow = Ids(new Recommender(Catalogue, new FakeTimeProvider(Noon.AddDays(1))).Recommend(wish, Profile.Empty));
            return today.SequenceEqual(laterToday) && !today.SequenceEqual(tomorrow);
        }, iter: 30);

    [Fact]
    public void Filters_hold_and_other_rows_are_not_repeated() =>
        Gen.Select(Gen.Int[0, Genres.Film.Count - 1].Select(index => Genres.Film[index]), Gen.Int[1930, 2020], Gen.Int[0, 40], Gen.Int[80, 200]).Sample((genre, year, span, runtime) =>
        {
            var wish = Wish(Expression.Happy, Aim.Match, Medium.Film) with
            {
                Genre = genre.ToUpperInvariant(), FromYear = year, ToYear = year + span, MaxRuntime = runtime,
            };
            var first = Recommender.Recommend(wish, Profile.Empty);
            var second = Recommender.Recommend(wish with { Except = first.Select(card => card.Title.Id).ToHashSet() }, Profile.Empty);
            Assert.Empty(Ids(first).Intersect(Ids(second)));
            Assert.All(first.Concat(second).Select(card => card.Title), title =>
            {
                Assert.Contains(genre, title.Genres);
                Assert.InRange(title.Year, year, year + span);
                Assert.True(title.RuntimeMinutes <= runtime);
            });
            var fitting = Catalogue.Titles.Count(title => title.Medium == Medium.Film && title.Genres.Contains(genre)
                && title.Year >= year && title.Year <= year + span && title.RuntimeMinutes <= runtime);
            Assert.Equal(Math.Min(12, fitting), first.Count);
        });

    [Theory]
    [InlineData(FeedbackKind.Hide)]
    [InlineData(FeedbackKind.Dislike)]
    [InlineData(FeedbackKind.Seen)]
    public void What_was_waved_away_or_seen_does_not_come_back_until_restored(FeedbackKind kind)
    {
        var wish = Wish(Expression.Sad, Aim.Lift, Medium.Film);
        var first = Recommender.Recommend(wish, Profile.Empty)[0].Title.Id;
        var profile = Profile.Empty.With(new(first, kind, true, Noon));
        Assert.DoesNotContain(first, Ids(Recommender.Recommend(wish with { Count = 50 }, profile)));
        Assert.Equal(first, Recommender.Recommend(wish, profile.With(new(first, kind, false, Noon)))[0].Title.Id);
    }

    [Fact]
    public void Browsing_needs_no_mood_and_no_profile()
    {
        var cards = Recommender.Recommend(new Wish(Medium.Film, Aim.Browse, null, 12), Profile.Empty);
        Assert.Equal(12, cards.Count);
        Assert.All(cards, card => Assert.Contains(card.Reasons, reason => reason.Kind == "mood"));
    }

    [Fact]
    public void An_affect_without_a_name_will_do()
    {
        var cards = Recommender.Recommend(new Wish(Medium.Film, Aim.Lift, new(-0.6, -0.3), 12), Profile.Empty);
        Assert.Contains(cards, card => card.Reasons.Any(reason => reason.Text.EndsWith("up from an unpleasant and quiet mood", StringComparison.Ordinal)));
    }

    [Fact]
    public void Likes_of_animation_bring_more_animation()
    {
        var wish = Wish(Expression.Neutral, Aim.Match, Medium.Film);

        // Liked films make room for others, so like some that would not have come anyway.
        var come = Recommender.Recommend(wish with { Count = 50 }, Profile.Empty).Select(card => card.Title).ToHashSet();
        var liked = Catalogue.Titles.Where(title => title.Genres.Contains("Animation") && !come.Contains(title)).Take(8);
        var before = Recommender.Recommend(wish, Profile.Empty).Count(IsAnimation);
        var after = Recommender.Recommend(wish, Feedback.Of(FeedbackKind.Like, liked)).Count(IsAnimation);
        Assert.True(after > before, $"{before} before, {after} after");

        static bool IsAnimation(Card card) => card.Title.Genres.Contains("Animation");
    }

    [Fact]
    public void A_list_comes_at_once()
    {
        var profile = Feedback.Of(FeedbackKind.Like, Catalogue.Titles.Where((_, index) => index % 15 == 0));
        var times = new List<double>();
        for (var round = 0; round < 60; round++)
        {
            foreach (var medium in Enum.GetValues<Medium>())
            {
                var started = Stopwatch.GetTimestamp();
                Recommender.Recommend(Wish(Expression.Sad, Aim.Lift, medium), profile);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        // The fastest: other tests run at the same time. The time goes with the catalogue; a test build is not optimised, and there vectors
        // are slow. bench/results/ranking.md has the real figures; this alarm is for what grows faster than the catalogue.
        var best = times.Min();
        output.WriteLine(FormattableString.Invariant($"{best:F2} ms"));
        Assert.True(best < 0.05 * Catalogue.Titles.Count);
    }

    private static IReadOnlyList<Card> Recommend(Expression expression, Aim aim, Medium medium) =>
        Recommender.Recommend(Wish(expression, aim, medium), Profile.Empty);

    private static Wish Wish(Expression expression, Aim aim, Medium medium) => 
        new(medium, aim, expression.Affect(), 12) { Expression = expression, Toward = aim == Aim.Toward ? new(0.4, 0.1) : null };

    private static Affect Mean(IReadOnlyList<Card> cards) =>
        new(cards.Average(card => card.Title.Affect.Valence), cards.Average(card => card.Title.Affect.Arousal));

    private static IEnumerable<TitleId> Ids(IEnumerable<Card> cards) => cards.Select(card => card.Title.Id);

    private static bool Has(Title title, params string[] words) => title.Moods.Any(tag => words.Contains(tag.Word.Name));
}
