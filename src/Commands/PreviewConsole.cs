using System.Globalization;
using EuNatoSite.Preview;

namespace EuNatoSite.Commands;

/// <summary>What a person sees of a preview in the terminal: what is wrong whenever that changes, and when all is well again.</summary>
internal sealed class PreviewConsole
{
    private string told = "";

    public void Tell(PreviewState state)
    {
        // Until all is checked, only errors are sure to stay.
        if (!state.IsChecked && !state.HasErrors && state.Number > 1)
        {
            return;
        }

        var lines = state.Diagnostics.Where(diagnostic => diagnostic.IsError || !state.HasErrors).Select(diagnostic => diagnostic.ToString());
        var news = string.Join('\n', lines);
        if (news == told && told.Length > 0)
        {
            return;
        }

        told = news;
        var time = DateTime.Now.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        Console.Error.WriteLine(news.Length == 0 ? $"{time} all is well" : $"{time}\n{news}");
    }
}
