namespace EuNatoSite.Theme;

/// <summary>A view that looks the same on many pages, such as what stands around them, and is drawn for the first of them alone.</summary>
public abstract class SharedView : View
{
    /// <summary>What its look depends on, besides the site: two of one type with equal ones look the same.</summary>
    protected internal abstract object Likeness { get; }

    /// <summary>The one address in it that is that of the page, and is marked as such; null where there is none.</summary>
    protected internal virtual string? CurrentUrl => null;
}
