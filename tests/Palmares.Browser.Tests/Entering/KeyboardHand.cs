using Palmares.Browser.Tests.Browsing;
using Palmares.Browser.Tests.Journeys;

namespace Palmares.Browser.Tests.Entering;

/// <summary>Somebody who works without a mouse.</summary>
internal sealed class KeyboardHand(Visit visit) : Hand(visit)
{
    private const int MostChoices = 10;

    private readonly KeyboardReader _reader = new(visit);

    public override async Task FillAsync(string field, string text)
    {
        await _reader.TabToAsync(field);
        await Visit.Page.Keyboard.PressAsync("Control+A");
        await Visit.Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Of radio buttons only one takes the focus; the arrows choose among them.</summary>
    public override async Task ChooseAsync(string name, string value)
    {
        if (await Visit.Page.Locator($"input[name='{name}'][type=radio]").CountAsync() == 0)
        {
            await _reader.TabToAsync($"input[name='{name}'][value='{value}']");
            await Visit.Page.Keyboard.PressAsync("Space");
            return;
        }

        await _reader.TabToAsync($"input[name='{name}']");
        await Visit.Page.Keyboard.PressAsync("Space");
        for (var choice = 0; choice < MostChoices; choice++)
        {
            if (await Visit.Page.Locator($"input[name='{name}'][value='{value}']").IsCheckedAsync()) return;
            await Visit.Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"{name} cannot be set to {value} by keyboard on {Visit.Path}");
    }

    public override Task OpenAsync(string summary) => TouchAsync(summary);

    protected override async Task TouchAsync(string selector)
    {
        await _reader.TabToAsync(selector);
        await Visit.Page.Keyboard.PressAsync("Enter");
    }
}
