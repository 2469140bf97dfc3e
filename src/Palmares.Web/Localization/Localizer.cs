using System.Globalization;
using Palmares.Domain.Shared;

namespace Palmares.Web.Localization;

/// <summary>
/// The interface's words in the request's language. The English source text is the key; arguments are <c>{0}</c>, <c>{1}</c>, ….
/// In views it is injected as <c>T</c>: <c>@T["Upcoming events"]</c>, <c>@T.Plural(n, "{0} practice", "{0} practices")</c>.
/// </summary>
public sealed class Localizer
{
    public Language Language { get; set; }

    /// <summary>The language's code, for addresses and <c>lang</c>.</summary>
    public string Code => Language.Code();

    public string this[string source] => source;

    public string this[string source, params object?[] arguments] => string.Format(CultureInfo.InvariantCulture, source, arguments);

    /// <summary>The form of the language's plural rule for <paramref name="count"/>, which is argument 0, formatted in the language.</summary>
    public string Plural(long count, string one, string other, params object?[] arguments)
        => string.Format(CultureInfo.InvariantCulture, count == 1 ? one : other, [count, .. arguments]);

    /// <summary>A source text whose translation depends on where it stands.</summary>
    public string In(string context, string source) => source;
}

public static class LocalizerServices
{
    public static void AddLocalizer(this IServiceCollection services) => services.AddScoped<Localizer>();
}
