namespace ExpressiFy.Imports.Fields;

/// <summary>The order of day and month in the dates of a file.</summary>
internal enum DayOrder
{
    /// <summary>No date shows it, or they contradict each other.</summary>
    Unknown,

    DayFirst,
    MonthFirst,
}
