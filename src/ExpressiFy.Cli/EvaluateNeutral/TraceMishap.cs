namespace ExpressiFy.Cli.EvaluateNeutral;

/// <summary>What goes wrong while a made-up person gives their neutral face for the first time.</summary>
internal enum TraceMishap
{
    None,

    /// <summary>The mouth moves.</summary>
    Speaks,

    /// <summary>A smile of three tenths of the strength of theirs.</summary>
    Smiles,

    /// <summary>Away for a second and a half.</summary>
    LooksAway,
}
