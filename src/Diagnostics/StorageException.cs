namespace EuNatoSite.Diagnostics;

/// <summary>
/// The disk refused: the input folder could not be read, or the output folder not written. The message is written for people
/// and says what to do; commands print it and end with exit code 3. Problems of single input files are diagnostics instead,
/// of which <c>file-unreadable</c> has the same exit code.
/// </summary>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause);
