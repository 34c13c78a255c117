using Microsoft.AspNetCore.Http.Features;

namespace ExpressiFy.Web.Hosting;

/// <summary>Reads forms; throws <see cref="BadHttpRequestException"/> for every form that cannot be read.</summary>
internal sealed class CheckedForm(Func<FormFeature> open) : IFormFeature
{
    private readonly Lazy<FormFeature> opened = new(open);

    private FormFeature Opened => opened.Value;

    public bool HasFormContentType => Opened.HasFormContentType;

    public IFormCollection? Form
    {
        get => Opened.Form;
        set => Opened.Form = value;
    }

    public IFormCollection ReadForm() => ReadFormAsync(CancellationToken.None).GetAwaiter().GetResult();

    public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Opened.ReadFormAsync(cancellationToken);
        }
        catch (BadHttpRequestException)
        {
            throw;
        }
        catch (InvalidDataException failure) when (IsOverLimit(failure))
        {
            throw new BadHttpRequestException(
                "The form is too large.", StatusCodes.Status413PayloadTooLarge, failure);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or ArgumentException)
        {
            throw new BadHttpRequestException("The form cannot be read.", failure);
        }
    }

    // The reader's messages for its limits: "Multipart body length limit 15728640 exceeded." Others say what is
    // malformed, e.g. "Missing content-type boundary."
    private static bool IsOverLimit(InvalidDataException failure) =>
        failure.Message.Contains("limit", StringComparison.OrdinalIgnoreCase)
        && !failure.Message.Contains("boundary", StringComparison.OrdinalIgnoreCase);
}
