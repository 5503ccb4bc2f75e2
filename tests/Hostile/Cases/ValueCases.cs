using System.Collections.Immutable;

namespace EuNatoSite.Tests.Hostile.Cases;

/// <summary>Values that mean something to who reads the files that come out: spreadsheets, calendars, TeX, feeds, search.</summary>
internal static class ValueCases
{
    private const string Series = "series,group,year,value,unit,price-basis,source\n";
    private const string Members = "country,iso2,eu-since,eu-until,nato-since,sources,note\n";

    private static readonly string[] Formulas =
        ["=cmd|'/c calc'!A0", "+1+cmd", "-1+cmd", "@SUM(A1)", "\\t=1+1", "=HYPERLINK(\\\"https://evil.example\\\")", "=1,\\\"2\\\"", "\\r=1"];

    private static readonly string[] Breaks =
    [
        "a\\r\\nATTENDEE:mailto:x@evil.example", "a\\nEND:VEVENT\\nBEGIN:VEVENT", "a\\u2028b\\u2029c", "a\\x85b", "a;b,c\\\\n", "a\\x07\\x1Bb", "END:VCALENDAR",
        "}, url = {javascript:x}, note = {", "\\\\input{/etc/passwd}", "\\\\write18{x}", "a % b # c $ d & e ~ f ^ g _ h", "{{{", "@misc{x, title = {y}}",
        "]]></title><script>window.hit=1</script>", "</script><script>window.hit=1</script>", "<!--<script>", "\\uD800", "\\uFFFE\\uFFFF", "\\0", "a\\u202Eb",
    ];

    private static readonly string[] Words =
        [".*", "(a+)+$", "[", "\\\\", "$&", "__proto__", "constructor", "toString", "a|b", "^", "?", "hasOwnProperty", "%00", "\U0001F600", "a\\tb"];

    // Ends of what a decimal number can be, and of what a chart takes.
    private static readonly (string Name, string Rows, string Expected)[] Numbers =
    [
        ("the largest number", "spend,EU,2024,79228162514264337593543950335,x,,treaty\nspend,EU,2025,-79228162514264337593543950335,x,,treaty", "csv-value*2"),
        ("the smallest number", "spend,EU,2024,0.0000000000000000000000000001,x,,treaty", "csv-value"),
        ("the largest number that is drawn", "spend,EU,2024,999999999999999,x,,treaty\nspend,EU,2025,-999999999999999.999999,x,,treaty", HostileCase.Harmless),
        ("the smallest number that is drawn", "spend,EU,2024,0.000001,x,,treaty\nspend,EU,2025,-0.000001,x,,treaty", HostileCase.Harmless),
        ("a number beyond them", "spend,EU,2024,1000000000000000,x,,treaty\nspend,EU,2025,0.0000010,x,,treaty", "csv-value*2"),
        ("nothing at all", "spend,EU,2024,0,x,,treaty", HostileCase.Harmless),
    ];

