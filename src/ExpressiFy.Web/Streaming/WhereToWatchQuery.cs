using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Web.Hosting.Queries;
using Microsoft.OpenApi;

namespace ExpressiFy.Web.Streaming;

/// <summary>The query parameter of where a film can be watched.</summary>
public sealed record WhereToWatchQuery(
    [property: Region]
    [property: Description(
        "Two letters of ISO 3166, e.g. DE. When left out: the region of Accept-Language, else the host's.")]
    string? Region = null);

/// <summary>A region's two letters, in any case; may be absent or empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RegionAttribute : QueryRuleAttribute
{
    public override void Describe(OpenApiSchema schema, Type type) => schema.Pattern = "^[A-Za-z]{2}$";

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not string { Length: > 0 } text || Regions.IsRegion(text.ToUpperInvariant()))
            return ValidationResult.Success;
        return Refuse(validationContext, $"{NameOf(validationContext)} is two letters of ISO 3166, e.g. DE.");
    }
}
