namespace ExpressiFy.Catalogue;

/// <summary>The kind of a title, in the order of lists; "film", "series" and "track" in ids, URLs and JSON.</summary>
public enum Medium
{
    Film,
    Series,
    Track,
}
