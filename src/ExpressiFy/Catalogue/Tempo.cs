namespace ExpressiFy.Catalogue;

/// <summary>How fast a track feels, which may differ from its beats per minute.</summary>
public enum Tempo
{
    Slow,
    Mid,
    Fast,
}
