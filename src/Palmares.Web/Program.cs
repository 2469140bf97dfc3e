using Palmares.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPalmaresData(builder.Configuration);
builder.AddPalmaresWeb();

var app = builder.Build();
app.UsePalmaresWeb();
app.Run();
