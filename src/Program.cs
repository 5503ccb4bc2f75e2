using EuNatoSite.Commands;

HugePages.Ask();
return await CommandLine.RunAsync(args);
