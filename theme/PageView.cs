using EuNatoSite.Pages;

namespace EuNatoSite.Theme;

/// <summary>
/// The view of one kind of page. It is given the whole page and asks for nothing else, so that a page handed to the wrong view
/// does not compile.
/// </summary>
public abstract class PageView<TPage> : View
    where TPage : Page
{
    public required TPage Page { get; init; }
}
