namespace ExpressiFy.Web.Ui;

/// <summary>The drawings of empty states: the corners of a camera's finder around a sign that cannot be read.</summary>
public enum EmptyPicture
{
    /// <summary>Nothing matches: the mouth is dotted.</summary>
    NoMatch,

    /// <summary>Nothing is here yet: all of it is dotted.</summary>
    NothingYet,

    /// <summary>It was there and is gone: the eyes are shut, the mouth is level.</summary>
    Gone,
}
