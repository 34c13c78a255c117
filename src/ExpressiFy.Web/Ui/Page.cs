using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Ui;

/// <summary>A Razor component as the answer to a request.</summary>
public static class Page
{
    /// <summary>A page without a model.</summary>
    public static RazorComponentResult<TPage> Of<TPage>()
        where TPage : IComponent => Render<TPage>([], StatusCodes.Status200OK);

    /// <summary>A page with its model.</summary>
    public static RazorComponentResult<TPage> Of<TPage, TModel>(TModel model, int status = StatusCodes.Status200OK)
        where TPage : PageFor<TModel> => Render<TPage>(new() { [nameof(PageFor<TModel>.Model)] = model }, status);

    private static RazorComponentResult<TPage> Render<TPage>(Dictionary<string, object?> parameters, int status)
        where TPage : IComponent => new(parameters)
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
}
