using CsCheck;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Web.Live;

namespace ExpressiFy.Web.Tests.Live;

/// <summary>A neutral face stays with the person who showed it, and with nobody else. Ten frames a second.</summary>
public sealed class NeutralFaceTracksTests
{
    private const double Height = 120;

    private static readonly double[] RestsSad = [-6, -8, -9, -6, 1, -8, 0];
    private static readonly double[] RestsAngry = [1, -8, -9, -6, -4, -8, 0];

    private readonly FaceTracks tracks = new();
    private TimeSpan now = TimeSpan.FromSeconds(1);

    private MoodTracker Leader => tracks.Leader.Tracker;

    [Fact]
    public void It_stays_while_the_person_sways_and_is_missed_now_and_then()
    {
        Learn();
        for (var frame = 0; frame < 100; frame++)
        {
            if (frame % 7 == 6)
                See();
            else
                See(Face(200 + (40 * Math.Sin(frame / 3d)), RestsSad));
        }

        Assert.Equal(1, Leader.BaselineProgress);
        Assert.Equal(Expression.Neutral, tracks.Leader.Mood!.Expression);
    }

    [Fact]
    public void It_stays_when_the_person_looks_away_for_seconds_and_back()
    {
        Learn();
        Repeat(50, () => See());
        Assert.Null(tracks.Leader.Mood);
        Repeat(5, () => See(Face(215, RestsSad)));
        Assert.Equal(1, Leader.BaselineProgress);
    }

    [Fact]
    public void It_goes_when_somebody_leaves_and_somebody_sits_down_in_the_same_place()
    {
        Learn();
        for (var frame = 1; frame <= 6; frame++)
            See(Face(200 + (30 * frame), RestsSad));
        Repeat(30, () => See());
        See(Face(205, RestsAngry));
        AssertForgotten();
    }

    [Fact]
    public void It_goes_when_the_place_was_empty_for_long()
    {
        Learn();
        Repeat(110, () => See());
        See(Face(200, RestsSad));
        AssertForgotten();
    }

    [Fact]
    public void It_goes_when_the_face_jumps()
    {
        Learn();
        See(Face(600, RestsSad));
        AssertForgotten();
    }

    [Fact]
    public void It_goes_when_a_face_of_another_size_comes_back()
    {
        Learn();
        Repeat(30, () => See());
        See(Face(200, RestsSad, height: 180));
        AssertForgotten();
    }

    [Fact]
    public void It_goes_when_another_one_leads_and_does_not_come_back_with_the_first()
    {
        Learn(Face(500, RestsAngry, height: 100));
        var first = tracks.Leader;
        tracks.Lead(tracks.InView.Last().Id);
        AssertForgotten();
        tracks.Lead(first.Id);
        AssertForgotten();
    }

    [Fact]
    public void It_stays_while_another_one_is_beside()
    {
        Learn(Face(500, RestsAngry, height: 100));
        Repeat(30, () => See(Face(200, RestsSad), Face(500, RestsAngry, height: 100)));
        Assert.Equal(1, Leader.BaselineProgress);
    }

    [Fact]
    public void While_it_is_collected_another_face_ends_that_too()
    {
        See(Face(200, RestsSad));
        Leader.StartBaseline();
        Repeat(10, () => See(Face(200, RestsSad)));
        See(Face(600, RestsSad));
        AssertForgotten();
    }

    /// <summary>
    /// However two people change seats – passing before or behind, at any speed, seen or missed – what one of them
    /// showed is never compared with the other: whoever leads in the end has no neutral face, or is the one it is of.
    /// </summary>
    [Fact]
    public void Two_who_change_seats_never_get_each_others()
    {
        Gen.Select(Gen.Int[6, 40], Gen.Double[0, .5], Gen.Int[0, 100_000]).Sample((steps, missed, seed) =>
        {
            var own = new NeutralFaceTracksTests();
            var random = new Random(seed);
            own.Learn(Face(500, RestsAngry, height: 100));
            for (var step = 0; step <= steps; step++)
            {
                var way = 300d * step / steps;
                var faces = new List<ReadFace> { Face(200 + way, RestsSad) };
                // Behind the first one where they pass, and now and then missed.
                if (Math.Abs((2 * way) - 300) > 60 && random.NextDouble() > missed)
                    faces.Add(Face(500 - way, RestsAngry, height: 100));
                own.See([.. faces]);
            }

            Repeat(20, () => own.See(Face(500, RestsSad), Face(200, RestsAngry, height: 100)));
            return own.Leader.State.Resting is null || own.tracks.Leader.Box!.Value.X > 400;
        });
    }

    [Fact]
    public void A_session_that_goes_on_before_two_equal_faces_does_not_guess_whose_it_is()
    {
        Leader.Resume(new(Mood: null, ExpressionOdds.FromValues(RestsSad)));
        See(Face(200, RestsSad), Face(500, RestsAngry));
        AssertForgotten();
    }

    [Fact]
    public void A_session_that_goes_on_before_one_face_or_a_clearly_larger_one_has_it()
    {
        Leader.Resume(new(Mood: null, ExpressionOdds.FromValues(RestsSad)));
        See(Face(200, RestsSad), Face(500, RestsAngry, height: 60));
        Assert.Equal(1, Leader.BaselineProgress);
    }

    private void Learn(params ReadFace[] others)
    {
        See([Face(200, RestsSad), .. others]);
        Leader.StartBaseline();
        Repeat(60, () => See([Face(200, RestsSad), .. others]));
        Assert.Equal(1, Leader.BaselineProgress);
    }

    private void AssertForgotten() =>
        Assert.Equal((null, null), (Leader.BaselineProgress, Leader.State.Resting));

    private static void Repeat(int times, Action action)
    {
        for (var i = 0; i < times; i++)
            action();
    }

    private void See(params ReadFace[] faces)
    {
        tracks.Observe([.. faces.OrderByDescending(face => face.Face.Box.Area)], now);
        now += TimeSpan.FromMilliseconds(100);
    }

    private static ReadFace Face(double x, double[] odds, double height = Height)
    {
        var box = new FaceBox(x, 100, height * .8, height);
        var (left, right) = (new FacePoint(x + 60, 120), new FacePoint(x + 20, 120));
        var middle = new FacePoint(x + 40, 140);
        return new(
            new(box, .9, new(right, left, middle, middle, right, left)),
            ExpressionScores.FromWeights(Array.ConvertAll(odds, Math.Exp)),
            ExpressionOdds.FromValues(odds));
    }
}
