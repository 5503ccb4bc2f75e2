using System.IO.Hashing;
using EuNatoSite.Checks;
using EuNatoSite.Exports;
using EuNatoSite.Output;
using EuNatoSite.Pages;

namespace EuNatoSite.Building;

/// <summary>A large file, each piece of which is read for links, packed and written before the next is made.</summary>
internal sealed class LargeFile
{
    private readonly ISiteOutput output;
    private readonly LinkNoter? noter;
    private readonly PiecePacker? packer;
    private readonly StepTimes.Watch watch;
    private readonly XxHash3 hash = new();

    /// <param name="first">Its first piece, which is still to be added.</param>
    public LargeFile(OutputFile first, ISiteOutput output, LinkNoter noter, OfflinePacker packer, StepTimes.Watch watch)
    {
        (this.output, this.watch) = (output, watch);
        this.noter = PageReferences.AreIn(first) ? noter : null;
        this.noter?.Begin(first.Path);
        this.packer = output.IsKept ? packer.Begin(first.Path) : null;
    }

    public void Add(OutputFile piece)
    {
        Put(piece);
        if (packer is not null)
        {
            watch.Run("Packing", () => packer.Add(piece));
        }
    }

    /// <param name="page">What it is the page of; null for other files.</param>
    public DoneFile Finish(OutputFile last, Page? page)
    {
        Put(last);
        var noted = noter is not null ? watch.Run("Reading links", noter.Finish) : null;
        PackedFile? packed = packer is not null ? watch.Run("Packing", () => packer.Finish(last)) : null;
        return new DoneFile(FileNote.Of(last.Path, page, noted, ServiceWorker.Note(last.Path, () => hash, page)), packed);
    }

    private void Put(OutputFile piece)
    {
        if (noter is not null)
        {
            watch.Run("Reading links", () => noter.Read(piece));
        }

        watch.Run("Noting", () => piece.AddTo(hash));
        watch.Run("Writing", () => output.Append(piece.Path, piece.Bytes));
    }
}
