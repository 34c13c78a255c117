using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Tests.Evaluation;

public sealed class MajorityOfSevenTests
{
    private static readonly FaceSample Face = SyntheticFaces.Draw(1)[0];

    [Fact]
    public void Only_faces_with_one_most_voted_expression_count()
    {
        FaceSample[] faces =
        [
            Voted(6, 1, 0, 0, 0, 0, 0, 3, 0, 0), // neutral
            Voted(0, 0, 0, 4, 4, 0, 0, 0, 2, 0), // a tie
            Voted(2, 0, 0, 0, 0, 0, 0, 8, 0, 0), // contempt
            Voted(0, 0, 0, 3, 0, 0, 0, 0, 7, 0), // sadness, though most do not know
            Voted(0, 0, 0, 0, 0, 0, 0, 0, 4, 6), // none of the labels
            Face with { Votes = null },
        ];
        var seven = MajorityOfSeven.Of(Reading(faces.Length, label: 3), faces)!;
        Assert.Equal((2, .5), (seven.Faces, seven.Accuracy));
        Assert.True(seven.Interval[0] < .5 && seven.Interval[1] > .5);
    }

    [Fact]
    public void Contempt_is_never_what_is_read()
    {
        var logits = Reading(1, label: 2);
        logits[7] = 99;
        Assert.Equal(1, MajorityOfSeven.Of(logits, [Voted(0, 0, 9, 0, 0, 0, 0, 1, 0, 0)])!.Accuracy);
    }

    [Fact]
    public void Without_votes_there_is_no_figure() =>
        Assert.Null(MajorityOfSeven.Of(new float[8], [Face with { Votes = null }]));

    private static FaceSample Voted(params byte[] votes) => Face with { Votes = new(votes) };

    private static float[] Reading(int faces, int label) =>
        [.. Enumerable.Range(0, faces * 8).Select(i => i % 8 == label ? 5f : 0)];
}
