namespace EuNatoSite.Editing;

/// <summary>How many UTF-16 code units a text may have, or each text of a list.</summary>
/// <remarks>.NET's attribute of the name looks for lengths by reflection, which a program compiled ahead of time has not.</remarks>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MaxLengthAttribute(int length) : Attribute
{
    public int Length => length;
}

/// <summary>How many entries a list has at least.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MinLengthAttribute(int length) : Attribute
{
    public int Length => length;
}
