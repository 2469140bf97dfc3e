namespace Palmares.Web.Features.Account.Passwords;

/// <summary>
/// What long passwords that are guessed first are made of: rows of keys, counting, and the words that people take when a
/// password has to be long. In the interface's languages.
/// </summary>
internal static class CommonPieces
{
    public static readonly IReadOnlyList<string> All = [.. new[]
    {
        "correcthorsebatterystaple", "thequickbrownfox", "jumpsoverthelazydog", "loremipsumdolorsitamet", "todayisagoodday", "ilovemyfamily",
        "letmein", "iloveyou", "password", "passw0rd", "pssword", "pssw0rd", "passphrase", "changeme", "welcome", "superman", "batman", "princess", "football",
        "baseball", "basketball", "monkey", "dragon", "sunshine", "master", "shadow", "secret", "trustno1", "whatever", "administrator", "admin", "login", "qwerty",
        "motdepasse", "bonjour", "azerty", "jetaime", "soleil", "bienvenue", "doudou", "chouchou",
        "passwort", "kennwort", "hallo", "qwertz", "schatz", "willkommen", "ichliebedich", "geheim",
        "contraseña", "contrasena", "hola", "tequiero", "bienvenido", "teamo", "secreto",
        "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm", "1q2w3e4r5t6y", "1qaz2wsx3edc", "abcdefghijklmnopqrstuvwxyz", "abcdefgh", "abcd", "abc",
        "12345678901234567890", "1234567890", "123456789", "12345678", "1234567", "123456", "12345", "1234", "123", "0987654321", "987654321", "654321", "111111", "000000",
        "palmares", "goodpractice", "goodpracticeaward", "bonnepratique", "gutepraxis", "buenapractica", "socialsecurity", "securitesociale", "sécuritésociale",
        "sozialesicherheit", "seguridadsocial", "issa", "aiss", "ivss", "award", "2024", "2025", "2026", "2027", "2028",
    }.OrderByDescending(piece => piece.Length)];
}
