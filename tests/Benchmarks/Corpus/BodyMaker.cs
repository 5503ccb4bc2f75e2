using System.Globalization;
using System.Text;

namespace EuNatoSite.Benchmarks.Corpus;

/// <summary>
/// The text of a topic, about half of its 4,000 bytes. In all real topics there are 268 headings, 489 paragraphs, 349 list items,
/// 43 tables of 8 lines, 2,426 citations, 396 links to topics, 37 by id, 23 figures, and 35 terms are linked on each: here a fifth
/// of that a topic. The real input has neither footnotes nor code, and a reference site may: every fourth topic has a footnote here,
/// every eighth some code.
/// </summary>
internal sealed class BodyMaker(Chance chance, Naming names)
{
    private readonly StringBuilder text = new();

    public string Make(int topic)
    {
        Paragraph(names.Link());
        Heading();
        Paragraph(names.Term().Mention(chance));
        text.Append($"- **{Words.Phrase(chance, 2)}.** {Cited(names.Term().Mention(chance))}\n");
        text.Append($"- {Cited(names.Link())}\n\n");
        if (topic % 4 == 0)
        {
            Table();
        }

        if (topic % 8 == 1)
        {
            text.Append($"```sh\n{Words.Phrase(chance, 5)}\n{Words.Phrase(chance, 6)}\n```\n\n");
        }

        Heading();
        Paragraph(topic % 5 == 0 ? $"[[{names.TermId()}]]" : names.Term().Mention(chance));
        Figure(topic);
        if (topic % 4 == 2)
        {
            text.Append($"{Words.Sentence(chance)}[^note]\n\n[^note]: {Words.Sentence(chance)}\n");
        }

        return text.ToString();
    }

    private void Heading() => text.Append($"## {Words.Phrase(chance, 4)}\n\n");

    private void Paragraph(string first)
    {
        var second = names.Term().Mention(chance);
        text.Append($"{Cited(first)} {Cited(second)} {Words.Sentence(chance)}{names.Citation()} {names.Citation()}\n\n");
    }

    private string Cited(string inserted) => $"{Words.Sentence(chance, inserted)}{names.Citation()}";

    private void Table()
    {
        text.Append("| date | step |\n| --- | --- |\n");
        for (var row = 0; row < 6; row++)
        {
            var citation = row % 2 == 0 ? names.Citation() : "";
            text.Append(CultureInfo.InvariantCulture, $"| {chance.Between(1949, 2026)} | {Words.Phrase(chance, 5)}{citation} |\n");
        }

        text.Append('\n');
    }

    private void Figure(int topic)
    {
        if (topic % 16 == 3)
        {
            text.Append($"```chart\ntitle: {Words.Phrase(chance, 4)}\nseries: spending\nkind: bar\n");
            text.Append($"caption: {Words.Sentence(chance)}\n```\n\n");
        }
        else if (topic % 32 == 7)
        {
            text.Append($"```events\ntitle: {Words.Phrase(chance, 4)}\ntopics: [{names.IdNear()}]\n```\n\n");
        }
    }
}
