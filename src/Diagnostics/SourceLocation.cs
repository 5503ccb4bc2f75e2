namespace EuNatoSite.Diagnostics;

/// <summary>
/// A place in an input file. <paramref name="Path"/> is relative to the folder the build was started for, with '/';
/// <paramref name="Line"/> and <paramref name="Column"/> count from 1, columns in UTF-16 code units as editors do.
/// </summary>
public readonly record struct SourceLocation(string Path, int Line, int Column) : IComparable<SourceLocation>
{
    /// <summary>The start of a file, for problems that concern it as a whole.</summary>
    public static SourceLocation StartOf(string path) => new(path, 1, 1);

    /// <summary>Files in ordinal order of their path, then from top to bottom.</summary>
    public int CompareTo(SourceLocation other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0)
        {
            return byPath;
        }

        return (Line, Column).CompareTo((other.Line, other.Column));
    }

    public static bool operator <(SourceLocation left, SourceLocation right) => left.CompareTo(right) < 0;

    public static bool operator >(SourceLocation left, SourceLocation right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourceLocation left, SourceLocation right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourceLocation left, SourceLocation right) => left.CompareTo(right) >= 0;

    /// <summary>The form that MSBuild and editors parse: <c>path(line,column)</c>.</summary>
    public override string ToString() => $"{Path}({Line},{Column})";
}
