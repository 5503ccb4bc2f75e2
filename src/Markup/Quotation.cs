namespace EuNatoSite.Markup;

/// <summary>Where the quotations of a running text stand, asked from left to right.</summary>
internal sealed class Quotation(string text)
{
    private int at;
    private bool isOpen;

    /// <summary>Whether a place lies in a quotation, or right behind one.</summary>
    /// <param name="index">Not before that of an earlier call.</param>
    public bool HoldsOrEndsBefore(int index)
    {
        var last = ' ';
        for (; at < index; at++)
        {
            isOpen = text[at] switch
            {
                '“' or '„' or '«' => true,
                '”' or '»' => false,
                '"' => !isOpen,
                _ => isOpen,
            };
        }

        for (var before = index - 1; before >= 0 && last == ' '; before--)
        {
            last = text[before];
        }

        return isOpen || last is '”' or '»' or '"';
    }
}
