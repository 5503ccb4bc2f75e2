namespace EuNatoSite.Pages;

/// <summary>Plans the page of the software that others wrote.</summary>
internal sealed class LicencePages(SiteContent content)
{
    public LicencesPage Licences()
    {
        var scope = new PageScope(content, SiteUrls.Licences);
        var text = new PageText(
            "Software and licences",
            "The software by others that this site and the program that makes it use, with its versions and licences.",
            IsUnlisted: true);
        return new LicencesPage(new FrameMaker(content).Frame(scope, text, []), ThirdPartySoftware.InSite, ThirdPartySoftware.InProgram);
    }
}
