using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using EuNatoSite.Theme;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;

// Blazor may change what a frame looks like with a new major version, as we choose it: the tests would see it.
#pragma warning disable BL0006

namespace EuNatoSite.Rendering;

/// <summary>How a view of one type is made and given its parameters.</summary>
internal sealed class ViewType
{
    // What a program that is compiled ahead of time must not leave out.
    private const DynamicallyAccessedMemberTypes Kept =
        DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.PublicProperties;

    private static readonly ConcurrentDictionary<Type, ViewType> Known = new();

    private readonly ConstructorInvoker constructor;
    private readonly FrozenDictionary<string, MethodInvoker> setters;

    private ViewType([DynamicallyAccessedMembers(Kept)] Type type)
    {
        constructor = ConstructorInvoker.Create(type.GetConstructor(Type.EmptyTypes)!); // Razor gives every view one
        setters = type.GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .ToFrozenDictionary(property => property.Name, property => MethodInvoker.Create(property.SetMethod!), StringComparer.Ordinal); // the analyzers want a comparer
    }

    public static ViewType Of([DynamicallyAccessedMembers(Kept)] Type type)
    {
        if (!Known.TryGetValue(type, out var known))
        {
            Known[type] = known = new ViewType(type);
        }

        return known;
    }

    /// <summary>A view with the parameters that its tag was given.</summary>
    /// <exception cref="KeyNotFoundException">The tag has an attribute that the view has no parameter for.</exception>
    public View Make(ReadOnlySpan<RenderTreeFrame> given)
    {
        var view = (View)constructor.Invoke();
        foreach (ref readonly var parameter in given)
        {
            setters[parameter.AttributeName].Invoke(view, parameter.AttributeValue);
        }

        return view;
    }
}
