using System.Globalization;

namespace EuNatoSite.Benchmarks.Runs;

/// <summary>A table for people, written row by row as its numbers come in.</summary>
internal sealed class MarkdownTable
{
    private readonly int width;

    public MarkdownTable(string title, params string[] columns)
    {
        width = columns.Length;
        Console.WriteLine($"\n### {title}\n");
        Row(columns);
        Row([.. columns.Select((_, column) => column == 0 ? "---" : "---:")]);
    }

    /// <exception cref="ArgumentException">It has more or fewer cells than there are columns.</exception>
    public void Row(params string[] cells) => Console.WriteLine(cells.Length == width
        ? $"| {string.Join(" | ", cells)} |"
        : throw new ArgumentException($"the table has {width} columns, not {cells.Length}", nameof(cells)));

    public static string Seconds(double seconds) => seconds.ToString(seconds < 10 ? "0.000" : "0.0", CultureInfo.InvariantCulture) + " s";

    public static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Megabytes(double megabytes) => megabytes.ToString("N0", CultureInfo.InvariantCulture) + " MB";

    /// <summary>A ratio beside the most it may be; one that is above is marked.</summary>
    public static string Against(double ratio, double? most) => most is { } limit ? Against(ratio, limit, Ratio) : Ratio(ratio);

    /// <summary>A number beside the most it may be, both written in one way; one that is above is marked.</summary>
    public static string Against(double number, double most, Func<double, string> write) =>
        $"{write(number)} ({(number <= most ? "goal" : "**above** goal")} {write(most)})";
}
