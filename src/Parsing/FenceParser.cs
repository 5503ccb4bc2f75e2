using System.Collections.Immutable;
using EuNatoSite.Diagnostics;
using EuNatoSite.Markup;
using EuNatoSite.Model;

namespace EuNatoSite.Parsing;

/// <summary>Reads what fences ask for.</summary>
internal static class FenceParser
{
    private static readonly ImmutableArray<KindName<ChartKind>> ChartKinds =
    [
        new(ChartKind.Bar, "bar", "Bar chart", "Bar charts"),
        new(ChartKind.Line, "line", "Line chart", "Line charts"),
    ];

    /// <returns>Null where the fence cannot be read. Problems: <c>fence-empty</c> and those of <see cref="YamlReader"/> and <see cref="Fields"/>.</returns>
    public static FigureDraft? Parse(Fence fence, ProblemLog problems)
    {
        var known = problems.Count;
        var name = $"the `{FenceReader.NameOf(fence.Kind)}` fence";
        var root = YamlReader.Read(fence.Yaml, problems);
        switch (root)
        {
            case YamlMapping mapping:
                var fields = new Fields(mapping, name, problems);
                var draft = Read(fence, fields);
                fields.TellOthers();
                // A chart that lost its series by a slip that is told would be told to be empty as well.
                return draft is ChartDraft { Series.IsEmpty: true } && problems.Count > known ? null : draft;
            case null when fence.Kind == FenceKind.Members && string.IsNullOrWhiteSpace(fence.Yaml.Value):
                return new MembersDraft(null, fence.Location);
            case null when !string.IsNullOrWhiteSpace(fence.Yaml.Value):
                return null;
            default:
                problems.Add(Problems.FenceEmpty(fence.Location, FenceReader.NameOf(fence.Kind)));
                return null;
        }
    }

    private static FigureDraft? Read(Fence fence, Fields fields)
    {
        switch (fence.Kind)
        {
            case FenceKind.Chart:
                return ReadChart(fence, fields);
            case FenceKind.Events:
                return new EventsDraft(
                    SmartQuotes.Of(fields.Text("title", Limits.FigureTitle))?.Value,
                    fields.KindList("organisation", Kinds.Organisations),
                    fields.OneOrMore("sections"),
                    fields.OneOrMore("topics"),
                    fields.OneOrMore("terms"),
                    new YearSpan(fields.Number("from"), fields.Number("to")),
                    fence.Location);
            case FenceKind.Register:
                return ReadRegister(fence, fields);
            default:
                return new MembersDraft(fields.Number("year"), fence.Location);
        }
    }

    private static ChartDraft ReadChart(Fence fence, Fields fields)
    {
        var title = SmartQuotes.Of(fields.Required("title", Limits.FigureTitle)).Value;
        fields.Expect("series");
        return new ChartDraft(
            title,
            fields.Kind("kind", ChartKinds) ?? ChartKind.Bar,
            fields.OneOrMore("series"),
            [.. fields.OneOrMore("group").Select(text => SmartQuotes.Of(text))],
            new YearSpan(fields.Number("from"), fields.Number("to")),
            SmartQuotes.Of(fields.Required("caption", Limits.Caption)).Value,
            fence.Location);
    }

    private static RegisterDraft? ReadRegister(Fence fence, Fields fields)
    {
        fields.Expect("kind");
        var kind = fields.Kind("kind", Kinds.Terms);
        var organisations = fields.KindList("organisation", Kinds.Organisations);
        var region = SmartQuotes.Of(fields.Text("region"));
        return kind is { } known ? new RegisterDraft(known, organisations, region, fence.Location) : null;
    }
}
