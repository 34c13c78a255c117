namespace ExpressiFy.Catalogue;

/// <summary>The kind of a title; "film" and "track" in ids, URLs and JSON.</summary>
public enum Medium
{
    Film,
    Track,
}
