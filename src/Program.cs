using EuNatoSite.Commands;

return await CommandLine.RunAsync(args);
