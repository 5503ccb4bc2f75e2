using System.Collections.Concurrent;
using System.Collections.Frozen;
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
    private static readonly ConcurrentDictionary<Type, ViewType> Known = new();

    private readonly Type type;
    private readonly FrozenDictionary<string, Action<View, object?>> setters;

    private ViewType(Type type)
    {
        this.type = type;
        setters = type.GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .ToFrozenDictionary(property => property.Name, SetterOf, StringComparer.Ordinal);
    }

    public static ViewType Of(Type type) => Known.GetOrAdd(type, static type => new ViewType(type));

    /// <summary>A view with the parameters that its tag was given.</summary>
    /// <exception cref="KeyNotFoundException">The tag has an attribute that the view has no parameter for.</exception>
    public View Make(ReadOnlySpan<RenderTreeFrame> parameters)
    {
        var view = (View)Activator.CreateInstance(type)!;
        foreach (ref readonly var parameter in parameters)
        {
            setters[parameter.AttributeName](view, parameter.AttributeValue);
        }

        return view;
    }

    private static Action<View, object?> SetterOf(PropertyInfo property) =>
        (Action<View, object?>)typeof(ViewType).GetMethod(nameof(Setter), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(property.DeclaringType!, property.PropertyType)
            .Invoke(null, [property.SetMethod])!;

    private static Action<View, object?> Setter<TView, TValue>(MethodInfo property)
        where TView : View
    {
        var set = property.CreateDelegate<Action<TView, TValue>>();
        return (view, value) => set((TView)view, (TValue)value!);
    }
}
