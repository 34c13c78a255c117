using Microsoft.AspNetCore.Components;

namespace ExpressiFy.Web.Ui;

/// <summary>A page or fragment of a page that shows one model.</summary>
public abstract class PageFor<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
