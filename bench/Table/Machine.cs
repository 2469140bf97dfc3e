using System.Globalization;
using System.Runtime.InteropServices;

namespace Palmares.Bench.Table;

internal static class Machine
{
    public static void Describe()
    {
        var model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} × {model ?? RuntimeInformation.ProcessArchitecture.ToString()}, load {load} before"));
        Console.WriteLine();
    }
}
