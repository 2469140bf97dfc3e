using Palmares.Domain.Library;
using Palmares.Web.Design;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library.Record;

/// <summary>A practice that another one points to.</summary>
public sealed class RelatedPractice(Practice practice, Catalogue catalogue)
{
    public int Number => practice.Number;

    public Result Row(Localizer localizer)
    {
        var title = RecordText.For(practice, localizer.Language).Title;
        return new(localizer)
        {
            Href = Links.Practice(localizer.Language, practice.Number, practice.Id),
            Title = new(title.Title, title.Language),
            Institution = catalogue.Institution(practice.InstitutionId)?.Names.For(localizer.Language),
            Country = catalogue.Country(practice.CountryCode)?.Names.For(localizer.Language).Text ?? practice.CountryCode,
            Region = practice.RegionId,
            Year = practice.ImplementationYear,
            Tier = practice.Tier,
            Innovation = practice.Innovation,
            Compact = true,
        };
    }
}