    public static ImmutableArray<HostileCase> All =>
    [
        .. Formulas.Select(formula => HostileCase.Front("spreadsheet formulas", formula,
            $"terms: [{{ term: \"{formula}\", id: a, definition: D., region: \"{formula}\", sources: [treaty] }}]\nevents: [{{ date: 2003, id: e, title: \"{formula}\", sources: [treaty] }}]",
            formula.StartsWith("\\r", StringComparison.Ordinal) ? "invisible-character*3" : HostileCase.Harmless)),
        Data("a group and a unit that are formulas", "spend,=1+1,2024,1,@x,-1+1,treaty", HostileCase.Harmless),
        Data("HTML", "spend,<script>window.hit=1</script>,2024,1,\"\"\" onload=\"\"window.hit=1\",</text><script>,treaty", HostileCase.Harmless),
        Data("a number that is none", "spend,EU,2024,NaN,x,,treaty", "csv-value"),
        Data("a number that is too large", "spend,EU,2024,1e309,x,,treaty", "csv-value"),
        Data("a number of many digits", $"spend,EU,2024,{new string('9', 400)},x,,treaty", "csv-value"),
        .. new[] { "bar", "line" }.SelectMany(kind => Numbers.Select(numbers => Data($"{numbers.Name}, {kind}", numbers.Rows, numbers.Expected, kind))),
        Data("a year that is none", "spend,EU,99999999999,1,x,,treaty", "csv-value"),
        Data("a series that is a path", "../x,EU,2024,1,x,,treaty", "id-invalid"),
        Data("a quote that never closes", "spend,EU,2024,1,\"x,,treaty", "csv-syntax"),
        File("members", "HTML and formulas", ("data/members.csv", Members + "=<b>x</b>,BE,1952-07-23,,1949-04-04,treaty,\"@\"\"><script>window.hit=1</script>\""), HostileCase.Harmless),
        File("members", "a code that is a path", ("data/members.csv", Members + "Belgium,..,1952-07-23,,1949-04-04,treaty,"), "csv-value"),
        File("members", "a day that is none", ("data/members.csv", Members + "Belgium,BE,0000-00-00,,9999-99-99,treaty,"), "csv-value*2"),
        .. Breaks.Select(text => HostileCase.Front("line ends and signs in titles", text,
            $"events: [{{ date: 2003-03-17, id: e, title: \"{text}\", sources: [treaty] }}]\nterms: [{{ term: \"{text}\", id: a, definition: D., sources: [treaty] }}]", Outcome(text, 2))),
        .. Breaks.Select(text => File("line ends and signs in sources", text,
            ("sources.yml", $"- {{ id: treaty, title: \"{text}\", author: \"{text}\", publisher: \"{text}\", note: \"{text}\", url: https://example.org/, standing: primary }}"), Outcome(text, 4))),
        .. Words.Select(word => HostileCase.Front("terms that are patterns or names of JavaScript", word,
            $"tags: [\"{word}\"]\nterms: [{{ term: \"{word}\", id: a, abbreviation: \"{word}X\", definition: It is {Quoted(word)}., sources: [treaty] }}]", HostileCase.Harmless)),
        HostileCase.Front("ids that are names of JavaScript", "constructor", "terms: [{ term: X y, id: constructor, definition: D., sources: [treaty] }]\nevents: [{ date: 2003, id: prototype, title: T, sources: [treaty] }]", HostileCase.Harmless),
        Fence("a caption of HTML", "title: <script>window.hit=1</script>\nseries: spend\ncaption: \"<img src=x onerror=window.hit=1>\"", HostileCase.Harmless),
        Fence("a title that ends its drawing", "title: \"</title></svg><script>window.hit=1</script>\"\nseries: spend\ncaption: \"]]>\"", HostileCase.Harmless),
        Fence("a series of another place", "title: T\nseries: ../../etc/passwd\ncaption: C", "series-unknown"),
        Fence("an unknown key", "title: T\nseries: spend\ncaption: C\nonclick: window.hit=1", "key-unknown"),
        Fence("an alias", "title: &a T\nseries: spend\ncaption: *a", "yaml-feature"),
        Fence("years without end", "title: T\nseries: spend\ncaption: C\nfrom: -2147483648\nto: 2147483647", HostileCase.Harmless),
        Fence("years turned round", "title: T\nseries: spend\ncaption: C\nfrom: 2147483647\nto: -2147483648", "chart-empty"),
        HostileCase.Body("what fences ask for", "events of a hostile title", "```events\ntitle: \"<script>window.hit=1</script>\"\n```", "figure-empty"),
        HostileCase.Body("what fences ask for", "a register of a hostile region", "```register\nkind: person\nregion: \"\\\"><script>\"\n```", "value-unknown"),
        new("members of no year", "what fences ask for", [("data/members.csv", Members + "Belgium,BE,1952-07-23,,1949-04-04,treaty,"), SmallSite.Topic("history/one", body: "```members\nyear: -2147483648\n```")], "figure-empty"),
        .. new[] { "0001", "9999", "0001/9999", "../0001", "9999-12-31/..", "0000", "10000", "-1", "2003-02-30", "2003-13", "../..", "2003/2002", "٢٠٠٣" }.Select(date => HostileCase.Front(
            "dates at the ends of time", date, $"events: [{{ date: \"{date}\", id: e, title: T, sources: [treaty] }}]",
            date is "0001" or "../0001" ? HostileCase.Harmless : "date-invalid")),
        .. new[] { "\\x01", "\\u202E", "de", "EN", "en-", "en--GB", "en GB", "../en", "en-GB-\\0", "<script>window.hit=1</script>", $"en{new string('x', 3000)}" }.Select(tag => File(
            "languages", tag, ("site.yml", SiteFile.With("language", $"\"{tag}\"")),
            tag switch { ['\\', ..] => "invisible-character wrong-type", [.., '\\', '0'] => "invisible-character wrong-type", { Length: > 2000 } => "value-too-long wrong-type", _ => "wrong-type" })),
        .. new[] { "en", "en-GB", "en-gb", "en-GB-oxendict", "" }.Select(tag => File(
            "languages", $"'{tag}'", ("site.yml", SiteFile.With("language", $"\"{tag}\"")), HostileCase.Harmless)),
        HostileCase.Front("dates at the ends of time", "reviews", "reviewed: 0001-01-01\nreview-after: 9999-12-31\norder: -2147483648", HostileCase.Harmless),
    ];

    private static HostileCase File(string threat, string name, (string Path, string Text) file, string expected) => HostileCase.File(threat, name, file, expected);

    private static HostileCase Data(string name, string rows, string expected, string kind = "bar") => new(
        name, "rows of figures", [("data/spend.csv", Series + rows + "\n"), SmallSite.Topic("history/one", body: Chart($"title: T\nseries: spend\nkind: {kind}\ncaption: C"))], expected);

    private static HostileCase Fence(string name, string yaml, string expected) => new(
        name, "what fences ask for", [("data/spend.csv", Series + "spend,EU,2024,1,x,,treaty\n"), SmallSite.Topic("history/one", body: Chart(yaml))], expected);

    private static string Chart(string yaml) => $"```chart\n{yaml}\n```";

    private static string Quoted(string word) => word.Length > 0 && char.IsAsciiLetter(word[0]) ? "so" : "it";

    private static string Outcome(string text, int times) => text switch
    {
        "\\uD800" => "yaml-syntax",
        "a\\r\\nATTENDEE:mailto:x@evil.example" or "a\\u2028b\\u2029c" or "a\\x85b" or "a\\x07\\x1Bb" or "\\uFFFE\\uFFFF" or "\\0" or "a\\u202Eb" => $"invisible-character*{times}",
        _ => HostileCase.Harmless,
    };
}
