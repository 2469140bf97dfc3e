return await Palmares.Web.Cli.CommandLine.RunAsync(args);
