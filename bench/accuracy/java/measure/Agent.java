package measure;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts probes around the methods named in a file (a line each: id, tab, class, tab, name and descriptor), as classes are loaded. */
public final class Agent implements ClassFileTransformer {
    private static final ClassDesc PROBE = ClassDesc.of("measure.Probe");
    private static final MethodTypeDesc TAKES_ID = MethodTypeDesc.ofDescriptor("(I)V");

    /** Class name with slashes, then name and descriptor, to id. */
    private final Map<String, Map<String, Integer>> wanted = new HashMap<>();

    private Agent(Path list) throws IOException {
        for (String line : Files.readAllLines(list)) {
            String[] fields = line.split("\t");
            wanted.computeIfAbsent(fields[1], name -> new HashMap<>()).put(fields[2], Integer.parseInt(fields[0]));
        }
    }

    /** The argument: the file, or nothing for no probes. */
    public static void premain(String list, Instrumentation instrumentation) throws IOException {
        if (list != null && !list.isEmpty()) {
            instrumentation.addTransformer(new Agent(Path.of(list)));
        }
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        Map<String, Integer> methods = name == null ? null : wanted.get(name);
        if (methods == null) {
            return null;
        }
        try {
            // Loading classes from here would load them without their probes: their files are read.
            var hierarchy = ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader());
            ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
            ClassModel model = files.parse(bytes);
            return files.transformClass(model, probes(model, methods));
        } catch (RuntimeException | Error failure) {
            failure.printStackTrace();
            throw failure;
        }
    }

    private static ClassTransform probes(ClassModel type, Map<String, Integer> methods) {
        return (builder, element) -> {
            if (element instanceof MethodModel method) {
                Integer id = methods.get(method.methodName().stringValue() + method.methodType().stringValue());
                if (id != null) {
                    boolean constructor = method.methodName().equalsString("<init>");
                    CodeModel code = method.code().orElseThrow();
                    boolean plain = !constructor && code.elementStream().anyMatch(part -> isSelfCall(type, method, part));
                    builder.transformMethod(method, (methodBuilder, part) -> {
                        if (part instanceof CodeModel) {
                            methodBuilder.withCode(body -> wrap(body, redirected(type, method, code, plain), id, constructor));
                        } else {
                            methodBuilder.with(part);
                        }
                    });
                    if (plain) {
                        builder.withMethodBody(
                                plainName(method),
                                method.methodTypeSymbol(),
                                method.flags().flagsMask(),
                                body -> redirected(type, method, code, true).forEach(body::with));
                    }
                    return;
                }
            }
            builder.with(element);
        };
    }

    private static String plainName(MethodModel method) {
        return method.methodName().stringValue() + "$plain";
    }

    /** Whether it certainly calls the very method that it stands in. */
    private static boolean isSelfCall(ClassModel type, MethodModel method, CodeElement element) {
        boolean overridable = !method.flags().has(AccessFlag.PRIVATE)
                && !method.flags().has(AccessFlag.STATIC)
                && !method.flags().has(AccessFlag.FINAL)
                && !type.flags().has(AccessFlag.FINAL);
        return !overridable
                && element instanceof InvokeInstruction call
                && call.owner().asInternalName().equals(type.thisClass().asInternalName())
                && call.name().equalsString(method.methodName().stringValue())
                && call.type().equalsString(method.methodType().stringValue());
    }

    /** Calls of itself go to a copy without a probe: a probe in each would be most of a small method's time. */
    private static List<CodeElement> redirected(ClassModel type, MethodModel method, CodeModel code, boolean plain) {
        List<CodeElement> out = new ArrayList<>();
        for (CodeElement element : code) {
            if (plain && isSelfCall(type, method, element)) {
                var call = (InvokeInstruction) element;
                var owner = type.thisClass().asSymbol();
                out.add(InvokeInstruction.of(
                        call.opcode(),
                        ConstantPoolBuilder.of().methodRefEntry(owner, plainName(method), method.methodTypeSymbol())));
            } else {
                out.add(element);
            }
        }
        return out;
    }

    /** A constructor is measured from the end of its call of another one: until then there is no object to catch for. */
    private static void wrap(CodeBuilder body, List<CodeElement> code, int id, boolean constructor) {
        Label start = body.newLabel();
        Label end = body.newLabel();
        boolean begun = !constructor;
        int created = 0;
        if (begun) {
            begin(body, id, start);
        }
        for (CodeElement element : code) {
            if (!begun) {
                body.with(element);
                if (element instanceof NewObjectInstruction) {
                    created++;
                } else if (element instanceof InvokeInstruction call
                        && call.opcode() == Opcode.INVOKESPECIAL
                        && call.name().equalsString("<init>")
                        && created-- == 0) {
                    begun = true;
                    begin(body, id, start);
                }
            } else {
                if (element instanceof ReturnInstruction) {
                    body.loadConstant(id).invokestatic(PROBE, "exit", TAKES_ID);
                }
                body.with(element);
            }
        }
        Label handler = body.newLabel();
        body.labelBinding(end).labelBinding(handler);
        body.loadConstant(id).invokestatic(PROBE, "exit", TAKES_ID).athrow();
        body.exceptionCatchAll(start, end, handler);
    }

    private static void begin(CodeBuilder body, int id, Label start) {
        body.loadConstant(id).invokestatic(PROBE, "enter", TAKES_ID);
        body.labelBinding(start);
    }
}
