namespace ExpressiFy.Catalogue;

/// <summary>What kind of title it is; in ids, URLs and JSON "film" and "track".</summary>
public enum Medium
{
    Film,
    Track,
}
