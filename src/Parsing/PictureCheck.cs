using System.Buffers.Binary;
using System.Text.RegularExpressions;
using System.Xml;
using EuNatoSite.Diagnostics;
using EuNatoSite.Sources;

namespace EuNatoSite.Parsing;

/// <summary>
/// Lets through pictures that only draw. An SVG is a document: it may hold shapes, text and styles' presentation attributes,
/// and refer to its own parts alone.
/// </summary>
internal static partial class PictureCheck
{
    // Browsers and viewers give up at depths of their own, the strictest at 256, and show an error in place of the drawing.
    private const int MaxDepth = 200;

    private const string Namespace = "http://www.w3.org/2000/svg";

    private static readonly string[] DrawingElements =
    [
        "svg", "g", "defs", "symbol", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
        "textPath", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "use",
    ];

    /// <returns>Why the picture is refused (<c>picture-refused</c>), or null.</returns>
    public static Diagnostic? Check(SourceFile file)
    {
        var at = SourceLocation.StartOf(file.Path);
        var bytes = file.Bytes.Span;
        return Path.GetExtension(file.RelativePath) switch
        {
            ".png" => Judge("PNG", bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]), isWhole: bytes.IndexOf("IEND"u8) >= 0),
            ".jpg" => Judge("JPEG", bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]), isWhole: bytes.LastIndexOf<byte>([0xFF, 0xD9]) >= 0),
            ".webp" => Judge(
                "WebP", bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8),
                isWhole: bytes.Length > 12 && BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8L <= bytes.Length),
            ".svg" => CheckSvg(file),
            var other when KindOf(other) is { } kind => Problems.PictureRefused(
                at, $"a picture's name ends in '{kind}' here and not in '{other}'", "rename it, also where it is named"),
            var other => Problems.PictureRefused(at, $"'{other}' is no kind of picture that is shown here"),
        };

        // Behind the mark of its end some programs write more.
        Diagnostic? Judge(string kind, bool isOne, bool isWhole) => (isOne, isWhole) switch
        {
            (false, _) => Problems.PictureRefused(at, $"this is not a {kind} picture, whatever its name says"),
            (_, false) => Problems.PictureRefused(at, $"this {kind} picture is cut off before its end", "save or copy it once more, as a whole"),
            _ => null,
        };
    }

    // How a kind of picture that is shown is written here, where a name writes it otherwise.
    private static string? KindOf(string ending) => ending.ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => ".jpg",
        ".png" or ".webp" or ".svg" => ending.ToLowerInvariant(),
        _ => null,
    };

    private static Diagnostic? CheckSvg(SourceFile file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file.Bytes.ToArray()), settings);
            Diagnostic? notDrawn = null;
            while (reader.Read())
            {
                if (ReasonToRefuse(reader) is { } reason)
                {
                    return Problems.PictureRefused(PlaceOf(reader), reason);
                }

                if (reader is { Depth: 0, NodeType: XmlNodeType.Element } && (reader.LocalName, reader.NamespaceURI) != ("svg", Namespace))
                {
                    notDrawn = Problems.PictureRefused(PlaceOf(reader), "no browser draws an SVG that does not say it is one", $"write <svg xmlns=\"{Namespace}\" ...> as its first element");
                }
            }

            return notDrawn;
        }
        catch (XmlException exception)
        {
            var at = new SourceLocation(file.Path, Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition));
            return Problems.PictureRefused(at, "this SVG is not well-formed XML, or declares a document type");
        }

        SourceLocation PlaceOf(XmlReader reader) => new(file.Path, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);
    }

    private static string? ReasonToRefuse(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.ProcessingInstruction)
        {
            return "an SVG may not hold processing instructions";
        }

        if (reader.NodeType != XmlNodeType.Element)
        {
            return null;
        }

        if (reader.Depth > MaxDepth)
        {
            return $"an SVG may not be nested more than {MaxDepth} deep, which not every browser draws";
        }

        var element = reader.LocalName;
        if (!DrawingElements.Contains(element, StringComparer.Ordinal))
        {
            return $"an SVG may not hold <{element}>";
        }

        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            var (name, value) = (reader.LocalName, reader.Value.Trim());
            var isReference = name is "href" or "src";
            var acts = name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "style" or "base";
            if (acts || RefersOutside(value) || (isReference && !value.StartsWith('#')))
            {
                return $"an SVG may not hold the attribute {name}=\"...\" that acts or refers outside";
            }
        }

        reader.MoveToElement();
        return null;
    }

    // Attributes are read as CSS: of its functions only those that draw, and no escapes, which could spell another.
    private static bool RefersOutside(string value) =>
        value.Contains('\\', StringComparison.Ordinal) || Function().Count(value) > DrawingFunction().Count(value);

    [GeneratedRegex(@"[\w-]+\(")]
    private static partial Regex Function();

    [GeneratedRegex(@"(?<![\w-])(?:(?:matrix|translate|scale|rotate|skewX|skewY|rgba?|hsla?)\(|url\(\s*['""]?#)", RegexOptions.IgnoreCase)]
    private static partial Regex DrawingFunction();
}
