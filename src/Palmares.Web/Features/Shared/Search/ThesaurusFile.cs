using Palmares.Search.Analysis;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>The thesaurus that comes with the program, in <c>data/thesaurus.json</c> beside it.</summary>
public static class ThesaurusFile
{
    public static Thesaurus Load()
    {
        using var stream = File.OpenRead(Path.Join(AppContext.BaseDirectory, "data", "thesaurus.json"));
        return Thesaurus.Load(stream);
    }
}
