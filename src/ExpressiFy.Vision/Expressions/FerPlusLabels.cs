using System.Collections.Immutable;

namespace ExpressiFy.Vision.Expressions;

/// <summary>The eight labels of FER+ (Barsoum et al. 2016), which the network's second head scores: the seven expressions and contempt.</summary>
public static class FerPlusLabels
{
    /// <summary>In the order of the votes file; the index is the label.</summary>
    public static ImmutableArray<string> Names { get; } = ["neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt"];

    /// <summary>The label of each of the seven expressions, in FER-2013 order; contempt has no place there.</summary>
    public static ImmutableArray<int> InFer2013Order { get; } = [4, 5, 6, 1, 3, 2, 0];
}
