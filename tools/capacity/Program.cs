using System.Globalization;
using System.Reflection;
using Palmares.Capacity;

// What an installation of a given size needs, by simulation: see docs/scale.md. Each assumption is an option: --ReadersADay 1000000.
var load = new Load();
for (var at = 0; at < args.Length; at += 2)
{
    var property = typeof(Load).GetProperty(args[at].TrimStart('-'), BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
    if (property?.SetMethod is null || at + 1 == args.Length || !double.TryParse(args[at + 1], CultureInfo.InvariantCulture, out var value))
    {
        Console.Error.WriteLine($"No assumption \"{args[at]}\" with a number. There are: {string.Join(", ", typeof(Load).GetProperties().Where(row => row.SetMethod is not null).Select(row => row.Name))}.");
        return 2;
    }
    property.SetValue(load, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
}

var random = new Random(1);
var hits = PageCache.HitRate(load, random, 400_000);
(double, double)[] pages =
[
    (load.Lists, load.ListMs), (load.Records * (1 - hits), load.RecordMs), (load.Records * hits, load.CachedMs), (1 - load.Lists - load.Records, load.CachedMs),
];
(double, double)[] writes = [(load.SavesASecond, load.SaveMs), (load.SubmissionsASecond, load.SubmitMs)];
var mails = load.SubmissionsASecond * load.MailsASubmission;

Row("pages a second in the busiest minute", load.PagesASecond, "0");
Row("records that come from a node's cache, %", hits * 100, "0");
Row("cores for readers, p99 under 50 ms", Queue.Servers(load.PagesASecond, pages, 50, random), "0");
Row("saves a second in the last minutes", load.SavesASecond, "0");
Row("submissions a second in the last minutes", load.SubmissionsASecond, "0.0");
Row("cores for writers, p99 under 100 ms", Queue.Servers(load.SavesASecond + load.SubmissionsASecond, writes, 100, random), "0");
Row("a submission's wait for the audit chain, p99, ms", Queue.P99(load.SubmissionsASecond, [(1, load.ChainMs)], 1, random), "0");
Row("submissions a second that the chain can take", 1000 / load.ChainMs, "0");
Row("mails a second in the last minutes", mails, "0");
Row("minutes until the last of them is sent, one worker", Math.Max(0, mails * 600 / load.MailsASecond / 60 - 10), "0");
return 0;

static void Row(string what, double value, string format) => Console.WriteLine($"{what,-52} {value.ToString(format, CultureInfo.InvariantCulture),10}");
