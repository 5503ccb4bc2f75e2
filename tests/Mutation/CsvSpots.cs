namespace EuNatoSite.Tests.Mutation;

/// <summary>Finds in a CSV file what names something, cell by cell.</summary>
internal static class CsvSpots
{
    public static IEnumerable<Spot> Find(string file, string text)
    {
        var rows = Rows(text);
        var header = rows[0].Select(cell => cell.Value).ToList();
        foreach (var (cell, column) in rows.Skip(1).SelectMany(row => row.Zip(header)))
        {
            switch (column)
            {
                case "source":
                    yield return new Spot(Naming.Source, file, cell.Start, cell.Value);
                    break;
                case "sources":
                    for (int at = 0, end; at < cell.Value.Length; at = end + 1)
                    {
                        end = cell.Value.IndexOf(';', at) is var found and >= 0 ? found : cell.Value.Length;
                        yield return new Spot(Naming.Source, file, cell.Start + at, cell.Value[at..end]);
                    }

                    break;
                case "series":
                    yield return new Spot(Naming.SeriesId, file, cell.Start, cell.Value);
                    break;
                case "group":
                    yield return new Spot(Naming.GroupName, file, cell.Start, cell.Value);
                    break;
                case "country":
                    yield return new Spot(Naming.Country, file, cell.Start, cell.Value);
                    break;
                case "iso2":
                    yield return new Spot(Naming.CountryCode, file, cell.Start, cell.Value);
                    break;
            }
        }
    }

    private static List<List<(int Start, string Value)>> Rows(string text)
    {
        var rows = new List<List<(int, string)>>();
        var start = 0;
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            var cells = new List<(int, string)>();
            var (at, isQuoted) = (0, false);
            for (var i = 0; i <= line.Length; i++)
            {
                if (i == line.Length || (line[i] == ',' && !isQuoted))
                {
                    var quoted = i > at && line[at] == '"' ? 1 : 0;
                    cells.Add((start + at + quoted, line[(at + quoted)..(i - quoted)]));
                    at = i + 1;
                }
                else if (line[i] == '"')
                {
                    isQuoted = !isQuoted;
                }
            }

            rows.Add(cells);
            start += line.Length + 1;
        }

        return rows;
    }
}
