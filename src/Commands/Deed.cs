using EuNatoSite.Diagnostics;

namespace EuNatoSite.Commands;

/// <summary>Telling of what a command has done: where nobody can be told on standard output, the reason says that it is done.</summary>
internal static class Deed
{
    /// <summary>Tells it in a line, which is all there is to tell.</summary>
    /// <inheritdoc cref="Tell(string, Action)"/>
    public static void Tell(string line) => Tell($"{line.TrimEnd('.')}.", () => Console.WriteLine(line));

    /// <param name="done">What was done, as a sentence: <c>'input/sources.yml' was written.</c></param>
    /// <exception cref="StorageException">It could not be told.</exception>
    public static void Tell(string done, Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{done} What else is to be told of it could not be written: {exception.Message.TrimEnd('.')}.", exception);
        }
    }
}
