using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Sources;

namespace EuNatoSite.Parsing;

/// <summary>Reads <c>site.yml</c> and <c>sources.yml</c>.</summary>
internal static class SiteFileParser
{
    /// <summary>The site; null where the file cannot be read.</summary>
    public static Outcome<SiteDraft?> ParseSite(SourceText file)
    {
        var problems = new ProblemLog();
        var root = YamlReader.ReadFile(file, problems);
        if (root is not YamlMapping mapping)
        {
            TellUnread(file, root, "keys and values, one a line: title: ...", problems);
            return problems.With<SiteDraft?>(null);
        }

        var fields = new Fields(mapping, InputLayout.SiteFile, problems);
        var none = new PlacedText("", file, 0);
        var (info, factsAsOf) = ReadInfo(fields, none, problems);
        var draft = new SiteDraft(info, factsAsOf, ReadSections(fields, none, problems), SourceLocation.StartOf(file.Path));
        fields.TellOthers();
        return problems.With<SiteDraft?>(draft);
    }

    /// <summary>The bibliography, in the order of the file.</summary>
    public static Outcome<ImmutableArray<SourceDraft>> ParseSources(SourceText file)
    {
        var problems = new ProblemLog();
        var root = YamlReader.ReadFile(file, problems);
        if (root is not YamlSequence list)
        {
            TellUnread(file, root, "a list of sources: - id: ...", problems);
            return problems.With(ImmutableArray<SourceDraft>.Empty);
        }

        var sources = ImmutableArray.CreateBuilder<SourceDraft>();
        foreach (var item in list.Items)
        {
            if (item is YamlMapping mapping)
            {
                sources.Add(ReadSource(new Fields(mapping, "a source", problems), problems));
            }
            else
            {
                problems.Add(Problems.WrongType(item.Location, InputLayout.SourcesFile, "a list of sources: - id: ..."));
            }
        }

        return problems.With(sources.ToImmutable());
    }

    // The keys in their order, as a hint gives them.
    private static (SiteInfo Info, Placed<DateOnly>? FactsAsOf) ReadInfo(Fields fields, PlacedText none, ProblemLog problems)
    {
        fields.Expect("base-url");
        var title = SmartQuotes.Of(fields.Required("title", none, Limits.Title)).Value;
        var tagline = SmartQuotes.Of(fields.Required("tagline", none, Limits.Tagline)).Value;
        var description = SmartQuotes.Of(fields.Required("description", none, Limits.SiteDescription)).Value;
        var baseUrl = ReadBaseUrl(fields, problems);
        var repository = fields.Address("repository");
        var editBranch = fields.Text("edit-branch")?.Value ?? "main";
        var language = ReadLanguage(fields, problems);
        var factsAsOf = fields.Day("facts-as-of");
        fields.Expect("facts-as-of");
        var lastDay = factsAsOf?.Value ?? DateOnly.MinValue;
        return (new SiteInfo(title, tagline, description, baseUrl, repository, editBranch, language, lastDay), factsAsOf);
    }

    // Without an address or a day the build fails anyway; what stands in only lets the other problems be found in the same run.
    private static Uri ReadBaseUrl(Fields fields, ProblemLog problems)
    {
        if (fields.Address("base-url") is not { } address)
        {
            return SiteInfo.UnknownAddress;
        }

        if (BaseAddress.Of(address.Value) is { } url)
        {
            return url;
        }

        problems.Add(Problems.AddressNotHttps(address.Location, "base-url", address.Value, BaseAddress.Mend));
        return SiteInfo.UnknownAddress;
    }

    // What is none goes no further: exports hold the tag as it is.
    private static string ReadLanguage(Fields fields, ProblemLog problems)
    {
        if (fields.Text("language") is not { } language)
        {
            return EnglishTag.Plain;
        }

        if (EnglishTag.IsOne(language.Value))
        {
            return language.Value;
        }

        problems.Add(Problems.WrongType(language.Location, "language", EnglishTag.Wanted));
        return EnglishTag.Plain;
    }

    private static ImmutableArray<SectionDraft> ReadSections(Fields fields, PlacedText none, ProblemLog problems)
    {
        fields.Expect("sections");
        var sections = ImmutableArray.CreateBuilder<SectionDraft>();
        foreach (var section in fields.Mappings("sections", "a section"))
        {
            var id = Ids.Check(section.Required("id", none with { Value = Ids.StandIn(section.Location) }), problems);
            sections.Add(new SectionDraft(
                id, SmartQuotes.Of(section.Required("title", id, Limits.Title)).Value, SmartQuotes.Of(section.Required("summary", none, Limits.SectionSummary)).Value));
            section.TellOthers();
        }

        return sections.ToImmutable();
    }

    private static SourceDraft ReadSource(Fields fields, ProblemLog problems)
    {
        var id = Ids.Check(fields.Required("id", fields.At(Ids.StandIn(fields.Location))), problems);
        fields.Expect("standing");
        var accessed = fields.Day("accessed");
        var source = new Source
        {
            Id = new SourceId(id.Value),
            Title = SmartQuotes.Of(fields.Required("title", id, Limits.SourceTitle)).Value,
            Author = SmartQuotes.Of(fields.Text("author", Limits.Author))?.Value,
            Publisher = SmartQuotes.Of(fields.Text("publisher", Limits.Publisher))?.Value,
            Date = fields.Date("date"),
            Url = fields.Address("url"),
            Copy = fields.Address("copy"),
            Standing = fields.Kind("standing", Kinds.Standings) ?? Standing.Unattributed,
            Archived = fields.Address("archived"),
            Accessed = accessed?.Value,
            Note = SmartQuotes.Of(fields.Text("note", Limits.Note))?.Value,
            Location = id.Location,
        };
        fields.TellOthers();
        return new SourceDraft(id, source, accessed);
    }

    // What could not be read at all is told already, unless there is nothing to read.
    private static void TellUnread(SourceText file, YamlNode? root, string wanted, ProblemLog problems)
    {
        if (root is not null || problems.IsEmpty)
        {
            problems.Add(Problems.WrongType(SourceLocation.StartOf(file.Path), Path.GetFileName(file.Path), wanted));
        }
    }
}
