using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Web.Group;

/// <summary>A member's code cannot be used.</summary>
public sealed class CodeRefusedException(CodeProblem problem, RequestViolation violation)
    : InvalidRequestException([violation])
{
    public CodeProblem Problem { get; } = problem;
}

/// <summary>Why the page has no list.</summary>
/// <param name="Problem">What is wrong with the code.</param>
/// <param name="Sentence">Whose it is, and what to do.</param>
public sealed record RefusedCode(CodeProblem Problem, string Sentence)
{
    /// <summary>A heading for the page.</summary>
    public string Heading => Problem switch
    {
        CodeProblem.UsedUp => "That code is used up.",
        CodeProblem.Withdrawn => "That code was taken back.",
        _ => "That code opens nothing.",
    };
}
