using FsCheck;
using FsCheck.Fluent;

namespace EuNatoSite.Tests;

/// <summary>Checks what must hold for every value; a failure names the smallest value found and the seed to repeat it.</summary>
internal static class Property
{
    public static void Holds<T>(Gen<T> values, Action<T> assert, int times = 500) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true), Prop.ForAll(values.ToArbitrary(), assert));

    /// <summary>Texts put together of pieces, from none to many.</summary>
    public static Gen<string> TextsOf(params string[] pieces) =>
        Gen.Elements(pieces).ListOf().Select(string.Concat);
}
