using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Account;

/// <summary>The problem of who wants something stored and has not agreed to it.</summary>
public static class ConsentProblems
{
    /// <summary>409 for a visitor of whom nothing may be stored yet.</summary>
    public static ProblemHttpResult Needed() =>
        Needed("Nothing is stored before the person agrees: POST /api/v1/profile first.");

    /// <summary>The same with another sentence.</summary>
    public static ProblemHttpResult Needed(string detail) =>
        Problems.Of(StatusCodes.Status409Conflict, "consent-needed", detail);
}
