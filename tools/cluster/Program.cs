using Palmares.Cluster;

// palmares-cluster BASE LEDGER: people who write and read until standard input ends. Says when they have begun, and at the end one line of figures; status 1 where something acknowledged was lost.
if (args is not [var address, var file])
{
    Console.Error.WriteLine("Usage: palmares-cluster BASE LEDGER");
    return 2;
}

var ledger = Ledger.Load(file);
using var ending = new CancellationTokenSource();
var command = Task.Run(async () => { await Console.In.ReadToEndAsync(); await ending.CancelAsync(); });
var tally = new Tally();
var entry = await Browser.SignInAsync(new Uri(address), CancellationToken.None);
Console.WriteLine("ready");
var writers = Writer.Fields.Select(field => new Writer(entry, field, ledger, tally).RunAsync(ending.Token));
var readers = Enumerable.Range(0, 6).Select(number => new Reader(new Uri(address), number, tally).RunAsync(ending.Token));
await Task.WhenAll([command, .. writers, .. readers]);
ledger.Save(file);
Console.WriteLine(tally);
foreach (var (what, count) in tally.Refusals) Console.Error.WriteLine($"{what}: {count}");
foreach (var loss in tally.Losses) Console.Error.WriteLine(loss);
return tally.Losses.IsEmpty ? 0 : 1;
