using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Web.Live;

namespace ExpressiFy.Web.Tests.Live;

/// <summary>Made-up faces at ten frames a second.</summary>
public sealed class FaceTracksTests
{
    private const double Height = 120;

    private readonly FaceTracks tracks = new();
    private TimeSpan now = TimeSpan.FromSeconds(1);

    [Fact]
    public void Each_face_has_its_own_mood_and_the_largest_leads()
    {
        for (var frame = 0; frame < 20; frame++)
            See(Happy(100, height: 110), Sad(400, height: 130));
        var faces = tracks.InView.ToList();
        Assert.Equal([Expression.Sad, Expression.Happy], faces.Select(face => face.Mood!.Expression));
        Assert.Equal(tracks.Leader, faces[0]);
        Assert.All(faces, face => Assert.True(face.Mood!.Stable));
    }

    [Fact]
    public void Two_who_swap_places_keep_their_moods()
    {
        var (left, right) = BothInView();
        // They pass in 2.4 seconds; where they meet, one hides the other for three frames.
        for (var step = 0; step <= 24; step++)
        {
            var (happyX, sadX) = (100 + (12.5 * step), 400 - (12.5 * step));
            if (step is >= 11 and <= 13)
                See(Happy(happyX));
            else
                See(Happy(happyX), Sad(sadX));
        }

        Assert.Equal(400, Place(left), tolerance: 1);
        Assert.Equal(100, Place(right), tolerance: 1);
        Assert.Equal(Expression.Happy, left.Mood!.Expression);
        Assert.Equal(Expression.Sad, right.Mood!.Expression);
        Assert.Equal(2, tracks.InView.Count());
    }

    [Fact]
    public void One_who_leaves_takes_nothing_of_the_other()
    {
        var (left, right) = BothInView();
        for (var frame = 0; frame < 30; frame++)
            See(Sad(400));
        Assert.Equal([right], tracks.InView);
        Assert.Equal(Expression.Sad, right.Mood!.Expression);
        Assert.Null(left.Mood);
    }

    [Fact]
    public void One_who_jumps_is_still_the_same_because_the_other_stays()
    {
        var (left, right) = BothInView();
        See(Happy(900), Sad(400));
        Assert.Equal(900, Place(left));
        Assert.Equal(400, Place(right));
        Assert.Equal(2, tracks.InView.Count());
    }

    [Fact]
    public void One_who_sways_and_is_missed_now_and_then_is_one_face()
    {
        for (var frame = 0; frame < 40; frame++)
        {
            var sway = 40 * Math.Sin(frame / 3d);
            if (frame % 7 == 6)
                See(Sad(400));
            else
                See(Happy(150 + sway), Sad(400));
        }

        Assert.Equal([1, 2], tracks.InView.Select(face => face.Id).Order());
    }

    [Fact]
    public void A_newcomer_gets_a_mood_of_their_own()
    {
        See(Happy(100));
        See(Happy(100), Sad(500));
        var newcomer = Assert.Single(tracks.InView, face => face != tracks.Leader);
        Assert.Equal(Expression.Sad, newcomer.Mood!.Expression);
        Assert.False(newcomer.Mood.Stable);
    }

    [Fact]
    public void A_chosen_one_leads_though_smaller_until_they_are_lost_and_then_the_largest_does()
    {
        See(Happy(100, height: 200), Sad(500, height: 90));
        var (large, small) = (tracks.Leader, tracks.InView.Last());
        tracks.Lead(small.Id);
        for (var frame = 0; frame < 10; frame++)
            See(Happy(100, height: 200), Sad(500, height: 90));
        Assert.Equal(small, tracks.Leader);

        // Hidden for a second is not lost.
        for (var frame = 0; frame < 10; frame++)
            See(Happy(100, height: 200));
        Assert.Equal(small, tracks.Leader);
        for (var frame = 0; frame < 12; frame++)
            See(Happy(100, height: 200));
        Assert.Equal(large, tracks.Leader);
    }

    [Fact]
    public void Without_a_choice_the_lead_goes_to_one_who_is_clearly_larger_and_does_not_waver()
    {
        See(Happy(100, height: 120), Sad(500, height: 110));
        var first = tracks.Leader;
        See(Happy(100, height: 120), Sad(500, height: 125));
        Assert.Equal(first, tracks.Leader);
        See(Happy(100, height: 120), Sad(500, height: 160));
        Assert.NotEqual(first, tracks.Leader);

        tracks.Lead(first.Id);
        tracks.Lead(null);
        See(Happy(100, height: 120), Sad(500, height: 160));
        Assert.NotEqual(first, tracks.Leader);
    }

    [Fact]
    public void A_face_that_is_not_there_cannot_be_chosen()
    {
        See(Happy(100));
        tracks.Lead(77);
        Assert.Equal(1, tracks.Leader.Id);
    }

    [Fact]
    public void One_who_is_alone_and_comes_back_elsewhere_is_the_same()
    {
        See(Happy(100));
        var before = tracks.Leader;
        for (var frame = 0; frame < 50; frame++)
            See();
        Assert.Null(before.Mood);
        See(Sad(600));
        Assert.Equal(before, Assert.Single(tracks.InView));
    }

    private (FaceTrack Left, FaceTrack Right) BothInView()
    {
        for (var frame = 0; frame < 15; frame++)
            See(Happy(100), Sad(400));
        var faces = tracks.InView.OrderBy(Place).ToList();
        Assert.Equal(2, faces.Count);
        return (faces[0], faces[1]);
    }

    private void See(params ReadFace[] faces)
    {
        tracks.Observe([.. faces.OrderByDescending(face => face.Face.Box.Area)], now);
        now += TimeSpan.FromMilliseconds(100);
    }

    private static double Place(FaceTrack track) => track.Box!.Value.X;

    private static ReadFace Happy(double x, double height = Height) => Face(x, height, Expression.Happy);

    private static ReadFace Sad(double x, double height = Height) => Face(x, height, Expression.Sad);

    private static ReadFace Face(double x, double height, Expression expression)
    {
        var weights = new double[ExpressionScores.Count];
        weights[(int)expression] = 1;
        var point = new FacePoint(x, 100);
        return new(
            new(new(x, 100, height * 0.8, height), 0.9, new(point, point, point, point, point, point)),
            ExpressionScores.FromWeights(weights));
    }
}
