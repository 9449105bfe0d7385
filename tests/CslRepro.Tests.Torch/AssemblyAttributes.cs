using Xunit.Sdk;
using Xunit.v3;

// Some tests count the tensors that are alive, which is one number for the whole process.
[assembly: Parallelization(Mode = ParallelMode.None)]
