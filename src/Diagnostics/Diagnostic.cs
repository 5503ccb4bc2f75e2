namespace EuNatoSite.Diagnostics;

public enum Severity
{
    /// <summary>Worth a look; a strict build refuses it.</summary>
    Warning,

    /// <summary>The site cannot be published with this in it.</summary>
    Error,
}

/// <summary>A problem in the input: where it is, what is wrong and how to mend it.</summary>
/// <param name="Code">Kebab-case and stable: tests, documentation and editors refer to it.</param>
/// <param name="Message">One line: what is wrong, then what to do.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceLocation Location, string Message)
    : IComparable<Diagnostic>
{
    /// <summary>Whether the site cannot be published with it.</summary>
    public bool IsError => Severity == Severity.Error;

    /// <summary>By file and place, then by code, so that a run always prints in the same order.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byPlace = Location.CompareTo(other.Location);
        if (byPlace != 0)
        {
            return byPlace;
        }

        var byCode = string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }

    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;

    /// <summary>The form that MSBuild and editors parse: <c>path(line,column): error code: message</c>.</summary>
    public override string ToString() =>
        $"{Location}: {(IsError ? "error" : "warning")} {Code}: {Message}";
}
