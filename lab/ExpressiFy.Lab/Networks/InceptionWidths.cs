namespace ExpressiFy.Lab.Networks;

/// <summary>Channels of the branches of an <see cref="Inception"/> layer.</summary>
public sealed record InceptionWidths(int One, int BeforeThree, int Three, int BeforeFive, int Five, int AfterPool)
{
    /// <summary>Output channels of the layer.</summary>
    public int Outputs => One + Three + Five + AfterPool;

    /// <summary>
    /// All channels times <paramref name="numerator"/> ÷ <paramref name="denominator"/>, at least one each.
    /// </summary>
    public InceptionWidths Scaled(int numerator, int denominator)
    {
        return new(Scale(One), Scale(BeforeThree), Scale(Three), Scale(BeforeFive), Scale(Five), Scale(AfterPool));

        int Scale(int channels) => Math.Max(1, channels * numerator / denominator);
    }
}
