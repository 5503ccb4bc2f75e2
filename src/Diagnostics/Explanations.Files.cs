using System.Collections.Immutable;

namespace EuNatoSite.Diagnostics;

public static partial class Explanations
{
    private static ImmutableArray<Explanation> OfFiles =>
    [
        new("path-unexpected", Severity.Error, "A file in a place where none is expected")
        {
            Meaning = """
                The folder says what a file is: a topic lies in the folder of its section, a standing page in `pages`, figures in
                `data`, a picture in `media`. This file lies in none of these, or its name has another ending than it should.
                """,
            Example = new(ExamplePlace.Files, """
                input/site.yml
                input/topics/berlin-plus.md
                """, """
                input/site.yml
                input/topics/history/berlin-plus.md
                """),
            Otherwise = """
                Notes that are not to be published belong outside `input`.
                """,
        },
        new("file-missing", Severity.Error, "A file that the site needs is missing")
        {
            Meaning = """
                `site.yml` gives the site its name, its address and its sections, and without it there is nothing to build.
                Where texts or figures name sources, `sources.yml` lists them.
                """,
            Example = new(ExamplePlace.Files, """
                input/topics/history/berlin-plus.md
                """, """
                input/site.yml
                input/topics/history/berlin-plus.md
                """),
            Otherwise = """
                Perhaps the program was started for another folder: `--input` names the one that holds `site.yml`.
                """,
        },
        new("conflict-marker", Severity.Error, "Two versions of a text in one file")
        {
            Meaning = """
                Two people changed the same lines, and git put both versions into the file for somebody to choose: one between
                `<<<<<<<` and `=======`, the other down to `>>>>>>>`. Nobody has chosen yet.
                """,
            Example = new(ExamplePlace.Body, """
                <<<<<<< HEAD
                The arrangements date from March 2003.
                =======
                The arrangements date from 2003.
                >>>>>>> new-date
                """, """
                The arrangements date from March 2003.
                """),
            Otherwise = """
                Look for the three marks further down too: a file may have several such places, and only the first is told.
                """,
        },
        new("symlink", Severity.Error, "A symbolic link in place of a file")
        {
            Meaning = """
                A symbolic link is a signpost to a file that lies somewhere else. The site does not follow it: it could lead to
                something that was never meant to be published, and it does not work on every computer.
                """,
            Example = new(ExamplePlace.Files, """
                input/site.yml
                input/topics/history/berlin-plus.md -> ../../../drafts/berlin-plus.md
                """, """
                input/site.yml
                input/topics/history/berlin-plus.md
                """),
            Otherwise = """
                If the same text is wanted in two places, keep it in one topic and link to it from the other.
                """,
        },
        new("path-not-portable", Severity.Error, "A name that not every computer can hold")
        {
            Meaning = """
                Contributors work on Linux, macOS and Windows, and not every name is allowed on all of them: names with a `?` or a
                `:`, names that end with a dot or a space, names such as `con` that Windows keeps for devices. Somebody else could
                not even fetch the file.
                """,
            Example = new(ExamplePlace.Files, """
                input/site.yml
                input/topics/history/what-next?.md
                """, """
                input/site.yml
                input/topics/history/what-next.md
                """),
            Otherwise = """
                If the name looks harmless, a character in it may be invisible or made of two, such as a letter and its accent.
                Type the name anew, best with `a` to `z`, digits and hyphens.
                """,
        },
        new("path-collision", Severity.Error, "Two names that differ in capitals alone")
        {
            Meaning = """
                Windows and macOS take `Map.svg` and `map.svg` for the same file, so that one of the two would be lost there.
                """,
            Example = new(ExamplePlace.Files, """
                input/site.yml
                input/media/Map.svg
                input/media/map.svg
                """, """
                input/site.yml
                input/media/map-of-members.svg
                input/media/map.svg
                """),
        },
        new("file-too-large", Severity.Error, "A file that is too large")
        {
            Meaning = """
                A text may have 256 KiB, which is some forty thousand words, a file of data 1 MiB, and a picture 10 MiB. Larger
                ones would make the site slow to build, to review and to read.
                """,
            Example = new(ExamplePlace.Files, """
                input/site.yml
                input/media/map.png              18 MiB
                """, """
                input/site.yml
                input/media/map.png             400 KiB
                """),
            Otherwise = """
                A picture becomes smaller when it is saved at the size at which it is shown; a text or a table can be split in
                two.
                """,
        },
        new("file-unreadable", Severity.Error, "A file that cannot be read")
        {
            Meaning = """
                The file is there, but the computer does not let the program read it: it may belong to somebody else, another
                program may hold it, or it went away while it was being read.
                """,
            Example = new(ExamplePlace.Files, """
                -rw-r--r--  you   input/site.yml
                -rw-------  root  input/topics/history/berlin-plus.md
                """, """
                -rw-r--r--  you   input/site.yml
                -rw-r--r--  you   input/topics/history/berlin-plus.md
                """),
            Otherwise = """
                Close other programs that may use the file, and build again.
                """,
        },
        new("not-utf8", Severity.Error, "A text in another encoding")
        {
            Meaning = """
                A computer keeps text as numbers, and UTF-8 is the agreement on which number means which letter. This file was
                saved under another agreement, so that letters such as `é` or `ü` cannot be made out. In the example, `<0xFC>`
                stands for such a number.
                """,
            Example = new(ExamplePlace.Body, """
                T<0xFC>rkiye joined NATO in 1952.
                """, """
                Türkiye joined NATO in 1952.
                """),
            Otherwise = """
                Open the file in an editor, choose "Save as" or "Save with encoding", and take UTF-8.
                """,
        },
        new("nul-character", Severity.Error, "A NUL character in a text")
        {
            Meaning = """
                NUL is a character that no text holds. It comes from a file that is no text, or was saved as UTF-16, and other
                programs may stop reading at it. In the example, `<U+0000>` stands for it.
                """,
            Example = new(ExamplePlace.Body, """
                NATO was founded<U+0000> in 1949.
                """, """
                NATO was founded in 1949.
                """),
            Otherwise = """
                If there are many of them, save the file as UTF-8 in a text editor.
                """,
        },
        new("invisible-character", Severity.Error, "A character that nobody can see")
        {
            Meaning = """
                Some characters do not show, and yet change what is read: they turn words around, or make two names differ
                that look the same. Most often they come along with text that is copied from a web page or a PDF. In the
                example, `<U+200B>` stands for one.
                """,
            Example = new(ExamplePlace.Body, """
                The Berlin<U+200B> Plus arrangements date from 2003.
                """, """
                The Berlin Plus arrangements date from 2003.
                """),
            Otherwise = """
                The message gives the line and the column. If you cannot find the character, type the words around that place
                anew.
                """,
        },
        new("character-lost", Severity.Error, "A character that was lost between encodings")
        {
            Meaning = """
                Text that is saved in one encoding and opened in another loses letters: `é` becomes two signs such as `Ã©`, or
                the black diamond that stands for what could not be read.
                """,
            Example = new(ExamplePlace.Body, """
                TÃ¼rkiye joined NATO in 1952.
                """, """
                Türkiye joined NATO in 1952.
                """),
            Otherwise = """
                If there are many of them, take the text once more from where it came, with UTF-8 chosen at both ends.
                """,
        },
    ];
}
