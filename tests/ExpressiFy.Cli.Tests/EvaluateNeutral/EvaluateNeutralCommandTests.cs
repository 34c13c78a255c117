using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Cli.EvaluateNeutral;

namespace ExpressiFy.Cli.Tests.EvaluateNeutral;

/// <summary>What holds for made-up people of all kinds before a camera.</summary>
public sealed class EvaluateNeutralCommandTests
{
    private static readonly Lazy<(TraceCounts General, TraceCounts Personal)> Measured =
        new(() => EvaluateNeutralCommand.Measure(500, CancellationToken.None));

    private static TraceCounts General => Measured.Value.General;

    private static TraceCounts Personal => Measured.Value.Personal;

    [Fact]
    public void Smiles_are_found_and_neutral_faces_are_kept()
    {
        Assert.InRange(Personal.FoundShare(Expression.Happy), .88, 1);
        Assert.InRange(Personal.KeptShare, .92, 1);
    }

    [Fact]
    public void Every_expression_is_found_more_often_than_by_the_general_reading() =>
        Assert.All(ExpressionLabels.All.Where(label => label != Expression.Neutral), label =>
            Assert.InRange(Personal.FoundShare(label), General.FoundShare(label) + .05, 1));

    [Fact]
    public void Faces_at_rest_are_read_as_angry_afraid_sad_or_disgusted_no_more_often() =>
        Assert.InRange(Personal.NegativeShare, 0, General.NegativeShare + .01);

    [Fact]
    public void Faces_that_look_like_an_expression_at_rest_are_mostly_kept_neutral()
    {
        Assert.InRange(General.MisreadKeptShare, 0, .2);
        Assert.InRange(Personal.MisreadKeptShare, .7, 1);
    }

    [Fact]
    public void Most_of_those_who_speak_while_it_is_taken_are_refused_and_nearly_all_have_one_in_the_end()
    {
        Assert.InRange(Personal.Refused, 500 * .08, 500 * .2);
        Assert.InRange(Personal.WithoutNeutral, 0, 500 * .03);
    }

    [Fact]
    public async Task The_same_figures_are_printed_each_time()
    {
        var first = (await Expressify.RunAsync("evaluate-neutral", "--traces", "20", "--json")).Output;
        var second = (await Expressify.RunAsync("evaluate-neutral", "--traces", "20", "--json")).Output;
        Assert.Equal(first, second);
        using var printed = JsonDocument.Parse(first);
        Assert.Equal(20, printed.RootElement.GetProperty("personal").GetProperty("traces").GetInt32());
        Assert.InRange(printed.RootElement.GetProperty("personal").GetProperty("neutralKept").GetDouble(), 0, 1);
    }

    [Fact]
    public async Task The_table_names_smiles_neutral_faces_and_false_negatives()
    {
        var printed = (await Expressify.RunAsync("evaluate-neutral", "--traces", "20")).Output;
        Assert.Contains("Smiles found", printed, StringComparison.Ordinal);
        Assert.Contains("Neutral kept", printed, StringComparison.Ordinal);
        Assert.Contains("false negatives", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100001")]
    public async Task Other_numbers_of_people_are_refused(string traces) =>
        (await Expressify.RunAsync("evaluate-neutral", "--traces", traces)).FailedWith(2, "--traces is 1 to 100000");
}
