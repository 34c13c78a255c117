using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Imports;

/// <summary>What the files of an import do not say themselves. Errors are reported in this order.</summary>
public sealed record ImportQuery(
    [property: MaxLength(ImportQuery.LongestUser, ErrorMessage = "user is a number of MovieLens.")]
    [property: Description("Whose ratings to take from a MovieLens file with several people's.")]
    string? User = null,

    [property: Choice]
    [property: Description("What titles without a rating are, where the files do not say it.")]
    QueryValue<ListMeaning>? As = null,

    [property: RatingScale]
    [property: Description(
        "The best possible rating of a plain list; the smallest that no rating exceeds when left out.")]
    QueryValue<int>? OutOf = null,

    [property: Choice]
    [property: DefaultValue(false)]
    [property: Description("Whether to report only and store nothing.")]
    QueryValue<bool>? DryRun = null,

    [property: Description(
        "The file's name when it is the body; some of Letterboxd's lists differ by their names only.")]
    string? Name = null)
{
    private const int LongestUser = 20;

    /// <summary>The options for reading; the query has to be valid.</summary>
    internal ListOptions ToOptions() =>
        new(As?.Value, OutOf?.Value, string.IsNullOrWhiteSpace(User) ? null : User.Trim());
}

/// <summary>One of <see cref="ListOptions.Scales"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RatingScaleAttribute() : ChoiceAttribute([.. ListOptions.Scales]);
