namespace EuNatoSite.Diagnostics;

/// <summary>
/// The codes by which the program itself decides something. All others stand with their factory in <see cref="Problems"/> alone.
/// </summary>
public static class ProblemCode
{
    public const string AddressTaken = "address-taken";
    public const string AddressTracking = "address-tracking";
    public const string CitationMissing = "citation-missing";
    public const string ConflictMarker = "conflict-marker";
    public const string DateAhead = "date-ahead";
    public const string DuplicateId = "duplicate-id";
    public const string EventUnconnected = "event-unconnected";
    public const string FileMissing = "file-missing";
    public const string FileUnreadable = "file-unreadable";
    public const string IdDuplicate = "id-duplicate";
    public const string IdInvalid = "id-invalid";
    public const string KeyMissing = "key-missing";
    public const string KeyUnknown = "key-unknown";
    public const string LinkToDraft = "link-to-draft";
    public const string LinksFew = "links-few";
    public const string NameTaken = "name-taken";
    public const string NotUtf8 = "not-utf8";
    public const string PathCollision = "path-collision";
    public const string PathUnexpected = "path-unexpected";
    public const string PictureUnused = "picture-unused";
    public const string SourceUnknown = "source-unknown";
    public const string TermUnknown = "term-unknown";
    public const string TermUnused = "term-unused";
    public const string TopicLength = "topic-length";
    public const string TopicUnknown = "topic-unknown";
    public const string TopicUnlinked = "topic-unlinked";
    public const string Uncorroborated = "uncorroborated";
    public const string WrongType = "wrong-type";
}
