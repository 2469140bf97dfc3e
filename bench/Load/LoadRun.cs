using System.Diagnostics;

namespace Palmares.Bench.Load;

/// <summary>Sends requests on 16 connections, or as many as asked, for some seconds, each connection the next as soon as it has its answer.</summary>
internal static class LoadRun
{
    public const int Connections = 16;

    /// <param name="requests">The bytes of the next request; called from many threads.</param>
    /// <param name="atLeast">Goes on until so many requests were answered, however long it takes.</param>
    /// <param name="status">What every answer must be.</param>
    /// <exception cref="InvalidOperationException">An answer was something else.</exception>
    public static async Task<Measurement> RunAsync(ServerProcess server, Func<byte[]> requests, TimeSpan duration, int atLeast, int status, int connections = Connections)
    {
        var clients = Enumerable.Range(0, connections).Select(_ => new Client(status)).ToList();
        await Task.WhenAll(clients.Select(client => client.Connection.OpenAsync(server.Port)));
        var cpu = server.CpuTime();
        var started = Stopwatch.GetTimestamp();
        var end = started + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(clients.Select(client => Task.Run(() => client.RunAsync(requests, end, atLeast / connections))));
        var wall = Stopwatch.GetElapsedTime(started);
        var used = server.CpuTime() - cpu;
        foreach (var client in clients) client.Connection.Dispose();
        return Measurement.Of([.. clients.SelectMany(client => client.Latencies)], used, wall, clients.Sum(client => client.Bytes));
    }

    private sealed class Client(int status)
    {
        public HttpConnection Connection { get; } = new();

        public List<long> Latencies { get; } = new(20_000);

        public long Bytes { get; private set; }

        public async Task RunAsync(Func<byte[]> next, long end, int atLeast)
        {
            for (var now = Stopwatch.GetTimestamp(); now < end || Latencies.Count < atLeast;)
            {
                var request = next();
                await Connection.SendAsync(request);
                if (Connection.Status != status)
                    throw new InvalidOperationException($"{Connection.Status} instead of {status} for {System.Text.Encoding.ASCII.GetString(request)}");
                var then = now;
                now = Stopwatch.GetTimestamp();
                Latencies.Add(now - then);
                Bytes += Connection.Length;
            }
        }
    }
}
