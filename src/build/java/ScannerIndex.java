import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/**
 * Build step: writes {@code META-INF/plugin-components/*} from the annotations on compiled classes, in the format that
 * the runtime of Atlassian's Spring scanner reads. The scanner's own Maven plugin does the same, but is not on Maven
 * Central, and the jar of the default build shall deploy to a real host as it is.
 *
 * <p>Files: {@code component}, {@code imports}, {@code exports}, {@code dev-exports}, each also with
 * {@code -confluence} and {@code -jira}. Lines are sorted and unique: {@code Class} or {@code Class#beanName}, for exports
 * {@code Class#interface,interface}. An annotation that the step does not understand ends the build.
 *
 * <p>Run as {@code java ScannerIndex.java <classes folder> <base package>}.
 */
public final class ScannerIndex {

    private static final String SCANNER = "com.atlassian.plugin.spring.scanner.annotation.";

    /** Annotation on a type, and the index file it fills. */
    private static final Map<String, String> COMPONENTS = Map.of(
            "org.springframework.stereotype.Component",
            "component",
            "org.springframework.stereotype.Service",
            "component",
            "org.springframework.stereotype.Repository",
            "component",
            "org.springframework.stereotype.Controller",
            "component",
            "jakarta.inject.Named",
            "component",
            SCANNER + "component.ConfluenceComponent",
            "component-confluence",
            SCANNER + "component.JiraComponent",
            "component-jira");

    private static final Map<String, String> IMPORTS = Map.of(
            SCANNER + "imports.ComponentImport", "imports",
            SCANNER + "imports.ConfluenceImport", "imports-confluence",
            SCANNER + "imports.JiraImport", "imports-jira");

    private static final Map<String, String> EXPORTS = Map.of(
            SCANNER + "export.ExportAsService", "exports",
            SCANNER + "export.ExportAsDevService", "dev-exports");

    private static final String EVERYWHERE = "";

    /** Lines of each file. */
    private final Map<String, TreeSet<String>> files = new TreeMap<>();

    /** Beans that only exist in one product: what they import or export goes to that product's files. */
    private final Map<String, String> productOf = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        Path base = classes.resolve(args[1].replace('.', '/'));
        ScannerIndex index = new ScannerIndex();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(base)) {
            all = walk.filter(p -> p.toString().endsWith(".class")).sorted().collect(Collectors.toList());
        }
        for (Path file : all) {
            index.read(Files.readAllBytes(file));
        }
        index.write(classes.resolve("META-INF/plugin-components"));
    }

    private void read(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        TypeFacts facts = new TypeFacts();
        reader.accept(facts, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        facts.done();
    }

    private void write(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path old : walk.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                    Files.delete(old);
                }
            }
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, TreeSet<String>> file : files.entrySet()) {
            Files.writeString(
                    folder.resolve(file.getKey()), String.join("\n", file.getValue()) + "\n", StandardCharsets.UTF_8);
        }
    }

    private void add(String file, String line) {
        files.computeIfAbsent(file, f -> new TreeSet<>()).add(line);
    }

    private static String line(String type, String beanName) {
        return beanName == null || beanName.isEmpty() ? type : type + "#" + beanName;
    }

    /** What one class says of itself; handed to the index when all of it was read. */
    private final class TypeFacts extends ClassVisitor {

        private String name;
        private String product = EVERYWHERE;
        private final Map<String, TreeSet<String>> found = new TreeMap<>();

        TypeFacts() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String internal, String signature, String parent, String[] faces) {
            name = internal.replace('/', '.');
        }

        private void found(String file, String line) {
            found.computeIfAbsent(file, f -> new TreeSet<>()).add(line);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            String annotation = Type.getType(descriptor).getClassName();
            if (COMPONENTS.containsKey(annotation)) {
                String file = COMPONENTS.get(annotation);
                product = file.substring("component".length());
                return new Values(values -> found(file, line(name, values.text)));
            }
            if (EXPORTS.containsKey(annotation)) {
                String file = EXPORTS.get(annotation);
                return new Values(values -> {
                    String faces = String.join(",", values.types);
                    found(file, faces.isEmpty() ? name : name + "#" + faces);
                });
            }
            if (annotation.startsWith(SCANNER)) {
                throw new IllegalStateException(name + " carries @" + annotation
                        + ", which the scanner-index step does not know; teach it, or use another annotation");
            }
            return null;
        }

        @Override
        public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    return imported(annotation, Type.getType(descriptor));
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String descriptor, String sig, String[] thrown) {
            if (!"<init>".equals(method)) {
                return null;
            }
            Type[] parameters = Type.getArgumentTypes(descriptor);
            return new MethodVisitor(Opcodes.ASM9) {
                private int annotable = parameters.length;

                @Override
                public void visitAnnotableParameterCount(int count, boolean visible) {
                    annotable = count;
                }

                @Override
                public AnnotationVisitor visitParameterAnnotation(int index, String annotation, boolean visible) {
                    return imported(annotation, parameters[index + parameters.length - annotable]);
                }
            };
        }

        private AnnotationVisitor imported(String descriptor, Type type) {
            String annotation = Type.getType(descriptor).getClassName();
            if (IMPORTS.containsKey(annotation)) {
                String file = IMPORTS.get(annotation);
                return new Values(values -> found(file, line(type.getClassName(), values.text)));
            }
            if (annotation.startsWith(SCANNER)) {
                throw new IllegalStateException(name + " has a parameter or field with @" + annotation
                        + ", which the scanner-index step does not know");
            }
            return null;
        }

        /** A common import or export of a bean that exists in one product only belongs to that product's file. */
        void done() {
            for (Map.Entry<String, TreeSet<String>> entry : found.entrySet()) {
                String file = entry.getKey();
                boolean common = file.equals("imports") || file.equals("exports") || file.equals("dev-exports");
                entry.getValue().forEach(line -> add(common ? file + product : file, line));
            }
        }
    }

    /** The {@code value} of one annotation: a text, or types. */
    private static final class Values extends AnnotationVisitor {

        private final java.util.function.Consumer<Values> whenRead;
        private String text = "";
        private final TreeSet<String> types = new TreeSet<>();

        Values(java.util.function.Consumer<Values> whenRead) {
            super(Opcodes.ASM9);
            this.whenRead = whenRead;
        }

        @Override
        public void visit(String key, Object value) {
            if (value instanceof Type type) {
                types.add(type.getClassName());
            } else if ("value".equals(key) && value instanceof String string) {
                text = string;
            }
        }

        @Override
        public AnnotationVisitor visitArray(String key) {
            return "value".equals(key)
                    ? new AnnotationVisitor(Opcodes.ASM9) {
                        @Override
                        public void visit(String none, Object value) {
                            Values.this.visit(key, value);
                        }
                    }
                    : null;
        }

        @Override
        public void visitEnd() {
            whenRead.accept(this);
        }
    }
}
