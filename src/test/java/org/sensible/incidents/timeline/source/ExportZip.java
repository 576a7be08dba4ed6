package org.sensible.incidents.timeline.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs exports for tests. */
final class ExportZip {

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private Charset names = StandardCharsets.UTF_8;

    /** One channel, C1 or general, one user, U1 or Rhea, and no day. */
    static ExportZip anExport() {
        return new ExportZip()
                .with("channels.json", "[{\"id\": \"C1\", \"name\": \"general\"}]")
                .with("users.json", "[{\"id\": \"U1\", \"name\": \"rp\", \"profile\": {\"display_name\": \"Rhea\"}}]");
    }

    ExportZip with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ExportZip with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    ExportZip without(String name) {
        files.remove(name);
        return this;
    }

    ExportZip namesIn(String charset) {
        names = Charset.forName(charset);
        return this;
    }

    /** A message of U1 at that second, as one element of a day file. */
    static String message(long second, String text) {
        return "{\"type\": \"message\", \"user\": \"U1\", \"ts\": \"" + second + ".000001\", \"text\": \"" + text
                + "\"}";
    }

    Path in(Path folder) throws IOException {
        Path zip = Files.createTempFile(folder, "export", ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                packed.putNextEntry(new ZipEntry(file.getKey()));
                packed.write(file.getValue());
            }
        }
        return zip;
    }
}
