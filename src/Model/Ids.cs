namespace EuNatoSite.Model;

// One type an id, so that a term's id cannot be handed to something that wants a topic's.
// All are slugs (lower-case letters, digits, hyphens) and are compared as ordinal strings.

public readonly record struct SectionId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct TopicId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct TermId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct EventId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct SourceId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct DisagreementId(string Value)
{
    public override string ToString() => Value;
}
