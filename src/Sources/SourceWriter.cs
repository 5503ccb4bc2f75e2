using System.Text;
using System.Text.RegularExpressions;
using EuNatoSite.Diagnostics;

namespace EuNatoSite.Sources;

/// <summary>Writes a file of the input folder, for the commands that help to write content. A build never does.</summary>
public static partial class SourceWriter
{
    /// <summary>
    /// Puts a text file in place whole or not at all: it is written beside the old one and renamed over it, and who may read and write it
    /// stays. Where the old one opens with a byte order mark, so does the new one; a line that stays keeps its end, and a new one ends as
    /// the line before it. A file that has the text already is not written.
    /// </summary>
    /// <param name="inputFolder">The input, which may be reached by a link.</param>
    /// <param name="relativePath">Inside the input folder, with '/'; folders are made as needed.</param>
    /// <param name="text">With '\n' line ends.</param>
    /// <returns>Whether the file was written.</returns>
    /// <exception cref="StorageException">
    /// The file or a folder of the input around it is a link, or it cannot be written; what was there is as it was.
    /// </exception>
    public static bool Write(string inputFolder, string relativePath, string text)
    {
        var path = Path.Combine(inputFolder, relativePath);
        try
        {
            var old = ReadOld(path);
            var bytes = InTheMannerOf(old, text);
            if (old.SequenceEqual(bytes))
            {
                return false;
            }

            RefuseLinkedFolders(inputFolder, relativePath);
            Put(path, bytes, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(path, exception);
        }
    }

    /// <summary>Puts a text file where there is none, whole or not at all, with '\n' line ends.</summary>
    /// <param name="inputFolder">As for <see cref="Write"/>.</param>
    /// <param name="relativePath">As for <see cref="Write"/>.</param>
    /// <param name="text">As for <see cref="Write"/>.</param>
    /// <exception cref="StorageException">
    /// There is something of that name already, a folder of the input around it is a link, or the file cannot be written.
    /// </exception>
    public static void Create(string inputFolder, string relativePath, string text)
    {
        var path = Path.Combine(inputFolder, relativePath);
        try
        {
            if (Path.Exists(path))
            {
                throw new StorageException($"'{path}' is there already, and is not written over; choose another name.");
            }

            RefuseLinkedFolders(inputFolder, relativePath);
            Put(path, Encoding.UTF8.GetBytes(text), overwrite: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(path, exception);
        }
    }

    private static void Put(string path, byte[] bytes, bool overwrite)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!; // a file has a folder
        Directory.CreateDirectory(folder);

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            // From its first byte on for the same people.
            options.UnixCreateMode = File.GetUnixFileMode(path);
        }

        var beside = FreeName(folder);
        var file = new FileStream(beside, options);
        try
        {
            using (file)
            {
                if (!OperatingSystem.IsWindows() && options.UnixCreateMode is { } mode)
                {
                    // What the system takes from a new file (its umask) the old one may have been given since.
                    File.SetUnixFileMode(file.SafeFileHandle, mode);
                }

                file.Write(bytes);
            }

            File.Move(beside, path, overwrite);
        }
        catch
        {
            Remove(beside);
            throw;
        }
    }

    // What has a name already, and a link above all, is nobody's to write to. Where a kill leaves the file behind, the dot has it passed
    // over as the input is read.
    private static string FreeName(string folder)
    {
        var number = 1;
        while (Path.Exists(NameOf(number)))
        {
            number++;
        }

        return NameOf(number);

        string NameOf(int some) => Path.Combine(folder, $".new-{some}");
    }

    // A link would lead out of the input, past all that reads it. What leads to the input itself is for whoever named it.
    private static void RefuseLinkedFolders(string inputFolder, string relativePath)
    {
        var folder = inputFolder;
        foreach (var name in relativePath.Split('/')[..^1])
        {
            folder = Path.Combine(folder, name);
            if (new DirectoryInfo(folder).LinkTarget is not null)
            {
                throw new StorageException($"'{folder}' is a symbolic link, and links are not followed; put the folder itself there.");
            }
        }
    }

    private static StorageException NotWritten(string path, Exception exception) =>
        new($"'{path}' could not be written: {Reason(exception)}. What was there is untouched.", exception);

    private static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission is denied; change who may write to it and to its folder",
        FileNotFoundException or DirectoryNotFoundException => "a folder of its path is gone, or a file stands where it would be; mend that and try again",
        PathTooLongException => "its path is too long; shorten the names",
        _ when SystemError.IsDiskFull(exception) => "the disk is full; make room and try again",
        _ when SystemError.IsReadOnlyDisk(exception) => "the disk can only be read; put the input on another",
        // EEXIST, ENOTDIR, EISDIR.
        _ when SystemError.Is(exception, [17, 20, 21], [183]) => "something else of that name is there, or of a folder of its path; move it and try again",
        _ => "the disk or another program does not let it be written; close what uses it and try again",
    };

    private static byte[] ReadOld(string path)
    {
        var old = new FileInfo(path);
        if (old.LinkTarget is not null)
        {
            throw new StorageException($"'{path}' is a symbolic link, and links are not followed; put the file itself there.");
        }

        return old.Exists ? File.ReadAllBytes(path) : [];
    }

    private static byte[] InTheMannerOf(ReadOnlySpan<byte> old, string text)
    {
        var mark = old.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [];
        return [.. mark, .. Encoding.UTF8.GetBytes(WithLineEnds(Encoding.UTF8.GetString(old[mark.Length..]), text))];
    }

    // A file may mix line ends. The last lines that stay keep theirs; those before take the ends of what stood in their place, and those
    // that are more than there were that of the line before.
    private static string WithLineEnds(string old, string text)
    {
        var (ends, was, now) = (LineEnd().Matches(old), LineEnd().Split(old), text.Split('\n'));
        var alike = was.Reverse().Zip(now.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var written = new StringBuilder(now[0]);
        var end = ends.Count > 0 ? ends[0].Value : "\n";
        for (var line = 0; line < now.Length - 1; line++)
        {
            var isAlike = line >= now.Length - alike;
            if (isAlike || line < Math.Min(was.Length - alike, ends.Count))
            {
                end = ends[isAlike ? line + was.Length - now.Length : line].Value;
            }

            written.Append(end).Append(now[line + 1]);
        }

        return written.ToString();
    }

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineEnd();

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What kept it from being written keeps it from being removed.
        }
    }
}
