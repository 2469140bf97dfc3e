using System.Globalization;
using System.Text;

namespace Palmares.Web.Hosting.Metrics;

/// <summary>Writes the text format of Prometheus, version 0.0.4: <c>https://prometheus.io/docs/instrumenting/exposition_formats/</c>.</summary>
public sealed class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    public PrometheusText Gauge(string name, string help, double value, params (string Label, string Value)[] labels) => Head(name, help, "gauge").Line(name, value, labels);

    public PrometheusText Counter(string name, string help, double value) => Head(name, help, "counter").Line(name, value, []);

    /// <param name="rows">One line each, under one head.</param>
    public PrometheusText Gauges(string name, string help, string label, IEnumerable<(string Value, double Figure)> rows)
    {
        Head(name, help, "gauge");
        foreach (var (value, figure) in rows) Line(name, figure, (label, value));
        return this;
    }

    public PrometheusText Series(Series series)
    {
        var told = series.Told;
        Head(told.Name, told.Help, told.Bounds is not null ? "histogram" : told.IsGauge ? "gauge" : "counter");
        foreach (var (values, cell) in series.Cells.OrderBy(cell => cell.Key.ToString(), StringComparer.Ordinal))
        {
            var labels = Labels(told, values);
            var (sum, buckets) = cell.Read();
            if (told.Bounds is null) Line(told.Name, sum, labels);
            else Histogram(told, labels, sum, buckets);
        }
        return this;
    }

    public override string ToString() => _text.ToString();

    private void Histogram(Told told, (string, string)[] labels, double sum, long[] buckets)
    {
        var count = 0L;
        for (var i = 0; i < buckets.Length; i++)
        {
            count += buckets[i];
            var bound = i < told.Bounds!.Length ? Number(told.Bounds[i]) : "+Inf";
            Line($"{told.Name}_bucket", count, [.. labels, ("le", bound)]);
        }
        Line($"{told.Name}_sum", sum, labels);
        Line($"{told.Name}_count", count, labels);
    }

    private static (string Label, string Value)[] Labels(Told told, LabelValues values)
    {
        object?[] all = [values.First, values.Second, values.Third];
        return [.. told.Labels.Select((label, at) => (label.Label, Convert.ToString(all[at], CultureInfo.InvariantCulture) ?? ""))];
    }

    private PrometheusText Head(string name, string help, string kind)
    {
        _text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(kind).Append('\n');
        return this;
    }

    private PrometheusText Line(string name, double value, params (string Label, string Value)[] labels)
    {
        _text.Append(name);
        for (var i = 0; i < labels.Length; i++)
            _text.Append(i == 0 ? '{' : ',').Append(labels[i].Label).Append("=\"").Append(Escape(labels[i].Value)).Append('"');
        if (labels.Length > 0) _text.Append('}');
        _text.Append(' ').Append(Number(value)).Append('\n');
        return this;
    }

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
