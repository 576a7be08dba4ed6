package org.sensible.incidents.rest;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;

/** Reads a body of text: in the charset that its type names, else UTF-16 where it begins as that does, else UTF-8. */
final class TextBody {

    private TextBody() {}

    /**
     * @throws TooLarge beyond {@link Upload#MOST_BYTES}
     * @throws InvalidInput where it is no text in that charset
     */
    static String read(InputStream body, MediaType type) {
        try {
            byte[] bytes = body.readNBytes((int) ImportBody.MOST_AT_ONCE + 1);
            if (bytes.length > ImportBody.MOST_AT_ONCE) {
                throw new TooLarge(
                        Text.of("incidents.timeline.import.uploadTooLarge", (int) (ImportBody.MOST_AT_ONCE >> 20)));
            }
            return decoded(bytes, charset(type, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            throw new InvalidInput(null, Text.of("incidents.timeline.import.charset", charset.name()));
        }
    }

    private static Charset charset(MediaType type, byte[] bytes) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (name != null) {
            try {
                return Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                throw new InvalidInput(null, Text.of("incidents.timeline.import.charsetUnknown", name));
            }
        }
        boolean utf16 = bytes.length > 1 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1);
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
