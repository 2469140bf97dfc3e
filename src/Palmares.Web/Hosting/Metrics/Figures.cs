using System.Diagnostics.Metrics;

namespace Palmares.Web.Hosting.Metrics;

/// <summary>What this node counts of its own work. Labels are codes of the program, never anything of a person.</summary>
public sealed class Figures
{
    public const string MeterName = "Palmares";
    public const string Saves = "palmares.saves";
    public const string Submissions = "palmares.submissions";
    public const string Refusals = "palmares.refusals";
    public const string Turned = "palmares.turned_away";

    private readonly Counter<long> _saves;
    private readonly Counter<long> _submissions;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _turnedAway;

    public Figures(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _saves = meter.CreateCounter<long>(Saves);
        _submissions = meter.CreateCounter<long>(Submissions);
        _refusals = meter.CreateCounter<long>(Refusals);
        _turnedAway = meter.CreateCounter<long>(Turned);
    }

    /// <summary>Fields of entries, after the commit.</summary>
    /// <param name="result">"saved" or "conflict".</param>
    public void Saved(int fields, string result)
    {
        if (fields > 0) _saves.Add(fields, new KeyValuePair<string, object?>("result", result));
    }

    public void Submitted() => _submissions.Add(1);

    /// <param name="who">"people" or "visitors", of which too many came at once; "crawler", a network that asked for too much.</param>
    public void TurnedAway(string who) => _turnedAway.Add(1, new KeyValuePair<string, object?>("who", who));

    /// <param name="code">Of a <see cref="Palmares.Domain.Shared.Violation"/>.</param>
    public void Refused(string code) => _refusals.Add(1, new KeyValuePair<string, object?>("code", code));
}
