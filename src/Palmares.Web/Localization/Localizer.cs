using System.Text;
using Microsoft.AspNetCore.Html;
using Palmares.Domain.Shared;
using Palmares.Web.Localization.Formats;

namespace Palmares.Web.Localization;

/// <summary>
/// The interface's words in the request's language. The English source text is the key; arguments are <c>{0}</c>, <c>{1}</c>, …
/// and are written in the language: numbers with its marks, dates in its words. A year is no number: pass <see cref="Year"/>.
/// In views it is injected as <c>T</c>: <c>@T["Upcoming events"]</c>, <c>@T.Plural(n, "{0} practice", "{0} practices")</c>.
/// </summary>
public sealed class Localizer(Catalogs catalogs)
{
    public Language Language { get; set; }

    /// <summary>The language's code, for addresses and <c>lang</c>.</summary>
    public string Code => Language.Code();

    /// <summary>Shows the English texts as <see cref="PseudoLocale"/>; only while developing.</summary>
    public bool IsPseudo { get; set; }

    public string this[string source] => Find(source);

    public string this[string source, params object?[] arguments] => Fill(Find(source), arguments);

    /// <summary>The form of the language's plural rule for <paramref name="count"/>, which is argument 0, written in the language.</summary>
    public string Plural(long count, string one, string other, params object?[] arguments)
        => Fill(FindPlural(count, one, other), [count, .. arguments]);

    /// <summary>
    /// Both forms of a text that <see cref="Plural"/> is used for too, their places open, for a script that counts in the page.
    /// </summary>
    public (string One, string Other) Forms(string one, string other) => (FindPlural(1, one, other), FindPlural(2, one, other));

    /// <summary>A source text whose translation depends on where it stands.</summary>
    public string In(string context, string source)
        => catalogs.Of(Language) is { } catalog && catalog.TryFind(context, source, out var found) ? found : Untranslated(source);

    public string In(string context, string source, params object?[] arguments) => Fill(In(context, source), arguments);

    /// <summary>
    /// A sentence with markup inside: <c>@T.Html("Read the {0}rules{1} first.", Markup.Link(address), Markup.EndLink)</c>. The
    /// sentence and all arguments but <see cref="IHtmlContent"/> are encoded.
    /// </summary>
    public IHtmlContent Html(string source, params object?[] arguments) => new LocalizedHtml(this, Find(source), arguments);

    /// <summary>As <see cref="Plural"/>, with markup inside.</summary>
    public IHtmlContent HtmlPlural(long count, string one, string other, params object?[] arguments)
        => new LocalizedHtml(this, FindPlural(count, one, other), [count, .. arguments]);

    /// <summary>
    /// Marks a source text for translation where it is kept, for example in a table; it is looked up later by
    /// <c>T[text]</c>. Returns the text.
    /// </summary>
    public static string Key(string source) => source;

    public string Number(long value) => Numbers.Of(Language).Write(value);

    /// <param name="decimals">At most so many decimals.</param>
    public string Number(decimal value, int decimals = 2) => Numbers.Of(Language).Write(value, decimals);

    /// <param name="ratio">0.125 is 12.5 per cent.</param>
    public string Percent(decimal ratio, int decimals = 0) => Numbers.Of(Language).Percent(ratio, decimals);

    /// <summary>A year, without marks between its figures.</summary>
    public static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string Date(DateOnly date) => Dates.Of(Language).Write(date);

    /// <summary>As much of the dates as is known.</summary>
    public string Date(PartialPeriod period) => Dates.Of(Language).Write(period) ?? this["date not known"];

    /// <summary>Date, time and zone, as given.</summary>
    public string Moment(DateTimeOffset moment) => Dates.Of(Language).Write(moment);

    public string Time(TimeOnly time, bool seconds = false) => Dates.Write(time, seconds);

    /// <summary>"a, b and c".</summary>
    public string List(IEnumerable<string> items) => Lists.Write(Language, [.. items]);

    /// <summary>The name of a language, by BCP 47 tag.</summary>
    public string LanguageName(string tag) => LanguageNames.Of(tag, Language);

    public string Quote(string text) => Quotes.Around(Language, text);

    /// <summary>Sorts as the language's dictionaries do.</summary>
    public StringComparer Collator => Collators.Of(Language);

    /// <summary>How an argument stands in a text.</summary>
    internal string Text(object? argument) => argument switch
    {
        null => "",
        string text => text,
        int or long or short or byte or uint => Number(Convert.ToInt64(argument, null)),
        decimal number => Number(number),
        double number => Number((decimal)number),
        float number => Number((decimal)number),
        DateOnly date => Date(date),
        PartialPeriod period => Date(period),
        TimeOnly time => Time(time),
        DateTimeOffset moment => Moment(moment),
        IHtmlContent => throw new ArgumentException("Markup in a plain text: use T.Html.", nameof(argument)),
        IFormattable other => other.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => argument.ToString() ?? "",
    };

    private string Find(string source)
        => catalogs.Of(Language) is { } catalog && catalog.TryFind(source, out var found) ? found : Untranslated(source);

    private string FindPlural(long count, string one, string other)
        => catalogs.Of(Language) is { } catalog && catalog.TryFindPlural(one, count, out var found) ? found
            : Untranslated(PluralRule.Of(Language.En).FormOf(count) == 0 ? one : other);

    private string Untranslated(string source)
        => IsPseudo && Language == Language.En ? PseudoLocale.Of(source) : catalogs.Missing(Language, source);

    private string Fill(string pattern, object?[] arguments)
    {
        var text = new StringBuilder(pattern.Length + 16);
        var written = 0;
        while (Placeholders.Next(pattern, written) is { } next)
        {
            text.Append(pattern, written, next.Start - written).Append(Text(arguments[next.Argument]));
            written = next.End;
        }
        return text.Append(pattern, written, pattern.Length - written).ToString();
    }
}
