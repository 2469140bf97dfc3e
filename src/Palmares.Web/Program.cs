using Palmares.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddPalmaresWeb();

var app = builder.Build();
app.UsePalmaresWeb();
app.Run();
