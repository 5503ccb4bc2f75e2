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
        Keep(last.Export(() => [Sitemap.Of(NotesOf(note => note.Listed)), Redirects.Of(notes.Select(note => note.Redirect).OfType<string>())]), zip);
        Keep(last.Export(() => [ServiceWorker.Of(NotesOf(note => note.Kept))]), zip);
        zip.Finish();
        return new NotedFiles(
            notes.Select(note => note.Path).Append(SiteUrls.Offline.Path).ToHashSet(StringComparer.Ordinal),
            [.. notes.Select(note => note.Page).OfType<NotedPage>()],
            links);
    }

    private Line NewLine() => new(output, new PageRenderer(drawn), links, steps.NewWatch(), baseUrl);

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

    /// <summary>What one core works with. Each step is done to all files of a handful before the next.</summary>
    private sealed class Line(ISiteOutput output, PageRenderer renderer, LinkTable links, StepTimes.Watch watch, Uri baseUrl)
    {
        private readonly LinkNoter noter = new(links);
        private readonly OfflinePacker packer = new();

        // One by one: each is larger than many pages.
        public DoneFile[] Export(Func<IEnumerable<OutputFile>> export)
        {
            var done = new List<DoneFile>();
            using var files = watch.Run("Exporting", () => export().GetEnumerator());
            while (watch.Run("Exporting", files.MoveNext))
            {
                done.AddRange(Finish([new MadeFile(files.Current, Page: null)]));
            }

            return [.. done];
        }

        public DoneFile[] Draw(PagePlan[] plans)
        {
            var pages = watch.Run("Planning", () => Array.ConvertAll(plans, plan => plan.Make()));
            var files = watch.Run("Rendering", () => Array.ConvertAll(pages, page => new MadeFile(renderer.Draw(page), page)));
            var done = Finish(files);
            renderer.Release();
            return [.. done, .. Export(() => pages.SelectMany(page => Exporter.OfPage(page, baseUrl)))];
        }

        private DoneFile[] Finish(MadeFile[] files)
        {
            var pages = watch.Run("Reading links", () => Array.ConvertAll(files, made => PageReferences.AreIn(made.File) ? noter.Note(made.File) : null));
            var notes = watch.Run("Noting", () => files.Zip(pages, FileNote.Of).ToArray());
            var packed = output.IsKept ? watch.Run("Packing", () => Array.ConvertAll(files, made => packer.Pack(made.File))) : new PackedFile?[files.Length];
            watch.Run("Writing", () => Array.ForEach(files, made => output.Put(made.File)));
            return [.. notes.Zip(packed, (note, archived) => new DoneFile(note, archived))];
        }
    }

    /// <param name="Page">What it is the page of; null for other files.</param>
    private readonly record struct MadeFile(OutputFile File, Page? Page);

    /// <param name="Packed">Null where the archive leaves it out.</param>
    private readonly record struct DoneFile(FileNote Note, PackedFile? Packed);

    /// <summary>What other files and the checks say of a file.</summary>
    /// <param name="Page">Null for what is no page.</param>
    private sealed record FileNote(string Path, NotedPage? Page, KeptFile? Kept, SitemapEntry? Listed, string? Redirect)
    {
        public static FileNote Of(MadeFile made, NotedPage? page) => new(
            made.File.Path,
            page,
            ServiceWorker.Note(made.File, made.Page),
            made.Page is { } listed ? Sitemap.Note(listed) : null,
            made.Page is { } old ? Redirects.Note(old) : null);
    }
}
