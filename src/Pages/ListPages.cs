namespace EuNatoSite.Pages;

/// <summary>The pages that list what the site holds, by the titles that they, the navigation and the search give them.</summary>
internal static class ListPages
{
    public static NavEntry Timeline { get; } = new(SiteUrls.Timeline, "Timeline");

    public static NavEntry Glossary { get; } = new(SiteUrls.Glossary, "Glossary");

    public static NavEntry Registers { get; } = new(SiteUrls.Registers, "Registers");

    public static NavEntry Members { get; } = new(SiteUrls.Members, "Members");

    public static NavEntry Figures { get; } = new(SiteUrls.Figures, "Figures");

    public static NavEntry Sources { get; } = new(SiteUrls.Sources, "Sources");

    public static NavEntry Disagreements { get; } = new(SiteUrls.Disagreements, "Where sources differ");

    public static NavEntry Evidence { get; } = new(SiteUrls.Evidence, "Evidence");

    public static NavEntry Print { get; } = new(SiteUrls.Print, "Print edition");
}
