namespace Palmares.Torture.Scenarios;

/// <summary>The mail server is away; nobody who writes notices, and afterwards every mail arrives once.</summary>
internal sealed class MailDown : Scenario
{
    public override string Name => "mail server down";

    public override async Task<int> HappenAsync(Stage stage)
    {
        await stage.Mail.CloseAsync();
        await stage.ForAWhileAsync(10_000, 12_000);
        if (stage.Tally.Refusals > 0) stage.Tally.Breach("writers were refused because mails cannot be sent");
        stage.Mail.Open();
        return 1;
    }
}
