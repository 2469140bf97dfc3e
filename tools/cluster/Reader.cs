namespace Palmares.Cluster;

/// <summary>Reads lists and pages of the library, each address only once.</summary>
internal sealed class Reader(Uri site, int number, Tally tally)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Languages = ["en", "fr", "de", "es"];

    public async Task RunAsync(CancellationToken cancellation)
    {
        using var client = new HttpMessageInvoker(new SocketsHttpHandler { ConnectTimeout = Patience });
        for (var turn = 0; !cancellation.IsCancellationRequested; turn++)
        {
            var page = turn % 3 == 0 ? $"/library?page={turn / 3 % 30 + 1}" : turn % 3 == 1 ? $"/about?reader={number}-{turn}" : $"/competitions?reader={number}-{turn}";
            await ReadAsync(client, $"/{Languages[turn % 4]}{page}");
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task ReadAsync(HttpMessageInvoker client, string address)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(site, address)), patience.Token);
            if ((int)answer.StatusCode < 500 && (int)answer.StatusCode != 429) tally.Read();
            else tally.ReadRefused(answer.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            tally.ReadUnanswered();
        }
    }
}
