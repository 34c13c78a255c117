namespace ExpressiFy.Recommendations.Requests;

/// <summary>A rule that a request breaks.</summary>
/// <param name="Parameter">
/// The parameter at fault, as the HTTP API names it, e.g. "count"; null when parameters contradict each other and
/// neither is at fault alone.
/// </param>
/// <param name="Rule">The rule with the parameter's name, e.g. "count is a whole number from 1 to 50."</param>
public sealed record RequestViolation(string? Parameter, string Rule)
{
    /// <summary>
    /// What is wrong, for people who do not know the parameters: "The number of cards must be 1 to 50, not 0."
    /// </summary>
    public string Message { get; init; } = Rule;
}
