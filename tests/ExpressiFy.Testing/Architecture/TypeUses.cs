using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ExpressiFy.Testing.Architecture;

/// <summary>Every type that a type uses: its base, members, attributes, and the instructions of its methods.</summary>
internal static class TypeUses
{
    /// <summary>The types, taken apart: <c>List&lt;Title[]&gt;</c> gives List and Title. With repetitions.</summary>
    public static IEnumerable<TypeReference> Of(TypeDefinition type) => Named(type).SelectMany(Parts);

    private static IEnumerable<TypeReference?> Named(TypeDefinition type)
    {
        yield return type.BaseType;
        foreach (var contract in type.Interfaces)
            yield return contract.InterfaceType;
        foreach (var constraint in type.GenericParameters.SelectMany(parameter => parameter.Constraints))
            yield return constraint.ConstraintType;
        foreach (var field in type.Fields)
            yield return field.FieldType;
        foreach (var property in type.Properties)
            yield return property.PropertyType;
        foreach (var used in Attributes(type).Concat(type.Methods.SelectMany(InMethod)))
            yield return used;
    }

    private static IEnumerable<TypeReference?> Attributes(TypeDefinition type)
    {
        var providers = new List<ICustomAttributeProvider> { type };
        providers.AddRange(type.Methods);
        providers.AddRange(type.Fields);
        providers.AddRange(type.Properties);
        providers.AddRange(type.Methods.SelectMany(method => method.Parameters));
        foreach (var attribute in providers.SelectMany(provider => provider.CustomAttributes))
        {
            yield return attribute.AttributeType;
            foreach (var argument in attribute.ConstructorArguments)
                yield return argument.Value as TypeReference;
        }
    }

    private static IEnumerable<TypeReference?> InMethod(MethodDefinition method)
    {
        yield return method.ReturnType;
        foreach (var parameter in method.Parameters)
            yield return parameter.ParameterType;
        foreach (var constraint in method.GenericParameters.SelectMany(parameter => parameter.Constraints))
            yield return constraint.ConstraintType;
        if (!method.HasBody)
            yield break;

        foreach (var variable in method.Body.Variables)
            yield return variable.VariableType;
        foreach (var handler in method.Body.ExceptionHandlers)
            yield return handler.CatchType;
        foreach (var used in method.Body.Instructions.SelectMany(InInstruction))
            yield return used;
    }

    private static IEnumerable<TypeReference?> InInstruction(Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case TypeReference type:
                yield return type;
                break;
            case FieldReference field:
                yield return field.DeclaringType;
                yield return field.FieldType;
                break;
            case MethodReference method:
                yield return method.DeclaringType;
                yield return method.ReturnType;
                foreach (var parameter in method.Parameters)
                    yield return parameter.ParameterType;
                if (method is GenericInstanceMethod { GenericArguments: var arguments })
                {
                    foreach (var argument in arguments)
                        yield return argument;
                }

                break;
        }
    }

    private static IEnumerable<TypeReference> Parts(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                return [];
            case GenericInstanceType generic:
                return [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)];
            case TypeSpecification specification:
                return Parts(specification.ElementType);
            default:
                return [type];
        }
    }
}
