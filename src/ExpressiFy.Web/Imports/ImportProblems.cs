using ExpressiFy.Imports.Uploads;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Imports;

/// <summary>Failed imports as problem details.</summary>
internal static class ImportProblems
{
    /// <summary>413 or 422, by the kind of problem.</summary>
    public static ProblemHttpResult Of(ImportException exception) => exception.Problem switch
    {
        ImportProblem.TooLarge =>
            Problems.Of(StatusCodes.Status413PayloadTooLarge, "import-too-large", exception.Message),
        ImportProblem.Damaged => Unusable("import-damaged", exception),
        ImportProblem.SeveralPeople => Unusable("several-people", exception),
        _ => Unusable("no-list", exception),
    };

    public static ProblemHttpResult NoFile() =>
        Problems.Of(StatusCodes.Status400BadRequest, "no-file", "There is no file in the request.");

    public static ProblemHttpResult Of(CorrectionsException exception) =>
        Problems.Of(StatusCodes.Status400BadRequest, "invalid-corrections", exception.Message);

    public static ProblemHttpResult ConsentNeeded() => ConsentProblems.Needed(
        "Nothing is stored before the person agrees: POST /api/v1/profile first, or ask with dryRun=true.");

    public static ProblemHttpResult UnknownImport() => Problems.Of(
        StatusCodes.Status404NotFound, "unknown-import", "This visitor has no import of that number.");

    private static ProblemHttpResult Unusable(string name, ImportException exception) =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, name, exception.Message);
}
