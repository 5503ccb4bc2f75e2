using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using EuNatoSite.Benchmarks.Corpus;
using EuNatoSite.Checks;
using EuNatoSite.Diagnostics;
using EuNatoSite.Exports;
using EuNatoSite.Linking;
using EuNatoSite.Markup;
using EuNatoSite.Model;
using EuNatoSite.Output;
using EuNatoSite.Pages;
using EuNatoSite.Parsing;
using EuNatoSite.Rendering;
using EuNatoSite.Sources;
using EuNatoSite.Tests.Checks;

namespace EuNatoSite.Benchmarks.Micro;

/// <summary>The parts a build spends its time in, each alone and warm, on the same 300 topics.</summary>
[MemoryDiagnoser]
public class MicroBenchmarks
{
    private const int Topics = 300;

    private static readonly BuildOptions Options = new(BaseUrl: null, new DateOnly(2026, 11, 24), IsStrict: false);

    private SourceTree tree = new([]);
    private DraftSet drafts = DraftSet.Parse(new([])).Value;
    private Site? site;
    private ImmutableArray<TermName> names = [];
    private ImmutableArray<PagePlan> plans = [];
    private ImmutableArray<Page> topicPages = [];
    private ImmutableArray<OutputFile> files = [];

    /// <summary>Runs all, and prints a table of each.</summary>
    internal static int Run()
    {
        // In this process: a project made on the fly would be built with the settings of this repository, and locked.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        var results = Path.Combine(Path.GetTempPath(), "eunatosite-benchmarks-micro");
        var config = DefaultConfig.Instance.AddJob(job).WithArtifactsPath(results);
        return BenchmarkRunner.Run<MicroBenchmarks>(config).HasCriticalValidationErrors ? 1 : 0;
    }

    [GlobalSetup]
    public void Make()
    {
        var input = CorpusFiles.Of(new CorpusShape(Topics)).OrderBy(file => file.Path, StringComparer.Ordinal);
        tree = new([.. input.Select(file => SourceFile.OfText("input/" + file.Path, file.Text))]);
        drafts = DraftSet.Parse(tree).Value;
        names = TermNames.Collect(drafts.Topics.SelectMany(topic => topic.Terms), new ProblemLog());
        site = SiteLinker.Link(drafts, Options.Date, withDrafts: false).Value!; // the corpus has a site.yml
        plans = PagePlanner.Plan(site, Assets.Theme.Files, Options).Value;
        topicPages = [.. plans.Select(plan => plan.Make()).OfType<TopicPage>()];
        files = SiteBuild.InMemory(tree, Options).Files;
    }

    /// <summary>Files to drafts: YAML and Markdown of all topics.</summary>
    [Benchmark]
    public DraftSet Reading() => DraftSet.Parse(tree).Value;

    /// <summary>Markdown to HTML of all bodies, parsed already, without links.</summary>
    [Benchmark]
    public int Markdown() => drafts.Topics.Sum(topic => topic.Body.Body.Render(new BodyLinks(_ => null, [], _ => null)).Length);

    /// <summary>The tree of all names, and every mention in all bodies.</summary>
    [Benchmark]
    public int TermMatching()
    {
        var matcher = new TermMatcher(names);
        return drafts.Topics.Sum(topic => matcher.Find(topic.Body.Body).Length);
    }

    /// <summary>Drafts to a site.</summary>
    [Benchmark]
    public Site? Linking() => SiteLinker.Link(drafts, Options.Date, withDrafts: false).Value;

    /// <summary>What every page shows, bodies with it.</summary>
    [Benchmark]
    public int Planning() => Cores.Map(PagePlanner.Plan(site!, Assets.Theme.Files, Options).Value, plan => plan.Make()).Length; // made at the start

    /// <summary>The pages of all topics, through their view.</summary>
    [Benchmark]
    public int TopicPages()
    {
        var parts = new SharedParts();
        return Cores.Map(topicPages, () => new PageRenderer(parts), Draw).Sum();

        static int Draw(PageRenderer renderer, Page page)
        {
            var length = renderer.Draw(page).Bytes.Length;
            renderer.Release();
            return length;
        }
    }

    /// <summary>The finished HTML of all pages parsed, every link followed.</summary>
    [Benchmark]
    public int LinkChecking() => PageLinks.Check(plans, files).Value;

    /// <summary>All files in one archive.</summary>
    [Benchmark]
    public int Zipping()
    {
        using var zip = new OfflineZip(new NoOutput());
        Cores.InTurn(files, () => new OfflinePacker(), (packer, file) => packer.Pack(file), zip.Add, late: 0);
        zip.Finish();
        return files.Length;
    }
}
