namespace ExpressiFy.DataSets.Staging;

/// <summary>One of many facts of the same kind about a title, a person or a class.</summary>
/// <param name="Number">The digits of the id of what it is about.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Value">The fact.</param>
public readonly record struct StagedDetail(int Number, DetailKind Kind, string Value);

/// <summary>What a <see cref="StagedDetail"/> tells.</summary>
public enum DetailKind
{
    /// <summary>A maker's number; the number is that of a title.</summary>
    Maker,

    /// <summary>A maker's name; the number is that of a person.</summary>
    Person,

    /// <summary>A name in another language, as "de|Der Pate".</summary>
    Name,

    /// <summary>A feature for the estimate of its moods, as "tag surreal|0.8".</summary>
    Feature,

    /// <summary>The number of a class, e.g. a genre; the number is that of a title.</summary>
    Class,

    /// <summary>The name of a class; the number is that of the class.</summary>
    ClassName,
}
