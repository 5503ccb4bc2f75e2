using System.CommandLine;
using EuNatoSite.Editing;
using EuNatoSite.Sources;

namespace EuNatoSite.Commands;

/// <summary><c>schema</c>: writes the schemas by which editors check the input files as they are written.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var input = SiteOptions.InputOption();
        var command = new Command("schema", "Write the schemas that editors check the content by, after a change of what files may say.") { input };
        command.SetAction(parsed => Run(parsed.GetValue(input)!)); // has a default
        return command;
    }

    private static int Run(string input)
    {
        // A folder that is not there is told and not made: its name is most likely a slip.
        _ = SourceReader.Read(input);
        foreach (var schema in InputSchemas.All)
        {
            var isWritten = SourceWriter.Write(input, schema.Path, schema.Text);
            Deed.Tell($"{Path.Combine(input, schema.Path)} {(isWritten ? "written" : "unchanged")}");
        }

        return ExitCode.Done;
    }
}
