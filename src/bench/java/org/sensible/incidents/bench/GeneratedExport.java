package org.sensible.incidents.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Slack workspace export of one channel: a dozen people who talk in bursts, a monitor that repeats itself, deployments. */
final class GeneratedExport {

    private static final int PEOPLE = 12;
    private static final long BEGIN = 1_660_298_400L;
    private static final int A_DAY = 86_400;

    private final ZipOutputStream zip;
    private final Random random = new Random(1);
    private final StringBuilder users = new StringBuilder("[");

    private GeneratedExport(ZipOutputStream zip) {
        this.zip = zip;
    }

    static byte[] zip(int messages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            new GeneratedExport(zip).write(messages);
        }
        return bytes.toByteArray();
    }

    /** Into a file, a day in memory at a time. */
    static void write(Path file, int messages) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            new GeneratedExport(zip).write(messages);
        }
    }

    private void write(int messages) throws IOException {
        for (int i = 0; i < PEOPLE; i++) {
            users.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"U" + i + "\",\"name\":\"person" + i + "\",\"profile\":{\"real_name\":\"Person "
                            + i + "\"}}");
        }
        entry("users.json", users.append("]").toString());
        entry("channels.json", "[{\"id\":\"C1\",\"name\":\"incident\"}]");
        long seconds = BEGIN;
        long day = 0;
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < messages; i++) {
            seconds += random.nextInt(500) == 0 ? 2_400 : random.nextInt(20);
            if ((seconds - BEGIN) / A_DAY > day) {
                flush(file, day);
                day = (seconds - BEGIN) / A_DAY;
            }
            file.append(file.isEmpty() ? "[" : ",").append(message(i, seconds));
        }
        flush(file, day);
    }

    private String message(int i, long seconds) {
        String ts = "\"ts\":\"" + seconds + "." + String.format("%06d", i % 1_000_000) + "\"";
        if (i % 200 == 7) {
            return "{\"type\":\"message\",\"subtype\":\"bot_message\",\"username\":\"Alertmanager\",\"bot_id\":\"B1\","
                    + "\"text\":\"[FIRING:" + i + "] Queue of checkout is long\"," + ts + "}";
        }
        return "{\"type\":\"message\",\"user\":\"U" + random.nextInt(PEOPLE) + "\",\"text\":\"message " + i
                + ": still looking at the queue of the checkout, nothing new\"," + ts + "}";
    }

    private void flush(StringBuilder file, long day) throws IOException {
        if (!file.isEmpty()) {
            String date = LocalDate.ofEpochDay(BEGIN / A_DAY + day).toString();
            entry("incident/" + date + ".json", file.append("]").toString());
            file.setLength(0);
        }
    }

    private void entry(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
