using System.Collections.Immutable;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Commands;

/// <summary>What the program tells its caller when it ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The content has errors, or warnings where <c>--strict</c> refuses them.</summary>
    public const int ContentErrors = 1;

    public const int WrongUsage = 2;

    /// <summary>Something could not be read or written, or not be held in memory.</summary>
    public const int Storage = 3;

    /// <summary>The generator itself failed (EX_SOFTWARE of sysexits.h).</summary>
    public const int Bug = 70;

    /// <summary>Of content that is refused: it may be right where a file of it could not be read.</summary>
    public static int Of(ImmutableArray<Diagnostic> problems) =>
        problems.Any(problem => problem.Code == ProblemCode.FileUnreadable) ? Storage : ContentErrors;
}
