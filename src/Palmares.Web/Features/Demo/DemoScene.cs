using Palmares.Web.Features.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Demo;

/// <summary>A place to begin the tour: what there is to see, as whom, where.</summary>
/// <param name="As">A name of <see cref="DemoPeople"/>; null for what needs nobody.</param>
public sealed record DemoScene(string Words, string? As, string Address)
{
    /// <param name="numbers">Numbers of the demonstration's entries, in the order of <see cref="DemoEntry.All"/>.</param>
    public static IReadOnlyList<DemoScene> All(Localizer t, IReadOnlyList<int> numbers) =>
    [
        .. Entry(t["Go on writing a draft"], "claire", "fr-cnaf-loisirs", numbers, ""),
        .. Entry(t["See what stands against a draft over the limits"], "jonas", "de-dguv-psyche", numbers, ""),
        .. Entry(t["Submit an entry that is complete"], "claire", "fr-cnaf-creches", numbers, "/submit"),
        new(t["Sign an entry from a mail, without an account"], null, $"{Links.DemoMail}?to=rui"),
        .. Entry(t["Follow an entry of two institutions"], "lucia", "es-inss-complementos", numbers, ""),
        .. Entry(t["Answer a signatory who has declined"], "aino", "fi-kela-prescriptions", numbers, ""),
    ];

    private static IEnumerable<DemoScene> Entry(string words, string person, string file, IReadOnlyList<int> numbers, string page)
    {
        for (var at = 0; at < Math.Min(DemoEntry.All.Count, numbers.Count); at++)
            if (DemoEntry.All[at].File == file) yield return new(words, person, Links.Entry(numbers[at]) + page);
    }
}
