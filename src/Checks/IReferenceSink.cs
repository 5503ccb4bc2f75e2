namespace EuNatoSite.Checks;

/// <summary>
/// Is told what the tags of a page refer to and can be referred to by, in their order. Texts are in UTF-8, character references decoded,
/// and stay only as long as the call.
/// </summary>
internal interface IReferenceSink
{
    void AddId(ReadOnlySpan<byte> id);

    /// <summary>The name of an anchor: a place like one with an id.</summary>
    void AddAnchor(ReadOnlySpan<byte> name);

    /// <summary>An id that an element names without an address, as a label or what a button opens.</summary>
    void AddNamedId(ReadOnlySpan<byte> id);

    /// <param name="isLoaded">Whether the browser fetches it by itself; else the reader follows it.</param>
    void AddReference(ReadOnlySpan<byte> url, bool isLoaded);

    /// <summary>A <c>base</c> element has all references start from the site's root.</summary>
    void StartAtRoot();
}
