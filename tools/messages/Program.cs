using Palmares.Domain.Shared;

namespace Palmares.Messages;

/// <summary>Reads every text marked for translation from the sources into locales/messages.pot and the languages' .po files.</summary>
internal static class Program
{
    private static int Main()
    {
        var root = Locales.FindRoot();
        var extraction = Extractor.FromRepository(root);
        foreach (var error in extraction.Errors) Console.Error.WriteLine(error);
        if (extraction.Errors.Count > 0) return 1;

        var template = Template.Entries(extraction);
        var missing = new Locales(root).Update(template);
        Console.WriteLine($"{template.Count} messages");
        foreach (var (language, count) in missing) Console.WriteLine($"{language.Code()}.po: {count} not translated");
        return 0;
    }
}
