package org.sensible.sandbox.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;

/** Holds back a response that is an HTML page; any other goes straight to the browser. */
final class HtmlCapture extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean capturing;
    private Optional<PrintWriter> writer = Optional.empty();

    HtmlCapture(HttpServletResponse response) {
        super(response);
    }

    /** The page that was held back, if the response was one. */
    Optional<String> page() throws IOException {
        writer.ifPresent(PrintWriter::flush);
        return capturing ? Optional.of(bytes.toString(getCharacterEncoding())) : Optional.empty();
    }

    private boolean isHtml() {
        String type = getContentType();
        return type != null && type.startsWith("text/html");
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!isHtml()) {
            return super.getWriter();
        }
        capturing = true;
        if (writer.isEmpty()) {
            writer = Optional.of(new PrintWriter(new OutputStreamWriter(bytes, getCharacterEncoding())));
        }
        return writer.get();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!isHtml()) {
            return super.getOutputStream();
        }
        capturing = true;
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("plugin servlets are not asynchronous");
            }

            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void write(byte[] from, int offset, int length) {
                bytes.write(from, offset, length);
            }
        };
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isHtml()) { // the frame makes a page longer
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!capturing) {
            super.flushBuffer();
        }
    }
}
