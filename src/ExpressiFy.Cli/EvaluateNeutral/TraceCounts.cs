using ExpressiFy.Affect;

namespace ExpressiFy.Cli.EvaluateNeutral;

/// <summary>What was read of made-up people.</summary>
internal sealed class TraceCounts
{
    /// <summary>People.</summary>
    public int Traces { get; set; }

    /// <summary>Those whose face at rest reads as an expression without their neutral face.</summary>
    public int Misread { get; set; }

    /// <summary>First tries of a neutral face that were refused.</summary>
    public int Refused { get; set; }

    /// <summary>Those who have none after a second try.</summary>
    public int WithoutNeutral { get; set; }

    /// <summary>How often each expression was shown, in label order.</summary>
    public int[] Shown { get; } = new int[ExpressionScores.Count];

    /// <summary>How often it was the mood after four seconds.</summary>
    public int[] Found { get; } = new int[ExpressionScores.Count];

    /// <summary>Frames of faces at rest, three seconds after an expression and later.</summary>
    public int Resting { get; set; }

    /// <summary>Those in which the mood was neutral.</summary>
    public int Kept { get; set; }

    /// <summary>Those in which it was angry, disgust, fear or sad.</summary>
    public int Negative { get; set; }

    /// <summary>Frames at rest of those who are misread.</summary>
    public int MisreadResting { get; set; }

    /// <summary>Those of them in which the mood was neutral.</summary>
    public int MisreadKept { get; set; }

    /// <summary>Adds those of other people.</summary>
    public void Add(TraceCounts other)
    {
        Traces += other.Traces;
        Misread += other.Misread;
        Refused += other.Refused;
        WithoutNeutral += other.WithoutNeutral;
        Resting += other.Resting;
        Kept += other.Kept;
        Negative += other.Negative;
        MisreadResting += other.MisreadResting;
        MisreadKept += other.MisreadKept;
        for (var i = 0; i < Shown.Length; i++)
        {
            Shown[i] += other.Shown[i];
            Found[i] += other.Found[i];
        }
    }

    /// <summary>The share of one expression that was found, 0…1.</summary>
    public double FoundShare(Expression expression) => Share(Found[(int)expression], Shown[(int)expression]);

    /// <summary>The share of resting time that was kept neutral, 0…1.</summary>
    public double KeptShare => Share(Kept, Resting);

    /// <summary>The share of resting time that was read as angry, disgust, fear or sad, 0…1.</summary>
    public double NegativeShare => Share(Negative, Resting);

    /// <summary>The share of resting time of misread people that was kept neutral, 0…1.</summary>
    public double MisreadKeptShare => Share(MisreadKept, MisreadResting);

    /// <summary>The share of expressions that were read as neutral or another one, 0…1.</summary>
    public double MissedShare => 1 - Share(Found.Sum(), Shown.Sum());

    private static double Share(int part, int whole) => (double)part / Math.Max(1, whole);
}
