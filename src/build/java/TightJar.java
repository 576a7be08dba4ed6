import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Packs the plugin's jar again, as tightly as zip can: the features, which are plain Java and know no host, become a library
 * inside it as they are one in the sources; the entries of libraries are stored, so that each library is compressed as a whole,
 * and everything else with the highest level. Order, names and times stay as they are; what of a library nobody
 * calls is left out, and so is what only a debugger reads of its classes. Argument: the jar.
 */
public final class TightJar {

    /**
     * Of a library: how it was built; of jsoup its ways to load pages from the web, to clean foreign markup and to make W3C
     * documents; of FastCSV its writer and its index. Nothing here calls them: we only parse, select and write markup, and
     * read tables.
     */
    private static final Pattern UNUSED = Pattern.compile("META-INF/(maven|proguard)/"
            + "|(META-INF/versions/11/)?org/jsoup/(helper/(Auth|Cookie|Http|Request|Url|W3CDom)|safety/)"
            + "|de/siegmar/fastcsv/(writer/|reader/(Indexed|CsvIndex|CsvScanner|CollectingStatus))");

    /** The features. Hosts look for modules, components, entities and resources of REST in the jar itself; these are none. */
    private static final Pattern FEATURE =
            Pattern.compile("org/sensible/incidents/(actionitem|archive|incident|policy|postmortem|timeline)/.*[^/]");

    private static final String FEATURES = "META-INF/lib/sensible-features.jar";

    private static final int BUFFER = 8192;

    private TightJar() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path tight = Path.of(arguments[0] + ".tight");
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(jar));
                OutputStream to = Files.newOutputStream(tight)) {
            pack(from, to);
        }
        Files.move(tight, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void pack(ZipInputStream from, OutputStream into) throws IOException {
        ZipOutputStream to = new ZipOutputStream(into);
        to.setLevel(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream features = new ByteArrayOutputStream();
        ZipOutputStream library = new ZipOutputStream(features);
        ZipEntry last = null;
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            byte[] content = entry.getName().endsWith(".jar") ? stored(from) : from.readAllBytes();
            if (FEATURE.matcher(entry.getName()).matches()) {
                put(library, entry.getName(), entry, content, true);
                last = entry;
            } else if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                put(to, entry.getName(), entry, withFeatures(content), false);
            } else {
                put(to, entry.getName(), entry, entry.getName().endsWith(".js") ? bare(content) : content, false);
            }
        }
        if (last == null) {
            throw new IllegalStateException("the jar holds none of the features");
        }
        library.finish();
        put(to, FEATURES, last, features.toByteArray(), false);
        to.finish();
    }

    private static byte[] stored(InputStream library) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        ZipOutputStream to = new ZipOutputStream(stored);
        ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(library.readAllBytes()));
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            String name = entry.getName();
            if (!UNUSED.matcher(name).lookingAt()) {
                byte[] content = from.readAllBytes();
                boolean isClass = name.endsWith(".class") && !name.endsWith("module-info.class");
                put(to, name, entry, isClass ? withoutDebug(content) : content, true);
            }
        }
        to.finish();
        return stored.toByteArray();
    }

    /** Adds an entry of the time that another one has; one whose sizes are known beforehand needs no descriptor behind it. */
    private static void put(ZipOutputStream to, String name, ZipEntry like, byte[] content, boolean isStored)
            throws IOException {
        ZipEntry packed = new ZipEntry(name);
        packed.setTimeLocal(like.getTimeLocal());
        packed.setMethod(isStored ? ZipEntry.STORED : ZipEntry.DEFLATED);
        packed.setSize(content.length);
        packed.setCompressedSize(isStored ? content.length : deflated(content));
        CRC32 sum = new CRC32();
        sum.update(content);
        packed.setCrc(sum.getValue());
        to.putNextEntry(packed);
        to.write(content);
        to.closeEntry();
    }

    private static byte[] withFeatures(byte[] content) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(content));
        Attributes main = manifest.getMainAttributes();
        main.putValue("Bundle-ClassPath", main.getValue("Bundle-ClassPath") + "," + FEATURES);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        manifest.write(written);
        return written.toByteArray();
    }

    private static long deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                deflater.deflate(buffer);
            }
            return deflater.getBytesWritten();
        } finally {
            deflater.end();
        }
    }

    /** A script without its comments and indentation; whole lines only, and none of ours has a text over several lines. */
    private static byte[] bare(byte[] script) {
        StringBuilder bare = new StringBuilder();
        boolean isComment = false;
        for (String line : new String(script, StandardCharsets.UTF_8).split("\n")) {
            String code = line.strip();
            isComment |= code.startsWith("/*");
            if (!isComment && !code.isEmpty() && !code.startsWith("//")) {
                bare.append(code).append('\n');
            }
            isComment &= !code.endsWith("*/");
        }
        if (isComment || bare.indexOf("`") >= 0) {
            throw new IllegalStateException("a script has a comment or a text that this step cannot take: " + bare);
        }
        return bare.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same class without the names of its local variables and the numbers of its lines. */
    private static byte[] withoutDebug(byte[] content) {
        ClassWriter to = new ClassWriter(0);
        new ClassReader(content).accept(to, ClassReader.SKIP_DEBUG);
        return to.toByteArray();
    }
}
