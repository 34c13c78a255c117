using System.Collections.Immutable;

namespace ExpressiFy.Vision.Expressions;

/// <summary>The eight labels of FER+ (Barsoum et al. 2016): the seven expressions and contempt.</summary>
public static class FerPlusLabels
{
    /// <summary>In the order of the votes file, which is the order of the network's outputs.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt"];

    /// <summary>The index in <see cref="Names"/> of each of the seven expressions, in FER-2013 order.</summary>
    public static ImmutableArray<int> InFer2013Order { get; } = [4, 5, 6, 1, 3, 2, 0];
}
