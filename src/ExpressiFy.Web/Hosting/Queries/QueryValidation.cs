using System.ComponentModel.DataAnnotations;

namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>
/// Validates queries where the framework does not answer with a 400: pages that redirect instead, forms, and parts of a
/// JSON body.
/// </summary>
internal static class QueryValidation
{
    /// <summary>
    /// The sentences about everything that is wrong, in the order of the properties; empty when nothing is.
    /// </summary>
    public static IReadOnlyList<string> SentencesFor(object query) =>
        [.. FailuresOf(query).Select(failure => failure.ErrorMessage!)];

    /// <summary>What is wrong with the parameters of queries, by their names; empty when nothing is.</summary>
    public static Dictionary<string, string[]> ErrorsOf(params object[] queries) => queries
        .SelectMany(FailuresOf)
        .GroupBy(failure => ParameterName.Of(failure.MemberNames.Single()), failure => failure.ErrorMessage!)
        .ToDictionary(sentences => sentences.Key, sentences => sentences.ToArray());

    /// <summary>Whether every rule of the query's properties is met.</summary>
    public static bool IsValid(object query) => FailuresOf(query).Count == 0;

    private static List<ValidationResult> FailuresOf(object query)
    {
        var failures = new List<ValidationResult>();
        Validator.TryValidateObject(query, new ValidationContext(query), failures, validateAllProperties: true);
        return failures;
    }
}
