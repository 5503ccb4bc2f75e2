using System.Text;
using System.Xml;
using System.Xml.Linq;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Exports;

/// <summary>XML as every export writes it: UTF-8 with a declaration, indented, '\n'.</summary>
public static class Xml
{
    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static OutputFile File(PageUrl url, XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Writing))
        {
            root.Save(writer);
        }

        bytes.WriteByte((byte)'\n');
        return new OutputFile(url.Path, bytes.ToArray());
    }

    /// <summary>A text without the characters that XML 1.0 cannot hold in any form.</summary>
    public static string Text(string text) => string.Concat(text.EnumerateRunes().Where(IsAllowed));

    private static bool IsAllowed(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF);
}
