using Microsoft.AspNetCore.Html;

namespace Palmares.Web.Design;

/// <summary>The programme's own mark, a palm branch; drawn in the colour of the text around it.</summary>
public static class Mark
{
    public static readonly IHtmlContent Svg = new HtmlString(
        """<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M6.6 24.7C8 21.6 6.3 17.7 3.4 15.7C2.4 19.1 3.6 23.2 6.6 24.7ZM6.6 24.7C9.6 26 13.1 24.3 14.7 21.4C11.5 20.4 7.8 21.7 6.6 24.7ZM9.2 20.1C11.1 17.2 10 12.7 7.4 10.1C5.9 13.5 6.4 18 9.2 20.1ZM9.2 20.1C11.9 22 16 20.8 18.3 18.2C15.2 16.7 11 17.3 9.2 20.1ZM12.6 15.9C14.9 13.4 14.6 8.9 12.5 5.9C10.4 9 10.2 13.5 12.6 15.9ZM12.6 15.9C15 18.2 19.1 17.8 21.8 15.5C18.9 13.6 14.8 13.5 12.6 15.9ZM16.8 12.1C19.5 10.1 19.8 6.1 18.1 3.1C15.6 5.5 14.8 9.5 16.8 12.1ZM16.8 12.1C18.7 14.6 22.4 14.7 25.1 12.9C22.8 10.6 19.1 9.9 16.8 12.1ZM21.2 9C23.9 7.7 24.5 4.3 23 1.6C20.4 3.3 19.3 6.6 21.2 9ZM21.2 9C22.4 11.7 25.5 12.1 28 10.4C26.4 8 23.4 7.1 21.2 9ZM22 8.5C24.9 9.5 27.6 7.5 28.5 4.6C25.5 3.9 22.4 5.5 22 8.5Z"/><path d="M5 29.5Q8 17 22 8.5" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/></svg>""");
}
