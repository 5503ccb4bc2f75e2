namespace EuNatoSite.Linking;

/// <summary>Paths inside the input folder, with '/'.</summary>
internal static class InputPath
{
    /// <summary>The path that a relative address means in a file of a folder; null where it leaves the input.</summary>
    public static string? Resolve(string folder, string address)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in Uri.UnescapeDataString(address).Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>How a file of a folder writes a link to a path.</summary>
    public static string Relative(string folder, string path)
    {
        var (from, to) = (folder.Split('/'), path.Split('/'));
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
        {
            shared++;
        }

        return string.Concat(Enumerable.Repeat("../", from.Length - shared)) + string.Join('/', to[shared..]);
    }
}
