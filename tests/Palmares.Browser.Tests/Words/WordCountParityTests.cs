using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using FsCheck.Fluent;
using Palmares.Browser.Tests.Browsing;
using Palmares.Domain.Tests.Text;
using Palmares.Domain.Text;

namespace Palmares.Browser.Tests.Words;

/// <summary>The browser's module and the server's rule give the same words, wherever a reader's text comes from.</summary>
public sealed class WordCountParityTests(Site site)
{
    private const int Batches = 5;
    private const int BatchSize = 2_000;

    // Texts travel as base64 of their UTF-16: on its way as JSON a lone surrogate would become U+FFFD.
    private const string SpansInBrowser =
        """
        async texts => {
          const { wordSpans, countWords } = await import('/js/word-count.mjs');
          const decode = base64 => {
            const units = new Uint16Array(Uint8Array.from(atob(base64), c => c.charCodeAt(0)).buffer);
            return String.fromCharCode(...units);
          };
          return texts.map(decode).map(text =>
            countWords(text) + ': ' + [...wordSpans(text)].map(span => `${span.start}-${span.end}`).join(' '));
        }
        """;

    private const string ClassesInBrowser =
        """
        async () => {
          const { countWords } = await import('/js/word-count.mjs');
          const classes = [];
          for (let c = 0; c <= 0x10FFFF; c++) {
            const text = String.fromCodePoint(c);
            classes.push(/\p{Cn}/u.test(text) ? '-' : countWords('a' + text + 'a') + countWords('1\u00A0' + text) * 3 + countWords(text));
          }
          return classes.join('');
        }
        """;

    [Fact]
    public Task Random_texts_have_the_same_words_in_the_browser_and_on_the_server() => site.VisitAsync(async visit =>
    {
        await visit.GoToAsync("/en");
        for (var batch = 0; batch < Batches; batch++)
        {
            var texts = AwkwardText.Texts.Sample(BatchSize, size: 10 + 40 * batch).ToList();
            var spans = await visit.Page.EvaluateAsync<string[]>(SpansInBrowser, texts.Select(Encode).ToArray());

            texts.Zip(spans, (text, browser) => (Text: Readable(text), Browser: browser, Server: Spans(text)))
                .Where(answer => answer.Browser != answer.Server)
                .ShouldBeEmpty();
        }
    });

    [Fact]
    public Task Every_character_that_both_know_is_of_the_same_kind_to_both() => site.VisitAsync(async visit =>
    {
        await visit.GoToAsync("/en");
        var browser = await visit.Page.EvaluateAsync<string>(ClassesInBrowser);

        var known = 0;
        var differences = new List<string>();
        for (var c = 0; c <= 0x10FFFF; c++)
        {
            if (browser[c] == '-' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned) continue;
            known++;
            if (browser[c] != ServerClass(c)) differences.Add($"U+{c:X4}: browser {browser[c]}, server {ServerClass(c)}");
        }

        differences.ShouldBeEmpty();
        known.ShouldBeGreaterThan(290_000, "Unicode 16 has 292,531 assigned code points and 137,468 for private use");
    });

    private static char ServerClass(int c)
    {
        var text = c is >= 0xD800 and <= 0xDFFF ? ((char)c).ToString() : char.ConvertFromUtf32(c);
        return (char)('0' + WordCount.Of($"a{text}a") + WordCount.Of($"1\u00A0{text}") * 3 + WordCount.Of(text));
    }

    private static string Spans(string text)
    {
        var spans = new List<string>();
        foreach (var word in WordCount.Words(text)) spans.Add($"{word.Start}-{word.End}");
        return $"{WordCount.Of(text)}: {string.Join(' ', spans)}";
    }

    private static string Encode(string text) => Convert.ToBase64String(MemoryMarshal.AsBytes(text.AsSpan()));

    private static string Readable(string text)
        => text.Aggregate(new StringBuilder(), (all, c) => char.IsAsciiLetterOrDigit(c) ? all.Append(c) : all.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")).ToString();
}
