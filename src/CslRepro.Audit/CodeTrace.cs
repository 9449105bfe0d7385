using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CslRepro.Audit;

/// <summary>
/// Finds the source lines that a method's result depends on: the method, what it calls in assemblies of this project, and so on, by the compiled code and its
/// debugging symbols. Virtual methods count when their type is created on the way, static fields by their type's initialiser.
/// </summary>
public sealed class CodeTrace : IDisposable
{
    private const string OwnPrefix = "CslRepro";

    // What Directory.Build.props makes of the repository's root, on every machine.
    private const string RootInSymbols = "/_/";

    private readonly DefaultAssemblyResolver resolver = new();
    private readonly Dictionary<string, AssemblyDefinition?> assemblies = [];

    // Claims share most of their code: each method is read once.
    private readonly Dictionary<MethodDefinition, MethodDefinition[]> followers = [];
    private readonly Dictionary<MethodDefinition, CodePlace[]> lines = [];
    private readonly string folder;

    /// <summary>Prepares traces.</summary>
    /// <param name="folder">The folder of the assemblies and their symbols.</param>
    public CodeTrace(string folder)
    {
        this.folder = folder;
        resolver.AddSearchDirectory(folder);
    }

    /// <summary>Whether the assembly of a method is there with its debugging symbols.</summary>
    /// <returns>True if lines can be found.</returns>
    public bool HasSymbols(MethodBase method) => Load(method.Module.Assembly.GetName().Name!) is { MainModule.HasSymbols: true };

    /// <summary>The lines that some methods' results depend on.</summary>
    /// <param name="roots">The methods to start from.</param>
    /// <param name="isFollowed">Whether to go on into a type, given its full name; all if null.</param>
    /// <returns>Lines, joined where they touch, by path and line.</returns>
    public IReadOnlyList<CodePlace> Of(IEnumerable<MethodBase> roots, Func<string, bool>? isFollowed = null)
    {
        var queue = new Queue<MethodDefinition>();
        var seen = new HashSet<MethodDefinition>();
        void Add(MethodDefinition? method)
        {
            if (method is not null
                && IsOwn(method.Module.Assembly.Name.Name)
                && (isFollowed is null || isFollowed(OutermostName(method.DeclaringType)))
                && seen.Add(method))
            {
                queue.Enqueue(method);
            }
        }

        foreach (var root in roots)
        {
            Add(Load(root.Module.Assembly.GetName().Name!)?.MainModule.LookupToken(root.MetadataToken) as MethodDefinition);
        }

        while (queue.TryDequeue(out var method))
        {
            foreach (var next in Once(followers, method, static method => [.. FollowersOf(method)]))
            {
                Add(next);
            }
        }

        return Join(seen.SelectMany(method => Once(lines, method, static method => [.. LinesOf(method)])));
    }

    /// <summary>The lines of one method by its name.</summary>
    /// <param name="assembly">The assembly's name.</param>
    /// <param name="type">The type's full name.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="attribute">Name of an attribute that it must have.</param>
    /// <returns>Its lines, or null if it is not there.</returns>
    public CodePlace? LinesOf(string assembly, string type, string method, string attribute)
    {
        var definition = Load(assembly)?.MainModule.GetType(type)?.Methods
            .FirstOrDefault(item => item.Name == method && item.CustomAttributes.Any(custom => custom.AttributeType.Name == attribute));
        return definition is null ? null : LinesOf(definition).FirstOrDefault();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var assembly in assemblies.Values)
        {
            assembly?.Dispose();
        }

