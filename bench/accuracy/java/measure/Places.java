package measure;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberInfo;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Lists a program's methods: {@code java measure.Places SOURCES CLASSES}. A line for each: path, qualified name, line of the name,
 * class with slashes, name and descriptor. Left out are main, methods without a body and what the compiler adds.
 */
public final class Places {
    private record Place(String path, String qualname, String name, int line, int first, int last) {}

    private Places() {}

    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        List<Place> places = new ArrayList<>();
        for (Path file : files(sources, ".java")) {
            places.addAll(read(sources, file));
        }
        Set<Place> found = new HashSet<>();
        List<String> lines = new ArrayList<>();
        for (Path file : files(Path.of(args[1]), ".class")) {
            ClassModel model = ClassFile.of().parse(file);
            String name = model.thisClass().asInternalName();
            String folder = name.substring(0, name.lastIndexOf('/') + 1);
            String path = folder + model.findAttribute(Attributes.sourceFile()).orElseThrow().sourceFile().stringValue();
            for (MethodModel method : model.methods()) {
                place(places, path, method).filter(found::add).ifPresent(place -> lines.add(String.join(
                        "\t",
                        place.path,
                        place.qualname,
                        Integer.toString(place.line),
                        name,
                        method.methodName().stringValue() + method.methodType().stringValue())));
            }
        }
        lines.forEach(System.out::println);
        places.stream().filter(place -> !found.contains(place)).forEach(place -> System.err.println("no code for " + place));
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static Optional<Place> place(List<Place> places, String path, MethodModel method) {
        String name = method.methodName().stringValue();
        boolean skipped = method.flags().has(AccessFlag.SYNTHETIC) || method.flags().has(AccessFlag.BRIDGE);
        if (skipped || method.code().isEmpty() || name.equals("main") || name.equals("<clinit>")) {
            return Optional.empty();
        }
        List<Integer> lines = method.code().get().findAttribute(Attributes.lineNumberTable()).stream()
                .flatMap(table -> table.lineNumbers().stream())
                .map(LineNumberInfo::lineNumber)
                .toList();
        // Field initialisers stand in constructors: the last line is the constructor's own.
        int line = lines.isEmpty() ? 0 : lines.getLast();
        return places.stream()
                .filter(place -> place.path.equals(path) && place.name.equals(name) && place.first <= line && line <= place.last)
                .max(Comparator.comparingInt(Place::first));
    }

    private static List<Place> read(Path sources, Path file) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<Place> places = new ArrayList<>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjects(file));
            for (CompilationUnitTree unit : task.parse()) {
                String path = sources.relativize(file).toString();
                new Reader(path, unit, Trees.instance(task).getSourcePositions(), places).scan(unit, null);
            }
        }
        return places;
    }

    private static final class Reader extends TreePathScanner<Void, Void> {
        private final String path;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Place> places;
        private final Deque<String> names = new ArrayDeque<>();
        private final String text;

        Reader(String path, CompilationUnitTree unit, SourcePositions positions, List<Place> places) throws IOException {
            this.path = path;
            this.unit = unit;
            this.positions = positions;
            this.places = places;
            text = unit.getSourceFile().getCharContent(true).toString();
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            String name = tree.getSimpleName().toString();
            if (name.isEmpty()) {
                Tree parent = getCurrentPath().getParentPath().getLeaf();
                name = parent instanceof NewClassTree created ? created.getIdentifier().toString() : names.peekLast();
            }
            names.addLast(name);
            super.visitClass(tree, nothing);
            names.removeLast();
            return null;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            String name = tree.getName().toString();
            boolean constructor = name.equals("<init>");
            String written = constructor ? names.peekLast() : name;
            Tree before = constructor ? tree.getModifiers() : tree.getReturnType();
            long from = positions.getEndPosition(unit, before);
            if (from < 0) {
                from = positions.getStartPosition(unit, tree);
            }
            int at = text.indexOf(written, (int) from);
            int line = line(at);
            int first = line(positions.getStartPosition(unit, tree));
            String qualname = String.join(".", names) + "." + written;
            if (tree.getBody() != null) {
                places.add(new Place(path, qualname, name, line, first, line(positions.getEndPosition(unit, tree))));
            }
            names.addLast(written);
            super.visitMethod(tree, nothing);
            names.removeLast();
            return null;
        }

        private int line(long position) {
            return (int) unit.getLineMap().getLineNumber(position);
        }
    }
}
