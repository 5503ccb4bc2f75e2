using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace EuNatoSite.Theme;

/// <summary>
/// A Razor component that is a function of its parameters and of nothing else: it is made, given them, drawn once and forgotten.
/// It has no life cycle, injects nothing and raises no events, so that it needs no renderer to live in.
/// </summary>
public abstract class View : IComponent
{
    void IComponent.Attach(RenderHandle renderHandle) => throw NotLive();

    Task IComponent.SetParametersAsync(ParameterView parameters) => throw NotLive();

    /// <summary>Says what it looks like.</summary>
    internal void Draw(RenderTreeBuilder builder) => BuildRenderTree(builder);

    /// <summary>Razor writes it from the markup.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    private NotSupportedException NotLive() => new($"{GetType().Name} is drawn by ViewWriter, and lives in no renderer");
}
