using CsCheck;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

public sealed class ProfileTests
{
    private static readonly TitleId Film = TitleId.Film("tt0111161");
    private static readonly TitleId OtherFilm = TitleId.Film("tt0068646");

    [Fact]
    public void A_like_replaces_a_dislike_and_a_dislike_a_like()
    {
        var liked = Profile.From([Given(FeedbackKind.Dislike), Given(FeedbackKind.Like)]);
        Assert.True(liked.Has(FeedbackKind.Like, Film));
        Assert.False(liked.Has(FeedbackKind.Dislike, Film));

        var disliked = liked.With(Given(FeedbackKind.Dislike));
        Assert.False(disliked.Has(FeedbackKind.Like, Film));
        Assert.True(disliked.Has(FeedbackKind.Dislike, Film));
    }

    [Fact]
    public void A_withdrawal_removes_its_own_kind_only()
    {
        var profile = Profile.From([Given(FeedbackKind.Like), Given(FeedbackKind.Save)]);
        var after = profile.With(Given(FeedbackKind.Like) with { On = false });

        Assert.Equal(FeedbackKind.Save, Assert.Single(after.CurrentFeedback).Kind);
        Assert.Equal(3, after.Events.Count);
    }

    [Theory]
    [InlineData(FeedbackKind.Seen, true)]
    [InlineData(FeedbackKind.Rating, true)]
    [InlineData(FeedbackKind.Left, true)]
    [InlineData(FeedbackKind.Like, false)]
    [InlineData(FeedbackKind.Save, false)]
    public void A_title_is_seen_when_it_is_marked_rated_or_answered(FeedbackKind kind, bool seen) =>
        Assert.Equal(seen, Profile.From([Given(kind)]).HasSeen(Film));

    [Fact]
    public void Titles_of_a_kind_are_listed_latest_first()
    {
        var later = Given(FeedbackKind.Save) with { TitleId = OtherFilm, At = DateTimeOffset.UnixEpoch.AddDays(1) };
        var profile = Profile.From([later, Given(FeedbackKind.Save)]);
        Assert.Equal([OtherFilm, Film], profile.Titles(FeedbackKind.Save));
        Assert.Empty(profile.Titles(FeedbackKind.Like));
    }

    /// <summary>What is read from the database is what grew event by event.</summary>
    [Fact]
    public void All_events_at_once_give_the_profile_that_they_give_one_by_one() =>
        Gen.Select(Gen.Int[0, 2], Gen.Enum<FeedbackKind>(), Gen.Bool).Array[0, 60].Sample(chosen =>
        {
            var events = chosen.Select((each, minute) => EventOf(each.Item1, each.Item2, each.Item3, minute)).ToList();
            var grown = events.Aggregate(Profile.Empty, (profile, next) => profile.With(next));
            var read = Profile.From(events);

            Assert.Equal(events, read.Events);
            Assert.Equal(grown.Events, read.Events);
            Assert.Equal(grown.CurrentFeedback.OrderBy(item => item.At), read.CurrentFeedback.OrderBy(item => item.At));
            Assert.Equal(grown.ForgottenTraits, read.ForgottenTraits);
        });

    private static FeedbackEvent EventOf(int title, FeedbackKind kind, bool on, int minute)
    {
        var id = TitleId.Film($"tt000000{title}");
        var at = DateTimeOffset.UnixEpoch.AddMinutes(minute);
        return kind == FeedbackKind.Forget
            ? FeedbackEvent.Forgetting(id, $"Film genre {title}", on, at)
            : new(id, kind, on, at);
    }

    private static FeedbackEvent Given(FeedbackKind kind) => new(Film, kind, On: true, DateTimeOffset.UnixEpoch);
}
