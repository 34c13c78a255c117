namespace ExpressiFy.Recommendations.Requests;

/// <summary>A request breaks at least one rule. The message is for people: the messages of all violations.</summary>
public class InvalidRequestException(IReadOnlyList<RequestViolation> violations)
    : ArgumentException(string.Join(' ', violations.Select(violation => violation.Message)))
{
    /// <summary>Every broken rule, at least one.</summary>
    public IReadOnlyList<RequestViolation> Violations { get; } = violations;
}
