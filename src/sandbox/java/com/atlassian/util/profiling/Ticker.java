package com.atlassian.util.profiling;

/** Needed by Active Objects when it runs: a measure under way, ended by closing it. */
public interface Ticker extends AutoCloseable {

    @Override
    void close();
}
