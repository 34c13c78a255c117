using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ExpressiFy.Web.Hosting;

/// <summary>
/// Makes a 400 of every body that cannot be read as what it says it is. The server and the form reader throw other
/// exceptions for some of them, which would be answered with 500 and a stack trace in the log, or not at all.
/// </summary>
public static class RequestBodies
{
    /// <summary>Must come after <see cref="Problems.UseProblems"/> and before anything that reads bodies.</summary>
    public static void UseRequestBodies(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<FormOptions>>().Value;
        app.Use((http, next) =>
        {
            if (http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true)
                return next(http);
            if (!IsCharsetKnown(http.Request.ContentType))
                throw new BadHttpRequestException("The charset of the body is unknown.");
            http.Request.Body = new CheckedBody(http.Request.Body);
            http.Features.Set<IFormFeature>(new CheckedForm(() => new(http.Request, OptionsOf(http, options))));
            return next(http);
        });
    }

    // An endpoint may take a form of more values than others; which one it is, is known when the form is read.
    private static FormOptions OptionsOf(HttpContext http, FormOptions options)
    {
        var values = http.GetEndpoint()?.Metadata.GetMetadata<IFormOptionsMetadata>()?.ValueCountLimit;
        return values is null
            ? options
            : new()
            {
                MultipartBodyLengthLimit = options.MultipartBodyLengthLimit,
                MemoryBufferThreshold = options.MemoryBufferThreshold,
                ValueCountLimit = values.Value,
            };
    }

    // Only of bodies that the framework decodes: a list or a picture says itself what it is.
    private static bool IsCharsetKnown(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue || !IsDecoded(type))
            return true;
        try
        {
            Encoding.GetEncoding(type.Charset.ToString().Trim('"'));
            return true;
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsDecoded(MediaTypeHeaderValue type) =>
        type.SubType.EndsWith("json", StringComparison.OrdinalIgnoreCase)
        || type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
}
