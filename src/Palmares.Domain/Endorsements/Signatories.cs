using Palmares.Domain.Shared;

namespace Palmares.Domain.Endorsements;

public static class Signatories
{
    /// <summary>What stands against a signatory of an institution; null where nothing does.</summary>
    /// <param name="authors">Addresses of the entry's authors, folded.</param>
    public static Violation? Check(string institutionId, EntrySignatory? signatory, IReadOnlySet<string> authors)
    {
        if (signatory is null || signatory.Name.Length == 0 || signatory.Function.Length == 0 || Languages.Find(signatory.Language) is null)
            return new("signatory-missing", FieldOf(institutionId), institutionId);
        if (!MailAddresses.IsPlausible(signatory.Address)) return new("signatory-address", FieldOf(institutionId), institutionId);
        return authors.Contains(Fold(signatory.Address)) ? new("signatory-is-author", FieldOf(institutionId), institutionId) : null;
    }

    /// <summary>The part of the review page where the signatory of an institution is named.</summary>
    public static string FieldOf(string institutionId) => $"signatory-{institutionId}";

    /// <summary>What makes two addresses the same person's: width and case do not tell them apart, nor does a tag after "+".</summary>
    public static string Fold(string address)
    {
        var folded = address.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();
        var at = folded.LastIndexOf('@');
        var tag = folded.IndexOf('+', StringComparison.Ordinal);
        return tag > 0 && tag < at ? folded[..tag] + folded[at..] : folded;
    }
}
