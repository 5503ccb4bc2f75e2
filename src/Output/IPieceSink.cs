namespace EuNatoSite.Output;

/// <summary>Takes what is finished of a large file while the rest of it is made, so that it is never in memory as a whole.</summary>
public interface IPieceSink
{
    /// <summary>
    /// Takes the next piece of the file of that path; its bytes are the caller's again afterwards. The last piece does not come here: it is
    /// what the caller then gives as the file. One file is finished before the next is begun.
    /// </summary>
    void Take(OutputFile piece);
}
