namespace ExpressiFy.Catalogue;

/// <summary>How fast a track feels, whatever its metronome says.</summary>
public enum Tempo
{
    Slow,
    Mid,
    Fast,
}
