using System.Collections.Immutable;

namespace EuNatoSite.Model;

/// <summary>Whose a thing is.</summary>
public enum Organisation
{
    Eu,
    Nato,
    Weu,
    Joint,
    Other,
}

public enum TermKind
{
    Institution,
    Body,
    Programme,
    Fund,
    Operation,
    Exercise,
    Agreement,
    Document,
    Concept,
    Person,
}

/// <summary>How far a source carries a statement, strongest first.</summary>
public enum Standing
{
    /// <summary>The text itself of a treaty, law, declaration or strategy.</summary>
    Primary,
    Official,
    Research,
    Press,
    Unattributed,
    AiAssisted,
}

/// <summary>A value of one of the model's closed lists, as files write it and as people read it.</summary>
public sealed record KindName<T>(T Kind, string Key, string Label, string Plural)
    where T : struct, Enum;

/// <summary>The names of the model's closed lists, in the order they are shown.</summary>
public static class Kinds
{
    public static ImmutableArray<KindName<Organisation>> Organisations { get; } =
    [
        new(Organisation.Eu, "eu", "EU", "EU"),
        new(Organisation.Nato, "nato", "NATO", "NATO"),
        new(Organisation.Weu, "weu", "WEU", "WEU"),
        new(Organisation.Joint, "joint", "Joint", "Joint"),
        new(Organisation.Other, "other", "Other", "Other"),
    ];

    public static ImmutableArray<KindName<TermKind>> Terms { get; } =
    [
        new(TermKind.Institution, "institution", "Institution", "Institutions"),
        new(TermKind.Body, "body", "Body", "Bodies"),
        new(TermKind.Programme, "programme", "Programme", "Programmes"),
        new(TermKind.Fund, "fund", "Fund", "Funds"),
        new(TermKind.Operation, "operation", "Operation", "Operations"),
        new(TermKind.Exercise, "exercise", "Exercise", "Exercises"),
        new(TermKind.Agreement, "agreement", "Agreement", "Agreements"),
        new(TermKind.Document, "document", "Document", "Documents"),
        new(TermKind.Concept, "concept", "Concept", "Concepts"),
        new(TermKind.Person, "person", "Person", "People"),
    ];

    public static ImmutableArray<KindName<Standing>> Standings { get; } =
    [
        new(Standing.Primary, "primary", "Primary source", "Primary sources"),
        new(Standing.Official, "official", "Official", "Official sources"),
        new(Standing.Research, "research", "Research", "Research"),
        new(Standing.Press, "press", "Press", "Press"),
        new(Standing.Unattributed, "unattributed", "Unattributed", "Unattributed"),
        new(Standing.AiAssisted, "ai-assisted", "AI-assisted", "AI-assisted"),
    ];

    public static KindName<Organisation> Name(this Organisation organisation) => Organisations[(int)organisation];

    public static KindName<TermKind> Name(this TermKind kind) => Terms[(int)kind];

    /// <summary>Several of a kind within a sentence, or in an address as a reader would type it: <c>operations</c>.</summary>
    public static string PluralInText(this TermKind kind) => kind.Name().Plural.ToLowerInvariant();

    public static KindName<Standing> Name(this Standing standing) => Standings[(int)standing];
}
