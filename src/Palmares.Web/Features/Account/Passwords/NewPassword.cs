using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Domain.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.Passwords;

/// <summary>A password that somebody chose: whether it is good enough, and its hash.</summary>
public sealed class NewPassword(HashingQueue hashing, Localizer localizer)
{
    /// <summary>What is wrong with it, in the reader's language; null where nothing is.</summary>
    public string? Problem(string? typed, IEnumerable<string> personal)
    {
        if (string.IsNullOrEmpty(typed)) return localizer["Choose a password"];
        return PasswordRule.Check(typed, personal, CommonPieces.All).Select(Words).FirstOrDefault();
    }

    /// <summary>Names and addresses that others know.</summary>
    public static IEnumerable<string> PersonalWords(Person person) => person.Addresses.Select(address => address.Address).Append(person.Name);

    /// <returns>Null: too many are waiting.</returns>
    public async Task<string?> HashAsync(string typed) => hashing.Hash(typed) is { } hash ? await hash : null;

    private string Words(Violation violation) => violation.Code switch
    {
        "password-too-short" => localizer["Use at least {0} characters (now: {1}). Several words that do not belong together are easy to remember.", violation.Arguments[0], violation.Arguments[1]],
        "password-too-long" => localizer["Use at most {0} characters", violation.Arguments[0]],
        "password-guessable" => localizer["This would be guessed early: it is made of common words, of figures in a row, or of your name or address. Choose other words."],
        _ => localizer["Some characters could not be read. Please type the password again."],
    };
}