        resolver.Dispose();
    }

    private static bool IsOwn(string assembly) => assembly.StartsWith(OwnPrefix, StringComparison.Ordinal) || assembly == "cslrepro";

    private static string ScopeOf(TypeReference type) => type.GetElementType().Scope switch
    {
        AssemblyNameReference assembly => assembly.Name,
        ModuleDefinition module => module.Assembly.Name.Name,
        _ => "",
    };

    private static string OutermostName(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.FullName;
    }

    private static T[] Once<T>(Dictionary<MethodDefinition, T[]> known, MethodDefinition method, Func<MethodDefinition, T[]> find)
    {
        if (!known.TryGetValue(method, out var found))
        {
            known.Add(method, found = find(method));
        }

        return found;
    }

    /// <summary>The methods of this project that a method's result depends on at the next step.</summary>
    private static IEnumerable<MethodDefinition> FollowersOf(MethodDefinition method)
    {
        foreach (var instruction in method.HasBody ? method.Body.Instructions : [])
        {
            switch (instruction.Operand)
            {
                case MethodReference called when IsOwn(ScopeOf(called.DeclaringType)) && called.Resolve() is { } target:
                    yield return target;

                    // What a created object does, it does through methods that other code calls by a base type, an interface or a compiler's state machine.
                    if (instruction.OpCode == OpCodes.Newobj)
                    {
                        foreach (var other in target.DeclaringType.Methods.Where(other => other.IsVirtual && other.HasBody))
                        {
                            yield return other;
                        }
                    }

                    break;
                case FieldReference field when instruction.OpCode == OpCodes.Ldsfld && IsOwn(ScopeOf(field.DeclaringType)):
                    if (field.DeclaringType.Resolve()?.Methods.FirstOrDefault(other => other.IsConstructor && other.IsStatic) is { } initialiser)
                    {
                        yield return initialiser;
                    }

                    break;
            }
        }
    }

    private static IEnumerable<CodePlace> LinesOf(MethodDefinition method)
    {
        var points = method.DebugInformation.SequencePoints.Where(point => !point.IsHidden).ToArray();
        foreach (var file in points.GroupBy(point => RepositoryPath(point.Document.Url)).Where(file => file.Key is not null))
        {
            // A type initialiser's points lie wherever its fields do: each counts by itself.
            if (method.IsConstructor && method.IsStatic)
            {
                foreach (var point in file)
                {
                    yield return new CodePlace(file.Key!, point.StartLine, point.EndLine);
                }
            }
            else
            {
                yield return new CodePlace(file.Key!, file.Min(point => point.StartLine), file.Max(point => point.EndLine));
            }
        }
    }

    /// <summary>The path from the repository's root; null for what a compiler or a generator wrote.</summary>
    private static string? RepositoryPath(string url) =>
        url.StartsWith(RootInSymbols, StringComparison.Ordinal) && !url.Contains("/obj/", StringComparison.Ordinal) ? url[RootInSymbols.Length..] : null;

    private static List<CodePlace> Join(IEnumerable<CodePlace> places)
    {
        var joined = new List<CodePlace>();
        foreach (var place in
            places.Distinct().OrderBy(place => place.Path, StringComparer.Ordinal).ThenBy(place => place.FirstLine).ThenBy(place => place.LastLine))
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Path == place.Path && place.FirstLine <= last.LastLine + 2)
            {
                joined[^1] = last with { LastLine = Math.Max(last.LastLine, place.LastLine) };
            }
            else
            {
                joined.Add(place);
            }
        }

        return joined;
    }

    private AssemblyDefinition? Load(string name)
    {
        if (!assemblies.TryGetValue(name, out var assembly))
        {
            var path = Path.Combine(folder, name + ".dll");
            assembly = File.Exists(path)
                ? AssemblyDefinition.ReadAssembly(
                    path,
                    new ReaderParameters { AssemblyResolver = new SharedResolver(this), ReadSymbols = File.Exists(Path.ChangeExtension(path, ".pdb")) })
                : null;
            assemblies[name] = assembly;
        }

        return assembly;
    }

    /// <summary>Resolves our own assemblies to those that were read with symbols.</summary>
    private sealed class SharedResolver(CodeTrace trace) : IAssemblyResolver
    {
        public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

        public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) =>
            (IsOwn(name.Name) ? trace.Load(name.Name) : null) ?? trace.resolver.Resolve(name, parameters);

        public void Dispose()
        {
        }
    }
}
