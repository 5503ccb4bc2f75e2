namespace EuNatoSite.Sources;

/// <summary>Asks git when the files of the input last changed, and who wrote them. Never fails a build: there may be no history.</summary>
public static class GitHistory
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="inputFolder">Where there is no such folder, there is no history either.</param>
    public static InputHistory Of(string inputFolder) => Of(inputFolder, Git.Program, Patience);

    /// <param name="git">The program's own path; null where there is none.</param>
    /// <param name="patience">How long each of two questions may take.</param>
    internal static InputHistory Of(string inputFolder, string? git, TimeSpan patience)
    {
        if (git is null)
        {
            return InputHistory.Missing(HistoryGap.NoGit);
        }

        var shallow = Git.Ask(Git.Start(git, inputFolder, "rev-parse", "--is-shallow-repository"), patience, Git.Line);
        HistoryGap? gap = shallow switch
        {
            { Value: "false", Gap: null } => null,
            { Value: "true", Gap: null } => HistoryGap.Shallow,
            { Gap: HistoryGap.Failed } => HistoryGap.NoRepository,
            _ => shallow.Gap ?? HistoryGap.Failed,
        };
        if (gap is { } why)
        {
            return InputHistory.Missing(why);
        }

        var log = Git.Ask(Git.Start(git, inputFolder, GitLog.Arguments), patience, GitLog.Read);
        return log is { Value: { } files, Gap: null } ? new InputHistory(files, Gap: null) : InputHistory.Missing(log.Gap ?? HistoryGap.Failed);
    }
}
