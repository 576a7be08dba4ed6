package org.sensible.incidents.timeline.importing;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sensible.incidents.incident.TooLarge;

public class UploadTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path place() {
        return folder.getRoot().toPath();
    }

    private Upload upload(int bytes, long most) throws IOException {
        return Upload.in(place(), new ByteArrayInputStream(new byte[bytes]), most);
    }

    private String[] left() {
        return folder.getRoot().list();
    }

    @Test
    public void upload_isAFileUntilItIsClosed() throws IOException {
        try (Upload one = upload(100_000, 100_000);
                Upload other = upload(0, 0)) {
            assertEquals(100_000, one.size());
            assertEquals(0, other.size());
            assertArrayEquals(new byte[100_000], Files.readAllBytes(one.file()));
            assertNotEquals(one.id(), other.id());
        }
        assertEquals(0, left().length);
    }

    @Test
    public void moreThanIsTaken_isRefusedAndLeavesNothing() {
        TooLarge refusal = assertThrows(TooLarge.class, () -> upload((3 << 20) + 1, 3 << 20));
        assertEquals(List.of(3), refusal.problems().get(0).text().arguments());
        assertEquals(0, left().length);
    }

    @Test
    public void connectionThatBreaks_leavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
        assertThrows(IOException.class, () -> Upload.in(place(), broken, 10));
        assertEquals(0, left().length);
    }

    @Test
    public void whatIsWorkedOn_isNotSweptAway() throws IOException {
        try (Upload upload = upload(10, 10)) {
            assertEquals(List.of(), Upload.sweep(place()));
            assertTrue(Files.exists(upload.file()));
        }
    }

    @Test
    public void whatAProcessLeftBehind_isSweptAwayAndNamed() throws IOException {
        Path gone = Files.createDirectory(place().resolve("incidents-import-7f"));
        Files.write(gone.resolve("content"), new byte[10]);
        Files.createFile(gone.resolve("lock"));
        Files.createDirectory(place().resolve("something-else"));
        assertEquals(List.of("7f"), Upload.sweep(place()));
        assertFalse(Files.exists(gone));
        assertEquals(List.of("something-else"), List.of(left()));
    }
}
