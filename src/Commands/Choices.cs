using System.Collections.Immutable;
using EuNatoSite.Model;

namespace EuNatoSite.Commands;

/// <summary>The words of the model's closed lists, for people: <c>eu, nato, weu, joint or other</c>.</summary>
internal static class Choices
{
    public static string Organisations { get; } = Of(Kinds.Organisations);

    public static string Terms { get; } = Of(Kinds.Terms);

    public static string Standings { get; } = Of(Kinds.Standings);

    private static string Of<T>(ImmutableArray<KindName<T>> kinds)
        where T : struct, Enum =>
        $"{string.Join(", ", kinds[..^1].Select(kind => kind.Key))} or {kinds[^1].Key}";
}
