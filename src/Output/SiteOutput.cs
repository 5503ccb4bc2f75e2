using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace EuNatoSite.Output;

/// <summary>Where the files of a site go, one by one, from any thread and in any order.</summary>
public interface ISiteOutput
{
    /// <summary>Whether the files of a site that will be refused are of any use here.</summary>
    bool TakesRefused { get; }

    /// <summary>Whether what goes here is kept, so that it is worth packing.</summary>
    bool IsKept { get; }

    /// <summary>Takes a file. Its bytes are the caller's again afterwards.</summary>
    void Put(OutputFile file);

    /// <summary>Adds to the end of a file that is written bit by bit, by one thread at a time. The bytes are the caller's again afterwards.</summary>
    void Append(string path, ReadOnlyMemory<byte> bytes);
}

/// <summary>Keeps the files, to be looked at.</summary>
public sealed class FilesInMemory : ISiteOutput
{
    private readonly ConcurrentDictionary<string, OutputFile> whole = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MemoryStream> grown = new(StringComparer.Ordinal);

    public bool TakesRefused => true;

    public bool IsKept => true;

    /// <summary>All files, by path.</summary>
    public ImmutableArray<OutputFile> All =>
    [
        .. whole.Values
            .Concat(grown.Select(file => new OutputFile(file.Key, file.Value.GetBuffer().AsMemory(0, (int)file.Value.Length))))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <exception cref="InvalidOperationException">There is a file at that path already.</exception>
    public void Put(OutputFile file)
    {
        if (!whole.TryAdd(file.Path, file with { Pieces = [file.Bytes.ToArray()] }))
        {
            throw new InvalidOperationException($"Two output files have the path '{file.Path}'.");
        }
    }

    public void Append(string path, ReadOnlyMemory<byte> bytes) => grown.GetOrAdd(path, _ => new MemoryStream()).Write(bytes.Span);
}

/// <summary>Keeps nothing: for who only wants to know what is wrong.</summary>
public sealed class NoOutput : ISiteOutput
{
    public bool TakesRefused => true;

    public bool IsKept => false;

    public void Put(OutputFile file)
    {
    }

    public void Append(string path, ReadOnlyMemory<byte> bytes)
    {
    }
}
