namespace EuNatoSite.Pages;

/// <summary>What the text of a site, its data and its pages may be used under, as <c>LICENSE-CONTENT</c> says of them.</summary>
public static class ContentLicence
{
    public const string Name = "CC BY 4.0";

    public const string FullName = "Creative Commons Attribution 4.0";

    public const string Url = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>The fragment of a standing page's section that tells of it.</summary>
    public const string Anchor = "licence";
}
