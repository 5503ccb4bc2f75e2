using EuNatoSite.Diagnostics;
using EuNatoSite.Parsing;
using EuNatoSite.Sources;

namespace EuNatoSite.Editing;

/// <summary>
/// Puts the keys of front matter, <c>site.yml</c> and <c>sources.yml</c> in the order of the content model, and changes nothing else:
/// lines change places and stay as they are, a comment goes with the key it precedes or follows, and every value stays what it was.
/// </summary>
public static class FrontMatterOrder
{
    /// <summary>Whether a file of the input has keys that stand in an order.</summary>
    /// <param name="path">Inside the input folder.</param>
    public static bool IsFor(string path) => KeyOrder.Of(path) is not null;

    /// <returns>
    /// The text of a file with its keys in order, with '\n' line ends; as it was where something is wrong with it.
    /// Diagnostics: those of reading the file and its YAML.
    /// </returns>
    public static Outcome<string> Apply(SourceFile file)
    {
        var decoded = file.Decode();
        var text = decoded.Value;
        if (KeyOrder.Of(file.RelativePath) is not { } order || !decoded.Diagnostics.IsEmpty)
        {
            return new(text.Text, decoded.Diagnostics);
        }

        var problems = new ProblemLog();
        var root = ReadYaml(text, problems);
        if (root is null || !problems.IsEmpty)
        {
            return problems.With(text.Text);
        }

        // Whatever a mapping may look like that nobody thought of, its values are safe.
        var sorted = KeySorter.Sort(text, root, order);
        var isSame = sorted == text.Text || YamlShape.Of(root) == YamlShape.Of(ReadYaml(new SourceText(text.Path, sorted), new ProblemLog()));
        return new(isSame ? sorted : text.Text, []);
    }

    private static YamlNode? ReadYaml(SourceText file, ProblemLog problems)
    {
        if (file.Path.EndsWith(".yml", StringComparison.Ordinal))
        {
            return YamlReader.ReadFile(file, problems);
        }

        return FrontMatter.Split(file, problems) is { } front ? YamlReader.Read(front.Yaml, problems) : null;
    }
}
