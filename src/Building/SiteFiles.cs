using System.Collections.Immutable;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;
using EuNatoSite.Exports;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Rendering;

namespace EuNatoSite.Building;

/// <summary>
/// Makes the files of a site on all cores, a handful at a time, and does with them all there is to do before the next: reads their links,
/// packs them, puts them. So pages and files are in memory no longer than that.
/// </summary>
internal sealed class SiteFiles(Site site, BuildOptions options, ISiteOutput output, StepTimes steps)
{
    // One by one would be as little work, but none of it would find its code in the processor's cache: a quarter slower.
    private const int PagesAtOnce = 32;

    private readonly Uri baseUrl = options.BaseUrlOf(site);
    private readonly SharedParts drawn = new();
    private readonly LinkTable links = new();
    private readonly List<FileNote> notes = [];

    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public NotedFiles Make(ImmutableArray<PagePlan> pages, CancellationToken cancel)
    {
        using var zip = new OfflineZip(output);
        // The largest first, so that no core waits for another: the data, then the pages from the end, where the print edition is.
        var data = Exporter.OfSite(site, options).Select(export => new Func<Line, DoneFile[]>(line => line.Export(export))).ToList();
        ImmutableArray<Func<Line, DoneFile[]>> works =
        [
            .. data,
            .. pages.Reverse().Chunk(PagesAtOnce).Select(plans => new Func<Line, DoneFile[]>(line => line.Draw(plans))),
        ];
        Cores.InTurn(works, NewLine, (line, work) => work(line), done => Keep(done, zip), late: data.Count + 1, cancel);

        // What lists the others.
        var last = NewLine();
        Keep(last.Export(_ => [.. Sitemap.Of(NotesOf(note => note.Listed), baseUrl), Redirects.Of(notes.Select(note => note.Redirect).OfType<string>())]), zip);
        Keep(last.Export(_ => [ServiceWorker.Of(NotesOf(note => note.Kept))]), zip);
        zip.Finish();
        return new NotedFiles(
            notes.Select(note => note.Path).Append(SiteUrls.OfflineZip.Path).ToHashSet(StringComparer.Ordinal),
            [.. notes.Select(note => note.Page).OfType<NotedPage>()],
            links);
    }

    private Line NewLine() => new(output, drawn, links, steps.NewWatch(), baseUrl);

    private void Keep(DoneFile[] done, OfflineZip zip)
    {
        foreach (var file in done)
        {
            notes.Add(file.Note);
            zip.Add(file.Packed);
        }
    }

    private IEnumerable<T> NotesOf<T>(Func<FileNote, T?> what)
        where T : struct => notes.Select(what).OfType<T>();

    /// <summary>What one core works with. Each step is done to all files of a handful before the next, but to large ones piece by piece.</summary>
    private sealed class Line : IPieceSink
    {
        private readonly ISiteOutput output;
        private readonly PageRenderer renderer;
        private readonly LinkNoter noter;
        private readonly OfflinePacker packer = new();
        private readonly StepTimes.Watch watch;
        private readonly Uri baseUrl;

        // What is made now, once its first piece was taken.
        private LargeFile? large;

        public Line(ISiteOutput output, SharedParts drawn, LinkTable links, StepTimes.Watch watch, Uri baseUrl)
        {
            (this.output, this.watch, this.baseUrl) = (output, watch, baseUrl);
            renderer = new PageRenderer(drawn, sink: this);
            noter = new LinkNoter(links);
        }

        void IPieceSink.Take(OutputFile piece)
        {
            large ??= new LargeFile(piece, output, noter, packer, watch);
            large.Add(piece);
        }

        // One by one: each is larger than many pages.
        public DoneFile[] Export(Func<IPieceSink, IEnumerable<OutputFile>> export)
        {
            var done = new List<DoneFile>();
            using var files = watch.Run("Exporting", () => export(this).GetEnumerator());
            while (watch.Run("Exporting", files.MoveNext))
            {
                done.AddRange(Finish([Made(files.Current, page: null)]));
            }

            return [.. done];
        }

        public DoneFile[] Draw(PagePlan[] plans)
        {
            var pages = watch.Run("Planning", () => Array.ConvertAll(plans, plan => plan.Make()));
            var files = watch.Run("Rendering", () => Array.ConvertAll(pages, page => Made(renderer.Draw(page), page)));
            var done = Finish(files);
            renderer.Release();
            return [.. done, .. Export(_ => pages.SelectMany(page => Exporter.OfPage(page, baseUrl)))];
        }

        private MadeFile Made(OutputFile file, Page? page)
        {
            var done = large?.Finish(file, page);
            large = null;
            return new MadeFile(file, page, done);
        }

        private DoneFile[] Finish(MadeFile[] files)
        {
            var whole = Array.FindAll(files, made => made.Done is null);
            var pages = watch.Run("Reading links", () => Array.ConvertAll(whole, made => PageReferences.AreIn(made.File) ? noter.Note(made.File) : null));
            var notes = watch.Run("Noting", () => whole.Zip(pages, NoteOf).ToArray());
            var packed = output.IsKept ? watch.Run("Packing", () => Array.ConvertAll(whole, made => packer.Pack(made.File))) : new PackedFile?[whole.Length];
            watch.Run("Writing", () => Array.ForEach(whole, made => output.Put(made.File)));
            return [.. files.Select(made => made.Done).OfType<DoneFile>(), .. notes.Zip(packed, (note, archived) => new DoneFile(note, archived))];
        }

        private static FileNote NoteOf(MadeFile made, NotedPage? noted) =>
            FileNote.Of(made.File.Path, made.Page, noted, ServiceWorker.Note(made.File, made.Page));
    }

    /// <param name="Page">What it is the page of; null for other files.</param>
    /// <param name="Done">What is left of a large file, of which this is the last piece; null for one that is still to be finished.</param>
    private readonly record struct MadeFile(OutputFile File, Page? Page, DoneFile? Done);
}
