using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

// The factories of these stand among those of front matter and of references; for readers they belong together.
public static partial class Explanations
{
    private static ImmutableArray<Explanation> OfData =>
    [
        new("csv-syntax", Severity.Error, "A row of a table that cannot be read")
        {
            Meaning = """
                A data file is a table with commas between its cells. Its first line names the columns, to the letter, and
                every row has a cell for each. A cell that holds a comma itself stands in double quotes.
                """,
            Example = new(ExamplePlace.Figures, """
                series,group,year,value,unit,price-basis,source
                spending,EU-27,2024,343,EUR billion,constant prices, rounded,eprs-2025
                """, """
                series,group,year,value,unit,price-basis,source
                spending,EU-27,2024,343,EUR billion,"constant prices, rounded",eprs-2025
                """),
            Otherwise = """
                A double quote inside a quoted cell is written twice. Spreadsheets do all this when they save a table as CSV with
                commas; some use semicolons unless they are told.
                """,
        },
        new("table-empty", Severity.Error, "A table with a head and no rows")
        {
            Meaning = """
                The first line of a data file names its columns, and here nothing follows it. Most often the rows were lost on
                the way out of a spreadsheet, and what is drawn from them would be empty.
                """,
            Example = new(ExamplePlace.Figures, """
                series,group,year,value,unit,price-basis,source
                """, """
                series,group,year,value,unit,price-basis,source
                spending,EU-27,2024,343,EUR billion,,eprs-2025
                """),
            Otherwise = """
                A file for figures that are still to come can wait until there is one.
                """,
        },
        new("csv-value", Severity.Error, "A cell that is not what its column wants")
        {
            Meaning = """
                Charts, tables and counts are made from these cells, so each must be exactly what its column wants: a plain
                number, a year from 1900 to 2200, a day, a country's two letters. The site does not guess what else may be meant. A
                number has at most 15 digits before the point and 6 after it; `~`, `>`, `>=`, `<` or `<=` before it says that its
                source gives it as about that, or as a bound.
                """,
            Example = new(ExamplePlace.Figures, """
                series,group,year,value,unit,price-basis,source
                spending,EU-27,2024,343 bn,EUR billion,,eprs-2025
                """, """
                series,group,year,value,unit,price-basis,source
                spending,EU-27,2024,343,EUR billion,,eprs-2025
                """),
            Otherwise = """
                What needs words, such as an estimate, goes into `price-basis` or, for a country, into `note`. A series or group is spelled
                alike in all rows, as a chart would lose what is not.
                """,
        },
        new("row-duplicate", Severity.Error, "Two rows for the same thing")
        {
            Meaning = """
                Two rows give the value of one series, group and year, or two describe one country. The site does not choose
                between them.
                """,
            Example = new(ExamplePlace.Figures, """
                series,group,year,value,unit,price-basis,source
                spending,EU-27,2024,326,EUR billion,estimate,nato-2022
                spending,EU-27,2024,343,EUR billion,,eprs-2025
                """, """
                series,group,year,value,unit,price-basis,source
                spending,EU-27,2024,343,EUR billion,,eprs-2025
                """),
            Otherwise = """
                If both figures are worth showing, give one of them a series of its own, such as `spending-forecast`.
                """,
        },
        new("series-unknown", Severity.Error, "A series of figures that does not exist")
        {
            Meaning = """
                A chart names the series that it draws, as the first column of a file in `data` has it. No file has this one.
                """,
            Example = new(ExamplePlace.Body, """
                ```chart
                title: What the EU's members spend on defence
                series: spendings
                caption: All 27 together.
                ```
                """, """
                ```chart
                title: What the EU's members spend on defence
                series: spending
                caption: All 27 together.
                ```
                """),
            Otherwise = """
                Besides what the files hold, the site counts `states-by-membership` and `events-by-year` itself.
                """,
        },
        new("chart-empty", Severity.Error, "A chart without a single figure")
        {
            Meaning = """
                The series is there, and the years and groups that the chart asks for leave nothing of it to draw.
                """,
            Example = new(ExamplePlace.Body, """
                ```chart
                title: What the EU's members spend on defence
                series: spending
                from: 1949
                to: 1954
                caption: All 27 together.
                ```
                """, """
                ```chart
                title: What the EU's members spend on defence
                series: spending
                from: 2021
                caption: All 27 together.
                ```
                """),
        },
        new("figure-empty", Severity.Error, "A figure that shows nothing")
        {
            Meaning = """
                A list of events, a register of terms or a table of members says what it selects, and nothing of the site is
                all that. A reader would find a heading with nothing below it.
                """,
            Example = new(ExamplePlace.Body, """
                ```members
                year: 1800
                ```
                """, """
                ```members
                year: 1958
                ```
                """),
            Otherwise = """
                Only what has every key that the figure names is shown: an event of the years and of the organisation and of
                the topic.
                """,
        },
        new("chart-units-differ", Severity.Error, "A chart of things that cannot be compared")
        {
            Meaning = """
                All that one chart draws is measured along one axis, and the series that it names have different units.
                """,
            Example = new(ExamplePlace.Body, """
                ```chart
                title: What the EU's members spend on defence
                series: [spending, spending-share]
                caption: All 27 together.
                ```
                """, """
                ```chart
                title: What the EU's members spend on defence
                series: spending
                caption: All 27 together.
                ```
                """),
            Otherwise = """
                Units are compared to the letter: `EUR billion` and `billion EUR` differ, and should be written alike in the
                files.
                """,
        },
        new("picture-refused", Severity.Error, "A file that is not just a picture")
        {
            Meaning = """
                A picture may be a PNG, a JPEG, a WebP or an SVG that only draws, and its name ends in `.png`, `.jpg`, `.webp` or
                `.svg`. An SVG can also hold scripts and load things from elsewhere, and a file may be something else than its
                name says: neither may reach a reader's browser. Nor would it show a picture that is cut off before its end, or
                an SVG whose first element does not say `xmlns="http://www.w3.org/2000/svg"`.
                """,
            Example = new(ExamplePlace.Picture, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
                  <script>alert("Hello")</script>
                  <circle cx="4" cy="4" r="4"/>
                </svg>
                """, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
                  <circle cx="4" cy="4" r="4"/>
                </svg>
                """),
            Otherwise = """
                Drawing programs can save an SVG as "plain SVG", with attributes in place of styles. Or save the picture as PNG.
                """,
        },
    ];
}
