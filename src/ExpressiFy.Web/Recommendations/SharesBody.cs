using System.Text;
using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Hosting.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace ExpressiFy.Web.Recommendations;

/// <summary>
/// How an expression was read, in the body of a request: browsers keep addresses and proxies log them, bodies they do
/// not. JSON, {"shares":{"angry":0.02, …}}, or a form whose field "shares" has that object, for a page without script.
/// Beside them "expression" may name the mood, for one that has settled on another than the largest share.
/// </summary>
internal static class SharesBody
{
    /// <summary>The name of the property and of the field.</summary>
    public const string Name = "shares";

    /// <summary>The name of the property and of the field that names the mood.</summary>
    public const string ExpressionName = "expression";

    // Seven names and numbers take some 120 bytes in JSON and 250 in a form.
    private const int LargestBytes = 2 * 1024;

    /// <summary>
    /// The query about the mood with the shares of the body. When neither has an expression, that of the largest share
    /// is added. Also the problem with the body and with all queries together; null when there is none.
    /// </summary>
    /// <param name="request">A request to an endpoint whose queries the framework does not validate.</param>
    /// <param name="mood">Its query about the mood.</param>
    /// <param name="query">Its other query.</param>
    /// <exception cref="BadHttpRequestException">The body is too large, or no JSON.</exception>
    public static async Task<(MoodQuery Mood, ProblemHttpResult? Problem)> ReadAsync(
        HttpRequest request, MoodQuery mood, object query)
    {
        var hasPoint = mood.Valence.IsGiven() || mood.Arousal.IsGiven();
        var (read, expression) = await ReadBodyAsync(request);
        var shares = SharesOf(read);
        if (!mood.Expression.IsGiven())
            mood = mood with { Expression = QueryValue<Expression>.Read(expression) };
        if (shares is not null && RequestValidation.AreShares(shares))
            mood = With(mood, shares, isNamed: mood.Expression.IsGiven() || hasPoint);

        var errors = QueryValidation.ErrorsOf(mood, query);
        if (mood.Shares is null)
            errors[Name] = [RequestValidation.SharesRule];
        else if (hasPoint && errors.Count == 0)
            errors[Name] = ["Give either shares or valence and arousal."];
        return (mood, errors.Count == 0 ? null : Problems.Invalid(errors));
    }

    /// <summary>
    /// The query about the mood with the shares of a form's field, the query itself for a form without it; null for a
    /// field that has something else, for shares beside a point, and for an invalid query.
    /// </summary>
    /// <param name="form">A form that is read.</param>
    /// <param name="mood">The valid query about the mood beside it.</param>
    public static MoodQuery? ReadField(IFormCollection form, MoodQuery mood)
    {
        var text = form[Name].ToString();
        if (text.Length == 0)
            return mood;
        if (!mood.Expression.IsGiven() && form.TryGetValue(ExpressionName, out var expression))
            mood = mood with { Expression = QueryValue<Expression>.Read(expression.ToString()) };
        var isWrong = text.Length > LargestBytes || !QueryValidation.IsValid(mood);
        return isWrong ? null : With(mood, JsonOf(text));
    }

    /// <summary>The same with shares by name; null for none gives the query itself.</summary>
    public static MoodQuery? ReadShares(IReadOnlyDictionary<string, double>? shares, MoodQuery mood) =>
        shares is null ? mood : With(mood, JsonSerializer.SerializeToElement(shares));

    /// <summary>Shares in label order as a JSON object by name.</summary>
    public static string Write(IReadOnlyList<double> shares) =>
        JsonSerializer.Serialize(ExpressionLabels.All.ToDictionary(label => label.Name(), label => shares[(int)label]));

    private static MoodQuery? With(MoodQuery mood, JsonElement? json)
    {
        if (mood.Valence.IsGiven() || SharesOf(json) is not { } shares || !RequestValidation.AreShares(shares))
            return null;
        return With(mood, shares, mood.Expression.IsGiven());
    }

    private static MoodQuery With(MoodQuery mood, double[] shares, bool isNamed)
    {
        var top = ExpressionScores.FromWeights(shares).Top;
        return mood with
        {
            Shares = shares,
            Expression = isNamed ? mood.Expression : QueryValue<Expression>.Of(top),
        };
    }

    private static async Task<(JsonElement? Shares, string? Expression)> ReadBodyAsync(HttpRequest request)
    {
        var buffer = new byte[LargestBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(
            buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        if (length > LargestBytes)
            throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);

        var text = Encoding.UTF8.GetString(buffer, 0, length);
        try
        {
            if (request.HasFormContentType)
            {
                var fields = QueryHelpers.ParseQuery(text);
                var hasField = fields.TryGetValue(Name, out var field);
                var named = fields.GetValueOrDefault(ExpressionName).ToString();
                return (hasField ? JsonElement.Parse(field.ToString()) : null, named.Length == 0 ? null : named);
            }

            var body = JsonElement.Parse(text);
            if (body.ValueKind != JsonValueKind.Object)
                return default;
            JsonElement? shares = body.TryGetProperty(Name, out var given) ? given : null;
            var isNamed = body.TryGetProperty(ExpressionName, out var name) && name.ValueKind == JsonValueKind.String;
            return (shares, isNamed ? name.GetString() : null);
        }
        catch (JsonException failure)
        {
            throw new BadHttpRequestException("The body is no JSON.", failure);
        }
    }

    private static JsonElement? JsonOf(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // In label order; null unless there is one number for each expression and nothing else.
    private static double[]? SharesOf(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } byName)
            return null;
        if (byName.GetPropertyCount() != ExpressionScores.Count)
            return null;

        var shares = new double[ExpressionScores.Count];
        foreach (var label in ExpressionLabels.All)
        {
            if (!byName.TryGetProperty(label.Name(), out var share) || share.ValueKind != JsonValueKind.Number)
                return null;
            if (!share.TryGetDouble(out shares[(int)label]))
                return null;
        }

        return shares;
    }
}
