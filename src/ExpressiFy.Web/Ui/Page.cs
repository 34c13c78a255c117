using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Ui;

/// <summary>A Razor component as the answer to a request.</summary>
public static class Page
{
    public static RazorComponentResult<T> Of<T>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new(parameters) { StatusCode = status, PreventStreamingRendering = true };
}
