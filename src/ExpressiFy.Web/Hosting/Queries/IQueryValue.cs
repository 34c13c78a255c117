namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>What validation needs of a <see cref="QueryValue{T}"/> of any type.</summary>
public interface IQueryValue
{
    /// <summary>Whether the request has the parameter with text that is not empty.</summary>
    bool IsGiven { get; }

    /// <summary>Whether the text is given and is no value of the parameter's type.</summary>
    bool IsUnreadable { get; }

    /// <summary>What was read; null when absent or unreadable.</summary>
    object? Value { get; }
}
