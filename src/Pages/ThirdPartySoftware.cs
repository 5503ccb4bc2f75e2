using System.Collections.Immutable;

namespace EuNatoSite.Pages;

/// <summary>A package by others.</summary>
/// <param name="Version">The one that is used, as the lock file has it.</param>
/// <param name="Licence">An SPDX identifier.</param>
/// <param name="Url">Where its source is.</param>
/// <param name="Purpose">What it is for, as the end of a sentence.</param>
/// <param name="Notice">The text that its licence wants to go with every copy; null where no copy is handed on.</param>
public sealed record ThirdPartyPackage(string Name, string Version, string Licence, string Url, string Purpose, string? Notice = null);

/// <summary>What others wrote and this site and its program use. A test holds it against the lock files and the packages themselves.</summary>
public static class ThirdPartySoftware
{
    /// <summary>What pages of the site load.</summary>
    public static ImmutableArray<ThirdPartyPackage> InSite { get; } =
    [
        new("minisearch", "7.2.0", "MIT", "https://github.com/lucaong/minisearch", "searches the site in the browser", """
            Copyright 2022 Luca Ongaro

            Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

            The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

            THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
            """),
    ];

    /// <summary>What the program is made with; none of it is part of the site.</summary>
    public static ImmutableArray<ThirdPartyPackage> InProgram { get; } =
    [
        new("AngleSharp", "1.10.3", "MIT", "https://github.com/AngleSharp/AngleSharp", "reads the pages of two builds to compare their texts"),
        new("Markdig", "1.6.0", "BSD-2-Clause", "https://github.com/xoofx/markdig", "reads Markdown"),
        new("Spectre.Console", "0.57.2", "MIT", "https://github.com/spectreconsole/spectre.console", "asks and tells in a terminal"),
        new("Spectre.Console.Ansi", "0.57.2", "MIT", "https://github.com/spectreconsole/spectre.console", "colours and shapes what is told there"),
        new("System.CommandLine", "3.0.0", "MIT", "https://github.com/dotnet/dotnet", "reads the command line"),
        new("System.IO.Hashing", "11.0.0", "MIT", "https://github.com/dotnet/dotnet", "makes the fingerprints of files, and the checksums of the archive for offline readers"),
        new("Tomlyn", "2.11.1", "BSD-2-Clause", "https://github.com/xoofx/Tomlyn", "reads the headers that the site is published with"),
        new("YamlDotNet", "18.1.0", "MIT", "https://github.com/aaubry/YamlDotNet", "reads YAML"),
    ];
}
